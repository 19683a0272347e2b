using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>Feeds recorded from Vietnamese outlets: every title, link, id and date, without exception.</summary>
internal static class VietnameseFeedQuality
{
    public static IEnumerable<Figure> Score()
    {
        var score = new FeedScore();
        foreach (var example in CorpusFeed.Json(Corpus.Path("vietnam", "feeds", "index.json")).Each("feeds"))
        {
            var file = example.At("file")!;
            var feed = CorpusFeed.Read(Corpus.Path("vietnam", file), "application/rss+xml");
            var expected = example.GetProperty("expected");
            score.Text($"{file} title", expected.At("title"), feed?.Title);
            score.Link($"{file} link", expected.At("link"), feed?.Link);
            score.Exact($"{file} entries", $"{expected.GetProperty("items").GetInt32()}", $"{feed?.Entries.Count}");
            var index = 0;
            foreach (var item in expected.Each("entries"))
            {
                var entry = index < feed?.Entries.Count ? feed.Entries[index] : null;
                var where = $"{file} [{index++}]";
                score.Text($"{where} title", item.At("title"), entry?.Title);
                score.Link($"{where} link", item.At("link"), entry?.Link);
                score.Link($"{where} id", item.At("guid"), entry?.Id);
                if (item.At("published_utc") is { } published) score.Time($"{where} published", published, entry?.Published);
            }
        }
        return [score.Figure("Vietnamese feeds, every field", floor: 1)];
    }
}
