using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Extract;

/// <summary>Applies a source's hand-written rule. A part that selects nothing leaves the field to the general finders.</summary>
internal static class RuleReader
{
    internal static void Remove(HtmlDocument document, PageSurvey page, PageRule? rule)
    {
        foreach (var expression in rule?.Remove ?? [])
        {
            foreach (var node in HtmlNavigator.Select(document.Root, expression))
                page.Drop(node);
        }
    }

    internal static HtmlNode? Body(HtmlDocument document, PageRule? rule) =>
        rule?.Body is { } expression ? HtmlNavigator.Select(document.Root, expression).FirstOrDefault(node => node.IsElement) : null;

    internal static string? Text(HtmlDocument document, string? expression)
    {
        if (expression is null || HtmlNavigator.SelectText(document.Root, expression) is not { } value)
            return null;
        var text = PlainText.Clean(value);
        return text.Length == 0 ? null : text;
    }

    internal static PublicationTime? Time(HtmlDocument document, string? expression) =>
        Text(document, expression) is { } text ? DateFinder.Printed(text) : null;

    internal static IReadOnlyList<string>? Authors(HtmlDocument document, PageFacts facts, Uri url, PageRule? rule)
    {
        if (rule?.Author is not { } expression)
            return null;
        var names = new BylineNames(facts, url.IdnHost);
        foreach (var node in HtmlNavigator.Select(document.Root, expression))
            names.Add(BlockText.Everything(node));
        return names.Found.Count == 0 ? null : names.Found;
    }
}
