using Aggregator.Sources;
using Aggregator.Sources.Proposals;

namespace Aggregator.Tests.Sources.Proposals;

public sealed class OutletProposalsTests : IDisposable
{
    private static readonly Catalogue Known = CatalogueLoader.Load();

    private readonly string folder = Directory.CreateTempSubdirectory("proposals-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FeedsOfASite_AreOneOutlet()
    {
        var (outlets, refused) = Of(
            Feed("https://www.berlin.example/vi.rss", "Tạp chí Béclin", site: "https://berlin.example/start?x=1"), Feed("https://berlin.example/de.rss", "Deutsch", language: "de-AT"),
            Feed("feed://paris.example/rss#top", "Báo Paris"));

        Assert.Empty(refused);
        Assert.Equal([("berlin-example", "Tạp chí Béclin", "https://berlin.example/"), ("paris-example", "Báo Paris", "http://paris.example/")], outlets.Select(one => (one.Id, one.Name, one.Homepage.AbsoluteUri)));
        Assert.Equal([("https://www.berlin.example/vi.rss", "vi"), ("https://berlin.example/de.rss", "de")], outlets[0].Feeds.Select(feed => (feed.Url.AbsoluteUri, feed.Language)));
        Assert.Equal("http://paris.example/rss", outlets[1].Feeds[0].Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://vnexpress.net/rss/the-gioi.rss", "collected already, for vnexpress")]
    [InlineData("http://www.vnexpress.net/rss/the-gioi.rss/", "collected already, for vnexpress")]
    [InlineData("https://vnexpress.net/rss/something-new.rss", "in the catalogue as vnexpress")]
    [InlineData("http://127.0.0.1/rss", "not a public address")]
    [InlineData("http://[fd00::1]/rss", "not a public address")]
    [InlineData("http://169.254.169.254/latest/meta-data", "not a public address")]
    [InlineData("http://0x7f.1/rss", "unusual form")]
    [InlineData("http://localhost:8080/rss", "this machine")]
    [InlineData("http://intranet/rss", "inner network")]
    [InlineData("https://me:secret@berlin.example/rss", "user name or password")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("javascript:alert(1)", "only http and https")]
    [InlineData("/rss.xml", "only http and https")]
    [InlineData("rss.xml", "no absolute address")]
    public void WhatCannotBeAdded_IsNamedWithItsReason(string address, string words)
    {
        var (outlets, refused) = Of(Feed(address, "X"));

        Assert.Empty(outlets);
        Assert.Contains(words, Assert.Single(refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SameFeedTwice_IsOne()
    {
        var (outlets, refused) = Of(Feed("https://berlin.example/rss", "A"), Feed("http://www.berlin.example/rss/", "B"), Feed("https://berlin.example/rss?lang=de", "C"));

        Assert.Equal(2, Assert.Single(outlets).Feeds.Count);
        Assert.Contains("twice", Assert.Single(refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateHomepage_IsNotTakenOver()
    {
        var (outlets, _) = Of(Feed("https://berlin.example/rss", "A", site: "http://10.0.0.1/"));

        Assert.Equal("https://berlin.example/", Assert.Single(outlets).Homepage.AbsoluteUri);
    }

    [Fact]
    public void Proposed_IsCollectedOnlyWithAnAgreement_AndKnownTheNextTime()
    {
        var (outlets, _) = Of(Feed("https://việt.example/rss", "Tạp chí “Việt” </script> \\"), Feed("https://paris.example/rss", "Báo Paris", language: "fr"));
        ProposalFile.AddTo(folder, outlets, "foreign-language", "Proposed with list.opml.");
        var before = CatalogueLoader.Load(folder);

        Assert.Equal(Known.Sources.Select(source => source.Id), before.Sources.Select(source => source.Id));
        Assert.Equal(Known.Endpoints.Count, before.Endpoints.Count);
        File.WriteAllText(Path.Combine(folder, "agreements.json"), """[{"source":"paris-example","reference":"P-1","text":"full","republication":true}]""");
        var source = CatalogueLoader.Load(folder).FindSource("paris-example")!;
        Assert.Equal(("Báo Paris", "P-1", true), (source.NameVi, source.Agreement.Reference, source.Endpoints.Single().Enabled));
        Assert.Null(CatalogueLoader.Load(folder).FindSource(outlets[0].Id));

        var (again, refused) = new OutletProposals(CatalogueLoader.Load(folder, withProposed: true), "vi").Of([Feed("https://việt.example/rss", "A"), Feed("https://paris.example/rss", "B")]);
        Assert.Empty(again);
        Assert.All(refused, one => Assert.Contains("collected already", one.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void CatalogueThatWouldNotLoad_IsLeftAsItWas()
    {
        File.WriteAllText(Path.Combine(folder, "press.json"), "[]");
        File.WriteAllText(Path.Combine(folder, "rules.json"), """[{"source":"nobody"}]""");
        var (outlets, _) = Of(Feed("https://berlin.example/rss", "A"));

        Assert.Contains("nobody", Assert.Throws<CatalogueException>(() => ProposalFile.AddTo(folder, outlets, "magazine", "x")).Message, StringComparison.Ordinal);
        Assert.Equal("[]", File.ReadAllText(Path.Combine(folder, "press.json")));
    }

    private static OpmlFeed Feed(string address, string name, string? site = null, string? language = null) => new(address, name, site, language, []);

    private static (IReadOnlyList<OutletProposal> Outlets, IReadOnlyList<RefusedFeed> Refused) Of(params OpmlFeed[] feeds) => new OutletProposals(Known, "vi").Of(feeds);
}
