using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Sources;

/// <summary>
/// Typed reading of one record. Every method returns a usable value and adds a problem when the field is not what it
/// must be, so that one start names all mistakes. <see cref="Finish"/> names the fields nobody asked for.
/// </summary>
internal sealed partial class CatalogueRecord(string place, JsonElement element, List<string> problems)
{
    // Kept for people who maintain the files; the program does not read them.
    private static readonly string[] Remarks = ["note", "evidence", "seen_in"];

    private readonly HashSet<string> asked = new(Remarks, StringComparer.Ordinal);

    /// <summary>The record's own name for messages: its id or slug once read.</summary>
    public string Place { get; private set; } = place;

    public void Problem(string field, string what) => problems.Add($"{Place}, {field}: {what}");

    /// <summary>The key of the record; from here on messages show it.</summary>
    public string Key(string field)
    {
        var key = Text(field);
        if (key.Length > 0)
            Place += $" ({key})";
        if (key.Length > 0 && !KeySafe().IsMatch(key))
            Problem(field, $"“{key}” may only hold a-z, 0-9 and -, and at most 60 of them");
        return key;
    }

    public bool Has(string field) => Value(field) is not null;

    public string Text(string field) => OptionalText(field) ?? Missing(field);

    public string? OptionalText(string field)
    {
        if (Value(field) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Problem(field, "must be a string");
            return "";
        }
        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
            Problem(field, "is empty");
        else if (!text.IsNormalized())
            Problem(field, "must be in Unicode NFC");
        return text;
    }

    public bool Flag(string field, bool otherwise)
    {
        var kind = Value(field)?.ValueKind;
        if (kind is not (null or JsonValueKind.True or JsonValueKind.False))
            Problem(field, "must be true or false");
        return kind is null ? otherwise : kind == JsonValueKind.True;
    }

    public double? OptionalNumber(string field, double from, double to)
    {
        if (Value(field) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= from && number <= to)
            return number;
        Problem(field, string.Create(CultureInfo.InvariantCulture, $"must be a number from {from} to {to}"));
        return null;
    }

    public DateOnly? OptionalDate(string field)
    {
        if (OptionalText(field) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1990 and < 2100)
            return date;
        Problem(field, $"“{text}” is not a date as 2025-07-01 between 1990 and 2099");
        return null;
    }

    /// <summary>One of the words given; the first when it is none of them.</summary>
    public string Word(string field, params ReadOnlySpan<string> words)
    {
        var text = Text(field);
        foreach (var word in words)
        {
            if (word == text)
                return word;
        }
        if (text.Length > 0)
            Problem(field, $"“{text}” is none of {string.Join(", ", words.ToArray())}");
        return words[0];
    }

    public IReadOnlyList<string> Texts(string field) => [.. Elements(field, JsonValueKind.String, "a string").Select(item => item.Element.GetString()!)];

    public IReadOnlyList<CatalogueRecord> Records(string field) =>
        [.. Elements(field, JsonValueKind.Object, "an object").Select(item => new CatalogueRecord($"{Place}, {field}[{item.Index}]", item.Element, problems))];

    public CatalogueRecord? Record(string field)
    {
        if (Value(field) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new CatalogueRecord($"{Place}, {field}", value, problems);
        Problem(field, "must be an object");
        return null;
    }

    /// <summary>Names every field that nothing read: a misspelt optional field would otherwise be lost in silence.</summary>
    public void Finish()
    {
        foreach (var property in element.EnumerateObject().Where(property => !asked.Contains(property.Name)))
            Problem(property.Name, "is not a field of this file");
    }

    private List<(int Index, JsonElement Element)> Elements(string field, JsonValueKind kind, string what)
    {
        var found = new List<(int, JsonElement)>();
        if (Value(field) is not { } value)
            return found;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Problem(field, "must be a list");
            return found;
        }
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == kind)
                found.Add((index, item));
            else
                Problem($"{field}[{index}]", $"must be {what}");
        }
        return found;
    }

    private JsonElement? Value(string field)
    {
        asked.Add(field);
        return element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string Missing(string field)
    {
        Problem(field, "is missing");
        return "";
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeySafe();
}
