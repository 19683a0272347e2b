namespace Aggregator.Parse;

/// <summary>What elements hand down to what is inside them: the base address (XML Base) and the language (xml:lang).</summary>
internal readonly record struct Scope(Uri? Base, string? Language)
{
    /// <summary>The scope inside the element that the reader stands at.</summary>
    public Scope Enter(MarkupReader reader)
    {
        if (!reader.HasAttributes) return this;
        var scope = this;
        if (reader.GetXmlAttribute("base") is { Length: > 0 } written) scope = scope with { Base = Links.Combine(Base, written) ?? Base };
        if (reader.GetXmlAttribute("lang") is { } language) scope = scope with { Language = LanguageTag(language) };
        return scope;
    }

    /// <summary>A language as declared, with "-" between its parts; null for nothing, or for what cannot be a BCP 47 tag.</summary>
    public static string? LanguageTag(string? declared)
    {
        var tag = declared?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? tag : null;
    }
}
