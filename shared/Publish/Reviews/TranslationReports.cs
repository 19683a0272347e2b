using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Reviews;

/// <summary>An error that a reader reported: where, and in what words. Nothing about the reader.</summary>
public sealed record TranslationError(string Id, string ArticleId, int Version, string Language, string Part, string Text, DateTimeOffset At);

/// <summary>The errors that readers reported: the newest first, for three months at most, and only so many.</summary>
public sealed class TranslationReports(ITables tables, TimeProvider clock)
{
    /// <summary>Characters of a report, and how many reports are kept.</summary>
    public const int LongestText = 500, MostKept = 1000;

    private const string Partition = "report";
    private const int MostDropped = 100;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>Keeps a report; false where its text is empty or too long. What is too old or too much is dropped.</summary>
    public async Task<bool> AddAsync(string articleId, int version, string language, string part, string text, CancellationToken cancellationToken)
    {
        var clean = OutputText.Clean(text);
        if (clean.Length is 0 or > LongestText)
            return false;
        var now = clock.GetUtcNow();
        var id = $"{Key(now)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var report = new TranslationError(id, articleId, version, language, part, clean, now);
        await tables.UpsertAsync(StoreNames.TranslationReportsTable, new TableRow(Partition, id, StoreJson.Write(report)), cancellationToken);
        await DropAsync(now, cancellationToken);
        return true;
    }

    /// <summary>The newest reports.</summary>
    public async Task<IReadOnlyList<TranslationError>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(
            StoreNames.TranslationReportsTable, Partition, null, Key(clock.GetUtcNow() - KeptFor), Math.Min(most, MostKept), cancellationToken);
        return [.. rows.Select(row => StoreJson.Read<TranslationError>(row.Json))];
    }

    /// <summary>Takes a report away that is settled; false where there is none with that id.</summary>
    public Task<bool> SettleAsync(string id, CancellationToken cancellationToken) =>
        id.Length is > 0 and < 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? tables.DeleteAsync(StoreNames.TranslationReportsTable, Partition, id, cancellationToken)
            : Task.FromResult(false);

    private async Task DropAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var old = await tables.ScanAsync(StoreNames.TranslationReportsTable, Partition, Key(now - KeptFor), null, MostDropped, cancellationToken);
        var all = await tables.ScanAsync(StoreNames.TranslationReportsTable, Partition, null, null, MostKept + MostDropped, cancellationToken);
        foreach (var row in old.Concat(all.Skip(MostKept)).DistinctBy(row => row.RowKey, StringComparer.Ordinal))
            await tables.DeleteAsync(StoreNames.TranslationReportsTable, Partition, row.RowKey, cancellationToken);
    }

    // Newest first.
    private static string Key(DateTimeOffset time) => (DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
