using System.Globalization;

namespace Aggregator.Tests.Extract;

/// <summary>
/// Pages of our own making in the shapes that today's systems give them. What is expected stands in the comment at the
/// start of each: title, authors, published, and what the text has and lacks; a picture with the start of its caption.
/// </summary>
public sealed class PageShapeTests
{
    private const string Prefix = "shape:";

    public static TheoryData<string> Names => [.. typeof(PageShapeTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_IsReadAsItsCommentSays(string name)
    {
        var html = Read(name);
        var expected = Expected(html);
        var article = Pages.Extract(html, $"https://bao.example.vn/muc/{name}.html");
        Assert.Equal(Assert.Single(expected["title"]), article.Title);
        Assert.Equal(expected["authors"].SingleOrDefault() ?? "", string.Join(" | ", article.Authors));
        Assert.Equal(Time(expected["published"].SingleOrDefault()), article.Published?.Utc);
        Assert.All(expected["has"], words => Assert.Contains(words, article.BodyText, StringComparison.Ordinal));
        Assert.All(expected["lacks"], words => Assert.DoesNotContain(words, article.BodyText, StringComparison.Ordinal));
        Assert.All(expected["video"], address => Assert.Contains(address, article.Videos));
        foreach (var picture in expected["image"].Select(value => value.Split(" | ")))
            Assert.StartsWith(picture[1], Assert.Single(article.Images, image => image.Url == picture[0]).Caption, StringComparison.Ordinal);
    }

    private static DateTimeOffset? Time(string? value) => value is null ? null : DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);

    private static ILookup<string, string> Expected(string html) => html[(html.IndexOf("<!--", StringComparison.Ordinal) + 4)..html.IndexOf("-->", StringComparison.Ordinal)]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageShapeTests).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
