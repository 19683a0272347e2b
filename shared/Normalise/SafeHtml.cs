namespace Aggregator.Normalise;

/// <summary>HTML that went through the sanitiser. Only <see cref="HtmlSanitiser"/> can make one, so holding it proves it is safe to show.</summary>
public sealed class SafeHtml
{
    internal SafeHtml(string value) => Value = value;

    /// <summary>Nothing at all.</summary>
    public static SafeHtml Empty { get; } = new("");

    /// <summary>The markup, ready to be put inside an element of a page.</summary>
    public string Value { get; }

    public override string ToString() => Value;
}
