using System.Text.Json.Nodes;
using Aggregator.Normalise;
using Aggregator.Quality.Articles;
using Aggregator.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit.Abstractions;

namespace Aggregator.Conformance;

/// <summary>Hostile markup comes out with nothing but allowed elements, attributes and addresses, as a browser's parser reads it.</summary>
public sealed class SanitiserTests(ITestOutputHelper output)
{
    private static readonly Uri Base = new("https://outlet.example/section/page.html");

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "figure", "figcaption", "img", "a", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "em", "strong", "b", "i", "u",
        "sub", "sup", "br", "hr", "code", "pre", "dl", "dt", "dd", "abbr", "cite", "q", "time", "mark", "small", "del", "ins", "s", "kbd", "samp", "var", "dfn", "bdi", "ruby", "rt", "span",
    };

    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = ["href", "rel"], ["img"] = ["src", "alt", "width", "height"], ["td"] = ["colspan", "rowspan"], ["th"] = ["colspan", "rowspan", "scope"], ["ol"] = ["start"], ["time"] = ["datetime"], ["abbr"] = ["title"],
    };

    [CorpusFact]
    public void HostileMarkup_ComesOutHarmless()
    {
        var cases = JsonNode.Parse(File.ReadAllText(Corpus.Path("xss", "cases.json")))!["cases"]!.AsArray().Select(example => example!["payload"]!.GetValue<string>()).ToList();
        var strings = JsonNode.Parse(File.ReadAllText(Corpus.Path("xss", "naughty-strings.json")))!["strings"]!.AsArray().Select(example => example!["value"]!.GetValue<string>()).ToList();
        AssertAll([.. cases, .. strings, .. cases.Select(payload => $"<p title='{payload}'>x</p>"), .. cases.Select(payload => $"<table><tr><td>{payload}"), .. cases.Select(payload => $"<a href=\"{payload}\">x</a><img src=\"{payload}\">")]);
    }

    [CorpusFact]
    public void RealPages_ComeOutHarmlessAndStable()
    {
        AssertAll([.. ArticleCorpus.Set("fundus").Select(page => ArticleCorpus.Extract(page)?.BodyHtml ?? ""),
            .. ArticleCorpus.Set("readability").Select(page => System.Text.Encoding.UTF8.GetString(ArticleCorpus.Bytes(page)))]);
    }

    private void AssertAll(List<string> inputs)
    {
        var faults = new List<string>();
        foreach (var input in inputs)
        {
            var once = HtmlSanitiser.Sanitise(input, Base).Value;
            faults.AddRange(Faults(once).Select(fault => $"{fault}\n  in  {Short(input)}\n  out {Short(once)}"));
            var twice = HtmlSanitiser.Sanitise(once, Base).Value;
            if (once != twice)
                faults.Add($"not stable\n  in  {Short(input)}\n  {Difference(once, twice)}");
        }
        output.WriteLine($"sanitiser: {inputs.Count} inputs, {faults.Count} faults");
        faults.Take(20).ToList().ForEach(output.WriteLine);
        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><html><body><div id=\"frame\">{html}</div><b id=\"after\"></b></body></html>");
        var frame = body.GetElementById("frame")!;
        // What breaks out of its frame would stand beside or after it.
        if (frame.NextSibling is not IElement { Id: "after" } || body.Body!.Children.Length != 2 || body.Head!.ChildNodes.Length != 0)
            yield return "broke out of its frame";
        foreach (var element in frame.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
                yield return $"element {element.NamespaceUri} {element.LocalName}";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name is not ("lang" or "dir") && !(Attributes.TryGetValue(element.LocalName, out var allowed) && allowed.Contains(attribute.Name)))
                    yield return $"attribute {attribute.Name} of {element.LocalName}";
                if (attribute.Name is "href" or "src" && !IsAllowed(attribute.Value, attribute.Name))
                    yield return $"address {attribute.Value}";
            }
            if (element.LocalName == "a" && element.GetAttribute("rel") != "nofollow noopener noreferrer external")
                yield return "link without rel";
        }
        if (frame.Descendants<IComment>().Any())
            yield return "comment";
    }

    private static bool IsAllowed(string address, string attribute) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && (absolute.Scheme is "http" or "https" || (attribute == "href" && absolute.Scheme == "mailto"));

    private static string Difference(string once, string twice)
    {
        var at = 0;
        while (at < Math.Min(once.Length, twice.Length) && once[at] == twice[at])
            at++;
        var start = Math.Max(0, at - 150);
        return $"out …{Short(once[start..])}\n  and …{Short(twice[start..])}";
    }

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
