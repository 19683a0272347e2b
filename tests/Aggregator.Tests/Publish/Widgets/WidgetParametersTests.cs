using Aggregator.Publish.Lists;
using Aggregator.Publish.Widgets;

namespace Aggregator.Tests.Publish.Widgets;

public sealed class WidgetParametersTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("lang=en&articles=all&place=da-nang&limit=7&layout=cards&theme=dark&accent=8f1d1d&images=off&key=my.site-1")]
    [InlineData("source=open&type=photo")]
    [InlineData("layout=ticker&motion=on")]
    [InlineData("lang=vi&article=zscqmtkxenppgscytfhkqq8qpr&layout=article")]
    [InlineData("lang=ru&package=daily-vi&limit=9")]
    [InlineData("lang=ar&articles=reviewed")]
    public void Settings_HaveOneAddress_AndReadBackTheSame(string query)
    {
        var read = Read(query).Query!;

        Assert.Equal("/x?" + query, read.Address("/x"));
        Assert.Equal(read, Read(read.Address("")[1..]).Query);
    }

    [Fact]
    public void WhatIsSoAnyway_IsNotPartOfTheAddress() =>
        Assert.Equal("/x?lang=en", Read("theme=auto&images=on&lang=EN&motion=off&articles=own").Query!.Address("/x"));

    [Theory]
    [InlineData("plase=x", "plase", "did you mean 'place'")]
    [InlineData("place=danang", "place", "did you mean 'da-nang'")]
    [InlineData("topic=<script>", "topic", "<script>")]
    [InlineData("source=nobody", "source", "nobody")]
    [InlineData("limit=0", "limit", "1 to 20")]
    [InlineData("limit=21", "limit", "1 to 20")]
    [InlineData("limit=１", "limit", "1 to 20")]
    [InlineData("layout=Cards", "layout", "list or cards")]
    [InlineData("layout=1", "layout", "list or cards")]
    [InlineData("theme=neon", "theme", "auto or light or dark")]
    [InlineData("accent=red", "accent", "hexadecimal")]
    [InlineData("accent=fff;background:url(//x)", "accent", "hexadecimal")]
    [InlineData("accent=+f1d1d", "accent", "hexadecimal")]
    [InlineData("images=yes", "images", "on or off")]
    [InlineData("motion=fast", "motion", "on or off")]
    [InlineData("key=A", "key", "small letters")]
    [InlineData("key=../x", "key", "small letters")]
    [InlineData("article=x", "article", "id")]
    [InlineData("story=../../etc", "story", "id")]
    [InlineData("layout=picture&images=off", "images", "picture")]
    [InlineData("articles=own,all", "articles", "own or reviewed or translated or all")]
    [InlineData("articles=translated", "articles", "'articles' needs 'lang'")]
    [InlineData("articles=translated&lang=ko", "articles", "There are translations into")]
    [InlineData("package=../travel", "package", "name of a package")]
    [InlineData("package=travel&topic=culture", "package", "lists")]
    [InlineData("package=travel&article=zscqmtkxenppgscytfhkqq8qpr", "package", "both")]
    [InlineData("article=zscqmtkxenppgscytfhkqq8qpr&place=hue", "article", "lists")]
    [InlineData("article=zscqmtkxenppgscytfhkqq8qpr&story=zscqmtkxenppgscytfhkqq8qpr", "story", "both")]
    [InlineData("lang=en&lang=vi", "lang", "once")]
    [InlineData("lang=", "lang", "once")]
    public void WhatIsWrong_IsSaidByName(string query, string name, string said)
    {
        var problem = Read(query).Problem!;

        Assert.Equal(400, problem.Status);
        var wrong = Assert.Single(problem.InvalidParameters, one => one.Name == name);
        Assert.Contains(said, wrong.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("layout=cards", 6)]
    [InlineData("layout=article", 1)]
    [InlineData("article=zscqmtkxenppgscytfhkqq8qpr", 1)]
    [InlineData("layout=picture&limit=3", 3)]
    public void Limit_IsWhatTheLayoutTakes_UnlessGiven(string query, int count) => Assert.Equal(count, Read(query).Query!.Count);

    [Fact]
    public void Accent_CanBeReadOnBothPapers()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var accent = AccentColour.Parse(random.Next(0x1000000).ToString("x6", null))!.Value;

            Assert.InRange(AccentColour.Contrast(accent.OnLight, new(0xff, 0xff, 0xff)), 4.5, 21);
            Assert.InRange(AccentColour.Contrast(accent.OnDark, new(0x16, 0x15, 0x13)), 4.5, 21);
        }
        Assert.Equal("8f1d1d", AccentColour.Parse("#8F1D1D")!.Value.OnLight.ToString());
    }

    private QueryReading<WidgetQuery> Read(string query) => WidgetParameters.Read(PublishedSite.Request("/embed/v1/frame?" + query).Query, site.Catalogue);
}
