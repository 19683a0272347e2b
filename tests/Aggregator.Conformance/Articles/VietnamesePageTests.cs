using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Quality.Articles;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Articles;

/// <summary>Real pages of Vietnamese outlets: every article is read right, no list of articles is taken for one.</summary>
public sealed partial class VietnamesePageTests(ITestOutputHelper output)
{
    private static readonly string[] Foreign = ["Tin liên quan", "Tin cùng chuyên mục", "Đọc thêm", "Xem thêm", "Chia sẻ bài viết", "Bình luận", "Từ khóa", "Quảng cáo", "Đăng nhập", "Copyright"];

    [CorpusFact]
    public void Articles_AreReadRight()
    {
        var faults = new List<string>();
        foreach (var page in Pages("article"))
        {
            if (Extract(page) is ExtractionOutcome.Extracted { Article: var article })
                faults.AddRange(Faults(page, article).Select(fault => $"{Name(page)}: {fault}"));
            else
                faults.Add($"{Name(page)}: not taken for an article");
        }
        faults.ForEach(output.WriteLine);
        Assert.Empty(faults);
    }

    [CorpusFact]
    public void Listings_AreNoArticles()
    {
        foreach (var page in Pages("listing"))
            Assert.True(Extract(page) is ExtractionOutcome.NotAnArticle, Name(page));
    }

    [CorpusFact]
    public void VnExpress_MatchesItsGroundTruth()
    {
        var page = Pages("article").Single(page => page["expected"] is not null);
        var article = ((ExtractionOutcome.Extracted)Extract(page)).Article;
        var expected = page["expected"]!;
        var score = ShingleScore.Compare(expected["body"]!.GetValue<string>(), article.BodyText);
        output.WriteLine($"VnExpress: F1 {score.F1:F3}");
        Assert.Equal(expected["title"]!.GetValue<string>(), article.Title);
        Assert.Equal(expected["lead"]!.GetValue<string>(), article.Lead);
        Assert.Equal(expected["authors"]!.AsArray().Select(name => name!.GetValue<string>()), article.Authors);
        Assert.Equal(DateTimeOffset.Parse(expected["published"]!.GetValue<string>(), CultureInfo.InvariantCulture), article.Published!.Value.Value);
        // The set's text holds the caption of the picture, which is with the picture here.
        Assert.InRange(score.F1, 0.95, 1);
        Assert.Contains("Y bác sĩ nội soi cho bệnh nhân", article.Images[0].Caption, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Faults(JsonNode page, ExtractedArticle article)
    {
        var facts = page["from_page"]?.AsObject() ?? [];
        var titles = new List<string?> { Text(facts, "og_title"), Text(page["expected"], "title") };
        titles.AddRange(facts["h1"]?.AsArray().Select(heading => (string?)heading!.GetValue<string>()) ?? []);
        if (!titles.Contains(article.Title))
            yield return $"title '{article.Title}'";
        var day = Text(facts, "jsonld_published") ?? Text(facts, "meta_published") ?? Text(page["expected"], "published") ?? FromAddress(page);
        if (article.Published is not { } published || (day is not null && published.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) != day[..10]))
            yield return $"published {article.Published?.Value:O} instead of {day}";
        if (article.Canonical != page["url"]!.GetValue<string>())
            yield return $"canonical {article.Canonical}";
        if (article.Language != "vi")
            yield return $"language {article.Language}";
        if (article.BodyText.Length < 900)
            yield return $"only {article.BodyText.Length} characters";
        if (article.Images.Count == 0)
            yield return "no picture";
        if (HtmlSanitiser.Sanitise(article.BodyHtml, null).Value.Length < article.BodyText.Length)
            yield return "markup shorter than the text";
        foreach (var foreign in Foreign.Where(foreign => article.BodyText.Split('\n').Any(line => line.StartsWith(foreign, StringComparison.OrdinalIgnoreCase) && line.Length < 60)))
            yield return $"text holds '{foreign}'";
        foreach (var author in article.Authors.Where(author => author.StartsWith("Theo", StringComparison.Ordinal) || author.Contains('.', StringComparison.Ordinal)))
            yield return $"author '{author}'";
    }

    private static string? FromAddress(JsonNode page) =>
        Stamp().Match(page["url"]!.GetValue<string>()) is { Success: true } match ? $"{match.Groups["year"]}-{match.Groups["month"]}-{match.Groups["day"]}" : null;

    private static IEnumerable<JsonNode> Pages(string kind) =>
        JsonNode.Parse(File.ReadAllText(Corpus.Path("vietnam", "pages", "index.json")))!["pages"]!.AsArray().Where(page => page!["kind"]!.GetValue<string>() == kind)!;

    private static ExtractionOutcome Extract(JsonNode page) =>
        PageExtractor.Extract(ArticleCorpus.Read(Corpus.Path("vietnam", Name(page))), "text/html", new Uri(page["url"]!.GetValue<string>()), rule: null);

    private static string Name(JsonNode page) => page["file"]!.GetValue<string>();

    private static string? Text(JsonNode? node, string name) => node?[name]?.GetValue<string>();

    [GeneratedRegex(@"-(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)\d{9}\.htm", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Stamp();
}
