using System.Diagnostics;
using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Sources;
using Aggregator.Store;
namespace Aggregator.Benchmarks;
internal static class Scratch
{
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-scratch-").FullName;
        var farm = await FeedFarm.InventAsync(folder, 8080);
        var places = new PlaceFinder(farm.Catalogue);
        var classifier = new ArticleClassifier(places, farm.Catalogue);
        for (var pass = 0; pass < 3; pass++)
        {
            var names = new List<string>(); var times = new List<double>();
            void Lap(string name, Action work) { var a0 = GC.GetAllocatedBytesForCurrentThread(); var w = Process.GetCurrentProcess().TotalProcessorTime; var s = Stopwatch.GetTimestamp(); work(); names.Add($"{name} {(Process.GetCurrentProcess().TotalProcessorTime - w).TotalMicroseconds / 8500:F1}us {(GC.GetAllocatedBytesForCurrentThread() - a0) / 8500 / 1000.0:F1}KB"); }
            var docs = new List<FeedDocument>(); var stored = new List<StoredEntry>(); var json = new List<string>(); var drafts = new List<ArticleDraft>();
            var endpoints = farm.Catalogue.Endpoints.ToList();
            Lap("parse", () => { foreach (var e in endpoints) docs.Add(((ParseOutcome.Parsed)FeedParser.Parse(farm.Find(e.Url.Host)!.Value.Body, "application/rss+xml; charset=utf-8", e.Url)).Document); });
            Lap("toStored", () => { for (var i = 0; i < docs.Count; i++) foreach (var e in docs[i].Entries) { var url = UrlNormaliser.Canonicalise(e.Link!, endpoints[i].Url)!; stored.Add(new StoredEntry { Id = ArticleId.FromUrl(url), Url = url, SourceId = endpoints[i].SourceId, EndpointId = endpoints[i].Id, Entry = e, EntryHash = "x", FirstSeen = DateTimeOffset.UtcNow }); } });
            Lap("write entry", () => { foreach (var s in stored) json.Add(StoreJson.Write(s)); });
            Lap("read entry", () => { foreach (var s in json) StoreJson.Read<StoredEntry>(s); });
            Lap("normalise", () => { for (var i = 0; i < stored.Count; i++) drafts.Add(ArticleNormaliser.Normalise(stored[i], null, endpoints[i / 50], DateTimeOffset.UtcNow)); });
            Lap("language", () => { foreach (var d in drafts) LanguageDetector.Detect(d.Article.Title + "\n" + d.Text); });
            Lap("topic", () => { foreach (var d in drafts) TopicClassifier.Classify(d.Article.Title, d.Article.Lead + "\n" + d.Text, d.Article.Url, d.Section, d.Categories); });
            Lap("places", () => { foreach (var d in drafts) places.Find(d.Article.Title + "\n" + d.Article.Lead + "\n" + d.Text); });
            Lap("classify all", () => { for (var i = 0; i < drafts.Count; i++) drafts[i] = classifier.Classify(drafts[i], endpoints[i / 50]); });
            Lap("fingerprint", () => { foreach (var d in drafts) Aggregator.Stories.StoryFingerprint.Of(d.Article.SourceId, d.Article.Title, d.Text).Bands(); });
            Lap("write article", () => { foreach (var d in drafts) StoreJson.Write(d.Article); });
            Lap("write card", () => { foreach (var d in drafts) StoreJson.Write(Timeline.ToCard(d.Article)); });
            Lap("scopes", () => { foreach (var d in drafts) Aggregator.Store.Scope.Of(d.Article); });
            var tables = new Aggregator.Store.Embedded.EmbeddedTables(Path.Combine(folder, "t" + pass));
            await tables.CreateTablesAsync(StoreNames.Tables, default);
            var finder = new Aggregator.Stories.StoryFinder(tables);
            Lap("stories", () => { foreach (var c in drafts.Chunk(50)) finder.FindOrStartAsync([.. c.Select(d => (d.Article, d.Text))], default).GetAwaiter().GetResult(); });
            var tl = new Timeline(tables);
            Lap("timeline", () => { foreach (var c in drafts.Chunk(50)) tl.WriteAsync([.. c.Select(d => new ListedArticle(d.Article, null))], default).GetAwaiter().GetResult(); });
            var en = new EntryStore(tables);
            Lap("insert entries", () => { foreach (var c in stored.Chunk(50)) en.InsertManyAsync(c, default).GetAwaiter().GetResult(); });
            Lap("find entries", () => { foreach (var c in stored.Chunk(50)) en.FindManyAsync([.. c.Select(x => x.Id)], default).GetAwaiter().GetResult(); });
            Lap("save entries", () => { foreach (var c in stored.Chunk(50)) en.SaveManyAsync(c, default).GetAwaiter().GetResult(); });
            var ar = new ArticleStore(tables, null!);
            Lap("insert articles", () => { foreach (var c in drafts.Chunk(50)) ar.InsertManyAsync([.. c.Select(d => d.Article)], default).GetAwaiter().GetResult(); });
            tables.Dispose();
            Console.WriteLine(string.Join("\n", names)); Console.WriteLine();
        }
        Directory.Delete(folder, true);
        return 0;
    }
}
