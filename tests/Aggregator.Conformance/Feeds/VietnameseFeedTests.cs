using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Feeds;

/// <summary>Feeds recorded from Vietnamese outlets: every title, link, id and date, without exception.</summary>
public sealed class VietnameseFeedTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void EveryEntry_IsReadExactly()
    {
        var score = new FeedScore("vietnam");
        foreach (var example in CorpusFeed.Json(Corpus.Path("vietnam", "feeds", "index.json")).Each("feeds"))
        {
            var file = example.At("file")!;
            var feed = CorpusFeed.Read(Corpus.Path("vietnam", file), "application/rss+xml");
            var expected = example.GetProperty("expected");
            score.Text($"{file} title", expected.At("title"), feed?.Title);
            score.Link($"{file} link", expected.At("link"), feed?.Link);
            Assert.Equal(expected.GetProperty("items").GetInt32(), feed?.Entries.Count);
            var index = 0;
            foreach (var item in expected.Each("entries"))
            {
                var entry = feed!.Entries[index];
                var where = $"{file} [{index++}]";
                score.Text($"{where} title", item.At("title"), entry.Title);
                score.Link($"{where} link", item.At("link"), entry.Link);
                score.Link($"{where} id", item.At("guid"), entry.Id);
                if (item.At("published_utc") is { } published) score.Time($"{where} published", published, entry.Published);
            }
        }
        score.Report(output);
        Assert.Equal(1, score.Share);
    }
}
