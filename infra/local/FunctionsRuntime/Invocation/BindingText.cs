using System.Globalization;

namespace Aggregator.Local.Invocation;

/// <summary>
/// Text that came with a trigger as a parameter's type. The types are those that the real worker converts from text:
/// numbers and booleans in JSON's notation, GUIDs, dates; enums and time spans it does not.
/// </summary>
internal static class BindingText
{
    private static readonly Dictionary<Type, Func<string, object?>> Converters = new()
    {
        [typeof(string)] = static text => text,
        [typeof(bool)] = static text => text switch { "true" => true, "false" => false, _ => null },
        [typeof(byte)] = Number<byte>(NumberStyles.None),
        [typeof(short)] = Number<short>(NumberStyles.AllowLeadingSign),
        [typeof(int)] = Number<int>(NumberStyles.AllowLeadingSign),
        [typeof(long)] = Number<long>(NumberStyles.AllowLeadingSign),
        [typeof(float)] = Number<float>(NumberStyles.Float),
        [typeof(double)] = Number<double>(NumberStyles.Float),
        [typeof(decimal)] = Number<decimal>(NumberStyles.Float),
        [typeof(Guid)] = static text => Guid.TryParse(text, out var value) ? value : null,
        [typeof(DateTime)] = static text =>
            DateTime.TryParse(Unquote(text), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var value) ? value : null,
        [typeof(DateTimeOffset)] = static text =>
            DateTimeOffset.TryParse(Unquote(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null,
    };

    /// <summary>Gives null for text that does not fit; is itself null for a type that text cannot become.</summary>
    public static Func<string, object?>? Converter(Type type) => Converters.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    // Dates of a message's envelope come as JSON.
    private static string Unquote(string text) => text.Trim('"');

    private static Func<string, object?> Number<T>(NumberStyles styles)
        where T : struct, System.Numerics.INumberBase<T> =>
        text => T.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) ? value : null;
}
