using Aggregator.Fetch;
using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Integration.Collect;

/// <summary>A quarter of the press is faulty in every way there is, all at once, for more than a day.</summary>
public sealed class FaultyPressTests(FaultyPress press) : IClassFixture<FaultyPress>
{
    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    [Fact]
    public async Task HealthySources_LoseNothingAndDoubleNothing()
    {
        var page = await press.Pipeline.Get<Timeline>().ReadAsync(
            Scope.All, after: null, DateTimeOffset.MaxValue, since: null, limit: 100_000, CancellationToken.None);
        var stored = page.Cards.Where(card => press.Plan.BySource.GetValueOrDefault(card.SourceId) == Fault.None).Select(card => card.Url).ToList();
        var published = press.Healthy.SelectMany(press.Articles).Select(article => article.Url).ToList();
        Assert.Equal(stored.Count, stored.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(published.Except(stored, StringComparer.Ordinal).SelectMany(press.WhatBecameOf));
        Assert.Empty(stored.Except(published, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void EveryFault_IsNamedInTheLog(Fault fault)
    {
        var sources = press.With(fault).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Contains(
            press.Log.All, line => source.Endpoints.Any(endpoint => line.Contains(endpoint.Id, StringComparison.Ordinal)) && FaultWords.Names(fault, line)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task EveryFault_IsNamedInTheState(Fault fault)
    {
        var states = await press.Pipeline.Get<EndpointStates>().AllAsync(CancellationToken.None);
        Assert.All(press.With(fault), source => Assert.Contains(
            source.Endpoints.Select(endpoint => states.GetValueOrDefault(endpoint.Id)?.Value).OfType<EndpointState>()
                .SelectMany(state => state.Symptoms.Select(symptom => $"{symptom.Name}: {symptom.Words}").Concat(state.Warnings).Append(state.LastOutcome ?? "")),
            words => FaultWords.Names(fault, words)));
    }

    // What is only told wrongly must not cost an article, nor bring one twice.
    [Theory]
    [InlineData(Fault.WrongType)]
    [InlineData(Fault.CharsetLie)]
    [InlineData(Fault.ChangingIds)]
    [InlineData(Fault.ChangingTexts)]
    [InlineData(Fault.VisitorPages)]
    [InlineData(Fault.StaleValidators)]
    [InlineData(Fault.DeepHtml)]
    public async Task HarmlessFaults_CostNothing(Fault fault)
    {
        foreach (var source in press.With(fault))
        {
            var page = await press.Pipeline.Get<Timeline>().ReadAsync(
                Scope.Source(source.Id), after: null, DateTimeOffset.MaxValue, since: null, limit: 1000, CancellationToken.None);
            Assert.Equal(
                press.Articles(source).Select(article => article.Url).Order(StringComparer.Ordinal),
                page.Cards.Select(card => card.Url).Order(StringComparer.Ordinal));
        }
    }
}

/// <summary>The faulty press, read again and again over more than a day.</summary>
public sealed class FaultyPress : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // A few times while hardly anything is new, then past the longest interval each time, and past a day.
    private static readonly double[] HoursBetween = [0.7, 1.5, 1.5, 6.5, 6.5, 7.5];

    private readonly ShiftedClock clock = new();
    private NewsroomServer press = null!;

    public Catalogue Catalogue { get; } = Some(DemoAgreements.Apply(CatalogueLoader.Load()));

    public FaultPlan Plan { get; private set; } = null!;

    public LogLines Log { get; } = new();

    public LocalPipeline Pipeline { get; private set; } = null!;

    /// <summary>Sources with one fault.</summary>
    public IEnumerable<Source> With(Fault fault) =>
        Catalogue.Sources.Where(source => Plan.BySource.GetValueOrDefault(source.Id) == fault);

    /// <summary>Sources without a fault that are asked at all.</summary>
    public IEnumerable<Source> Healthy => With(Fault.None).Where(source => source.Endpoints.Any(endpoint => endpoint.Enabled));

    /// <summary>What a source has published until the last round.</summary>
    public IReadOnlyList<InventedArticle> Articles(Source source) =>
        [.. press.Articles(source.Id).Where(article => article.Published <= Read)];

    /// <summary>An address and what the log says of it.</summary>
    public IEnumerable<string> WhatBecameOf(string url) => Log.All.Where(line => line.Contains(url, StringComparison.Ordinal)).Prepend(url);

    /// <summary>When the last round began.</summary>
    public DateTimeOffset Read { get; private set; }

    public async Task InitializeAsync()
    {
        Plan = FaultPlan.Quarter(Catalogue);
        press = await NewsroomServer.StartAsync(
            Catalogue,
            new NewsroomOptions { ArticlesPerSource = 8, NewArticleEvery = TimeSpan.FromHours(6), Faults = Plan, TimeProvider = clock },
            CancellationToken.None);
        Pipeline = await LocalPipeline.StartAsync(
            new Dictionary<string, string?> { ["Demo"] = "true", ["Fetch:TimeoutSeconds"] = "5" },
            services => services.AddSingleton(Catalogue).AddSingleton<TimeProvider>(clock)
                .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Information)));
        Pipeline.Get<LoopbackPress>().Address = press.Address;
        await ReadAsync();
        foreach (var hours in HoursBetween)
        {
            clock.Skip(TimeSpan.FromHours(hours));
            await ReadAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (Pipeline is not null)
            await Pipeline.DisposeAsync();
        if (press is not null)
            await press.DisposeAsync();
    }

    private Task ReadAsync()
    {
        Read = clock.GetUtcNow();
        return Pipeline.RunUntilDoneAsync(Patience);
    }

    // As many as there are kinds of faults, four times: a quarter of them shows every fault once.
    private static Catalogue Some(Catalogue all)
    {
        var kinds = Enum.GetValues<Fault>().Length - 1;
        var step = all.Sources.Count / (kinds * 4);
        return new Catalogue([.. all.Sources.Where((_, index) => index % step == 0).Take(kinds * 4)], all.Places);
    }
}
