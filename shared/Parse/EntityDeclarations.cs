using System.Text;

namespace Aggregator.Parse;

/// <summary>
/// The internal entities of a document type that are harmless: short and without references of their own, so nothing
/// can be built up from them. All others stay unknown, external ones are never fetched.
/// </summary>
internal static class EntityDeclarations
{
    private const int MaxEntities = 100;
    private const int MaxValue = 200;
    private const int MaxName = 64;
    private const int MaxGrowth = 10_000;
    private const string Keyword = "<!ENTITY";

    /// <summary>
    /// Adds the declarations found in <paramref name="documentType"/> to <paramref name="entities"/>; false when there was
    /// one made of other entities, as those are that multiply to gigabytes.
    /// </summary>
    public static bool Read(ReadOnlySpan<char> documentType, Dictionary<string, string> entities)
    {
        var areHarmless = true;
        while (entities.Count < MaxEntities)
        {
            var at = documentType.IndexOf(Keyword, StringComparison.Ordinal);
            if (at < 0) return areHarmless;
            documentType = documentType[(at + Keyword.Length)..].TrimStart();
            var nameEnd = documentType.IndexOfAny(' ', '\t', '\n');
            if (nameEnd <= 0) return areHarmless;
            var name = documentType[..nameEnd].ToString();
            documentType = documentType[nameEnd..].TrimStart();
            if (documentType is not ['"' or '\'', ..]) continue;
            var close = documentType[1..].IndexOf(documentType[0]);
            if (close < 0) return areHarmless;
            var value = documentType[1..(close + 1)];
            if (value.Length <= MaxValue && value.IndexOfAny('&', '%', '<') < 0) entities[name] = value.ToString();
            areHarmless &= value.IndexOfAny('&', '%') < 0;
            documentType = documentType[(close + 2)..];
        }
        return areHarmless;
    }

    /// <summary>The text with declared entities replaced, as long as it does not grow beyond measure.</summary>
    public static string Apply(string text, Dictionary<string, string> entities)
    {
        var lookup = entities.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? builder = null;
        var copied = 0;
        var growth = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0 && growth < MaxGrowth; at = text.IndexOf('&', at + 1))
        {
            var length = text.AsSpan(at + 1, Math.Min(MaxName, text.Length - at - 1)).IndexOf(';');
            if (length <= 0 || !lookup.TryGetValue(text.AsSpan(at + 1, length), out var value)) continue;
            (builder ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(value);
            copied = at + length + 2;
            growth += value.Length;
        }
        return builder is null ? text : builder.Append(text, copied, text.Length - copied).ToString();
    }
}
