using System.Globalization;
using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Store;

namespace Aggregator.Publish.Copies;

/// <summary>
/// How often copies of an article are loaded: one number an article and day, and nothing about who loads them. A count may
/// be lost when several come at the same moment; none is invented.
/// </summary>
public sealed class CopyCounts(ITables tables, TimeProvider clock)
{
    /// <summary>Smaller numbers are not told: they could be about persons.</summary>
    public const int LeastTold = 10;

    private const int Days = 30;
    private const int Tries = 4;

    // A transparent pixel, as small as the format lets it be.
    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>The image; asked for again each time, so that it counts.</summary>
    public static RenderedDocument Image => new("image/gif", Pixel)
    {
        CacheControl = RenderedDocument.NotStored,
        CrossOrigin = true,
        Headers = [new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
    };

    /// <summary>Counts one load today.</summary>
    public async Task AddAsync(string articleId, CancellationToken cancellationToken)
    {
        var day = DayKey(clock.GetUtcNow());
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var row = await tables.GetAsync(StoreNames.CopyCountsTable, articleId, day, cancellationToken);
            var next = new TableRow(articleId, day, Json((row is null ? 0 : Count(row)) + 1), row?.ETag);
            if (row is null ? await tables.InsertAsync(StoreNames.CopyCountsTable, next, cancellationToken) : await tables.ReplaceAsync(StoreNames.CopyCountsTable, next, cancellationToken))
                return;
        }
    }

    /// <summary>The loads of the last 30 days; null for fewer than <see cref="LeastTold"/>.</summary>
    public async Task<int?> LastMonthAsync(string articleId, CancellationToken cancellationToken)
    {
        var since = DayKey(clock.GetUtcNow().AddDays(-Days));
        var rows = await tables.ScanAsync(StoreNames.CopyCountsTable, articleId, since, null, Days + 1, cancellationToken);
        var sum = rows.Sum(Count);
        return sum < LeastTold ? null : (int)Math.Min(sum, int.MaxValue);
    }

    private static string DayKey(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Json(long count) => string.Create(CultureInfo.InvariantCulture, $"{{\"count\":{count}}}");

    private static long Count(TableRow row)
    {
        using var json = JsonDocument.Parse(row.Json);
        return json.RootElement.GetProperty("count").GetInt64();
    }
}
