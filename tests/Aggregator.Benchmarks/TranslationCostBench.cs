using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Support;
using Aggregator.Translate;
using Aggregator.Translate.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks;

/// <summary>
/// What translating costs under the default policy: the recorded week with corrections, against an engine that counts as
/// Azure charges (code points as sent, markup included).
/// </summary>
internal static class TranslationCostBench
{
    private const int ArticlesADay = 10_000;

    // One article in twenty is corrected: its lead, as outlets mostly do.
    private const int Corrected = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync()
    {
        if (Corpus.Root is not null)
            return Report.Print("What translating costs, the recorded week", await MeasureAsync());
        Console.WriteLine("translations: not measured, the corpus is not on this machine.");
        return 0;
    }

    public static async Task<IReadOnlyList<Line>> MeasureAsync()
    {
        var engine = new CountingEngine();
        var clock = new ShiftedClock();
        await using var week = await LocalPipeline.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Replay"] = Corpus.Path("..", "replay", "vietnam-week") },
            services => services
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton(new EngineChoice(engine))
                .AddSingleton(new LanguageRules(TermFinder.Find, (_, _, _, _) => [], Glossary.Version)));
        await week.RunUntilDoneAsync(Patience);
        await TranslateAsync(week, clock);
        var articles = await ArticlesAsync(week);
        var (first, requests, characters) = (engine.Texts, engine.Requests, engine.Characters);
        var wanted = 2 * articles.Sum(article => article.Lead is null ? 1 : 2);

        var corrected = articles.Where((_, index) => index % Corrected == 0).ToList();
        await week.Get<ArticleArchive>().StoreAsync([.. corrected.Select(Correct)], CancellationToken.None);
        await TranslateAsync(week, clock);

        var perArticle = characters / 2.0 / articles.Count;
        return
        [
            new("articles of the week", articles.Count, "", 3_000),
            new("texts that are translated, two languages: from the memory", 100 * (1 - (first / (double)wanted)), "%", 0),
            new("requests to the engine an article and language", requests / 2.0 / articles.Count, "", 1.01) { AtMost = true },
            new($"{corrected.Count} articles corrected: texts bought again an article and language", (engine.Texts - first) / 2.0 / corrected.Count, "", 1.01) { AtMost = true },
            new("characters an article and language, markup of names included", perArticle, "", 600) { AtMost = true },
            new("of these the markup of names", 100.0 * (characters - engine.Plain) / characters, "%", 60) { AtMost = true },
            new("characters a day of 10,000 articles, a language", perArticle * ArticlesADay / 1e6, "million", 6) { AtMost = true },
        ];
    }

    // Past the lag of the change stream, so that everything that was stored is seen.
    private static async Task TranslateAsync(LocalPipeline week, ShiftedClock clock)
    {
        clock.Skip(TimeSpan.FromMinutes(1));
        while (await week.Get<TranslationScheduler>().RunAsync(CancellationToken.None) > 0)
        {
            await week.DrainAsync(CancellationToken.None);
            clock.Skip(TimeSpan.FromSeconds(10));
        }
    }

    private static async Task<IReadOnlyList<Article>> ArticlesAsync(LocalPipeline week)
    {
        var cards = (await week.Get<Timeline>().ReadAsync(Scope.All, null, DateTimeOffset.MaxValue, null, 10_000, CancellationToken.None)).Cards;
        return [.. (await week.Get<ArticleStore>().FindManyAsync([.. cards.Select(card => card.Id)], CancellationToken.None)).OfType<Article>().Where(article => article.Language == "vi")];
    }

    private static Article Correct(Article article) => article with
    {
        Lead = article.Lead + " (cập nhật)", Excerpt = article.Excerpt + " (cập nhật)", ContentHash = article.ContentHash + "2",
        StoredAt = article.StoredAt.AddHours(1),
    };

    /// <summary>Translates nothing, and counts what Azure would charge.</summary>
    private sealed class CountingEngine : ITranslationEngine
    {
        private int texts;
        private int requests;
        private long characters;
        private long plain;

        public string Name => "counting";

        public bool Bills => true;

        public int Texts => texts;

        public int Requests => requests;

        public long Characters => characters;

        public long Plain => plain;

        public Task<bool?> SpeaksAsync(string from, string to, CancellationToken cancellationToken) => Task.FromResult<bool?>(true);

        public int Charge(SourceText text) => BatchLimits.CountOf(AzureEngine.Marked(text));

        public IReadOnlyList<TranslationBatch> Split(TranslationBatch batch) => [batch];

        public Task<TranslationOutcome> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
        {
            var charged = batch.Texts.Sum(Charge);
            Interlocked.Increment(ref requests);
            Interlocked.Add(ref texts, batch.Texts.Count);
            Interlocked.Add(ref characters, charged);
            Interlocked.Add(ref plain, batch.Texts.Sum(text => BatchLimits.CountOf(text.Html)));
            return Task.FromResult(new TranslationOutcome([.. batch.Texts.Select(text => (string?)text.Html)], charged));
        }
    }
}
