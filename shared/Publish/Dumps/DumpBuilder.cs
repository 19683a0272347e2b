using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Dumps;

/// <summary>
/// Writes the dump of a month once the month is over, and again when something of it was withdrawn since. The blob is
/// written before the list that names it.
/// </summary>
public sealed class DumpBuilder(Timeline timeline, Withdrawals withdrawals, Catalogue catalogue, IBlobs blobs, PublishOptions options, TimeProvider clock)
{
    internal const string ListName = "dumps.json";
    internal const string ContentType = "application/gzip";

    private const int Batch = 1000;
    private const int MonthsBack = 12;

    // A month's last articles are released within days of their publication.
    private static readonly TimeSpan Settling = TimeSpan.FromDays(1);

    /// <summary>One round; returns how many months were written.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var known = (await ListAsync(blobs, cancellationToken)).Dumps.ToDictionary(dump => dump.Month, StringComparer.Ordinal);
        var gone = await withdrawals.SinceAsync(clock.GetUtcNow().AddMonths(-MonthsBack), cancellationToken);
        var built = 0;
        foreach (var month in Months(known.Keys))
        {
            var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            if (known.TryGetValue(name, out var dump) && !IsOutdated(dump, gone))
                continue;
            if (await BuildAsync(month, name, gone, cancellationToken) is { } finished)
                known[name] = finished;
            else if (!known.Remove(name))
                continue;
            built++;
            // The list says what there is: a month that has nothing any more is not in it, and its file is not served.
            var list = new DumpList([.. known.Values.OrderByDescending(one => one.Month, StringComparer.Ordinal)]);
            await blobs.PutAsync(
                StoreNames.DumpsContainer, ListName, JsonSerializer.SerializeToUtf8Bytes(list, DumpJson.Default.DumpList), "application/json", cancellationToken);
        }
        return built;
    }

    /// <summary>Whether something of its month was withdrawn since it was begun.</summary>
    internal static bool IsOutdated(Dump dump, IReadOnlyList<Withdrawal> gone) => gone.Any(one =>
        one.At >= dump.BuiltAt && MonthOf(one.VisibleFrom).ToString("yyyy-MM", CultureInfo.InvariantCulture) == dump.Month);

    internal static async Task<DumpList> ListAsync(IBlobs blobs, CancellationToken cancellationToken)
    {
        var blob = await blobs.GetAsync(StoreNames.DumpsContainer, ListName, cancellationToken);
        return blob is null ? new DumpList([]) : JsonSerializer.Deserialize(blob.Content.Span, DumpJson.Default.DumpList) ?? new DumpList([]);
    }

    private List<DateTimeOffset> Months(IEnumerable<string> known)
    {
        var settled = MonthOf(clock.GetUtcNow() - Settling);
        return
        [
            .. Enumerable.Range(1, MonthsBack).Select(back => settled.AddMonths(-back))
                .Union(known.Select(name => DateTimeOffset.ParseExact(name + "-01Z", "yyyy-MM-ddZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))),
        ];
    }

    // Null for a month without articles.
    private async Task<Dump?> BuildAsync(DateTimeOffset month, string name, IReadOnlyList<Withdrawal> gone, CancellationToken cancellationToken)
    {
        var withdrawn = gone.Select(one => one.ArticleId).ToHashSet(StringComparer.Ordinal);
        // What is withdrawn from here on makes the file outdated, even if it comes too late to be left out.
        var (articles, begun) = (0, clock.GetUtcNow());
        using var file = new MemoryStream();
        await using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            await foreach (var card in CardsAsync(month, cancellationToken))
            {
                if (withdrawn.Contains(card.Id))
                    continue;
                await gzip.WriteAsync(JsonBody.Write(json => DumpShape.Line.Write(json, new ApiArticle(card, BaseUrl))), cancellationToken);
                gzip.WriteByte((byte)'\n');
                articles++;
            }
        }
        if (articles == 0)
            return null;
        var content = file.GetBuffer().AsMemory(0, (int)file.Length);
        var dump = new Dump(name, articles, file.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)), begun);
        await blobs.PutAsync(StoreNames.DumpsContainer, dump.File, content, ContentType, cancellationToken);
        return dump;
    }

    private string BaseUrl => options.Origin ?? "";

    private async IAsyncEnumerable<CardView> CardsAsync(
        DateTimeOffset month, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        TimelineCursor? position = new TimelineCursor(month.AddMonths(1).AddTicks(-1), "");
        while (position is not null)
        {
            var page = await timeline.ReadAsync(Scope.All, position, now, month, Batch, cancellationToken);
            foreach (var card in page.Cards)
                if (CardView.From(card, catalogue, now) is { } view)
                    yield return view;
            position = page.Next;
        }
    }

    private static DateTimeOffset MonthOf(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
