using Aggregator.Newsroom.Texts;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Invent;

/// <summary>What a source publishes in one language: where, and in which sections.</summary>
internal sealed class Edition
{
    private Edition(LanguageText language, Uri address, string prefix, IReadOnlyList<string> sections)
    {
        Language = language;
        Host = address.Host;
        Prefix = prefix;
        Sections = sections;
    }

    public LanguageText Language { get; }

    public string Host { get; }

    /// <summary>The first part of every path, for example /en; empty for most.</summary>
    public string Prefix { get; }

    /// <summary>The catalogue's names of its sections.</summary>
    public IReadOnlyList<string> Sections { get; }

    // Also where the catalogue still names an http address: articles stand at their secure ones.
    public string Origin => "https://" + Host;

    /// <summary>All editions of a source, in the order of its endpoints; none without text in its language.</summary>
    public static IReadOnlyList<Edition> Of(Source source) =>
        [.. source.Endpoints.Where(endpoint => endpoint.Enabled)
            .GroupBy(endpoint => LanguageOf(source, endpoint), StringComparer.Ordinal)
            .Select(group => Create(source, group.Key, [.. group]))];

    /// <summary>The language an endpoint lists: its own, or the source's main one; English where the press cannot write it.</summary>
    public static string LanguageOf(Source source, Endpoint endpoint)
    {
        var language = endpoint.Language ?? (source.Languages.Count > 0 ? source.Languages[0] : "vi");
        return TextLibrary.Instance.Language(language) is null ? "en" : language;
    }

    private static Edition Create(Source source, string language, IReadOnlyList<Endpoint> endpoints)
    {
        var home = endpoints.FirstOrDefault(endpoint => endpoint.Url.Host == source.Homepage.Host) ?? endpoints[0];
        var first = home.Url.Segments.Length > 1 ? home.Url.Segments[1].Trim('/') : "";
        var prefix = first.Length is > 0 and < 6 && language.StartsWith(first.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? "/" + first : "";
        var text = TextLibrary.Instance.Language(language)!;
        return new Edition(text, home.Url, prefix, SectionPlan.For(source, text, endpoints));
    }
}
