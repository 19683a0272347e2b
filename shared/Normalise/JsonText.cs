using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>JSON that others wrote, before it is read.</summary>
public static class JsonText
{
    private const string Replacement = "FFFD";

    /// <summary>
    /// The same JSON, escapes of half a character (a surrogate without its other half, RFC 8259, section 8.2) replaced by
    /// U+FFFD: a reader finds out about them only when it comes to that very string, and throws there.
    /// </summary>
    public static string WithoutHalfCharacters(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        StringBuilder? mended = null;
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', Math.Min(at, json.Length)))
        {
            var unit = Escaped(json, at);
            if (unit is not { } half || !char.IsSurrogate(half))
                at += 2;
            else if (char.IsHighSurrogate(half) && Escaped(json, at + 6) is { } other && char.IsLowSurrogate(other))
                at += 12;
            else
            {
                mended ??= new StringBuilder(json);
                for (var digit = 0; digit < Replacement.Length; digit++)
                    mended[at + 2 + digit] = Replacement[digit];
                at += 6;
            }
        }
        return mended?.ToString() ?? json;
    }

    // The UTF-16 unit of the \uXXXX that begins there; null where none does.
    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
