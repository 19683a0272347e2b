using Aggregator.Newsroom;
using Aggregator.Sources;

namespace Aggregator.Tests.Newsroom;

/// <summary>The catalogue and a press at a fixed moment.</summary>
internal static class TestPress
{
    public static readonly DateTimeOffset Opening = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Catalogue> Loaded = new(CatalogueLoader.Load);

    public static Catalogue Catalogue => Loaded.Value;

    public static Task<NewsroomServer> StartAsync(NewsroomOptions? options = null) => NewsroomServer.StartAsync(
        Catalogue, (options ?? new NewsroomOptions()) with { TimeProvider = (options?.TimeProvider as SetClock) ?? new SetClock(Opening) }, CancellationToken.None);
}

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
