using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>What one budget was spent on in a day.</summary>
/// <param name="Characters">As the engine charges them; what is being sent now included.</param>
/// <param name="Texts">How many were sent.</param>
/// <param name="Requests">In how many requests.</param>
/// <param name="Surplus">Characters that the engine charged beyond what was sent.</param>
internal sealed record SpendRow(long Characters = 0, int Texts = 0, int Requests = 0, long Surplus = 0);

/// <summary>Who is to pay for some texts.</summary>
internal readonly record struct Payer(string Language, string SourceId, bool OnRequest);

/// <summary>
/// The characters of a day, by language, source and in all. They are booked before they are sent, so that many workers
/// together cannot spend more than there is; a death in between leaves too much booked, never too little.
/// </summary>
internal sealed class SpendBook(ITables tables, TranslationBudget budget, TimeProvider clock)
{
    private const int MostTries = 20;
    private const int MostRows = 2000;
    private const string All = "all", Requests = "requests";

    /// <summary>Books so many characters. Null when they fit, else why not, in plain English.</summary>
    public async Task<string?> BookAsync(Payer payer, int characters, int texts, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var accounts = await ReadAsync(payer, Today, cancellationToken);
            foreach (var account in accounts)
                if (account.Spent.Characters + characters > account.Limit)
                    return $"The budget of {account.Words} ({account.Limit.ToString("N0", CultureInfo.InvariantCulture)} characters a day) is spent.";
            if (await WriteAsync(accounts, one => one with { Characters = one.Characters + characters, Texts = one.Texts + texts, Requests = one.Requests + 1 }, cancellationToken))
                return null;
        }
        throw new StoreUnavailableException("The budget of translations is written by too many at once.");
    }

    /// <summary>Puts right what was booked once it is known what was charged; nothing at all also unbooks the request.</summary>
    public async Task SettleAsync(Payer payer, int booked, int charged, int texts, CancellationToken cancellationToken)
    {
        if (booked == charged)
            return;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var accounts = await ReadAsync(payer, Today, cancellationToken);
            var settled = await WriteAsync(accounts, one => one with
            {
                Characters = Math.Max(0, one.Characters - booked + charged),
                Texts = charged == 0 ? Math.Max(0, one.Texts - texts) : one.Texts,
                Requests = charged == 0 ? Math.Max(0, one.Requests - 1) : one.Requests,
                Surplus = one.Surplus + Math.Max(0, charged - booked),
            }, cancellationToken);
            if (settled)
                return;
        }
    }

    /// <summary>What was spent on a day, by budget: all, requests, language.…, source.….</summary>
    public async Task<IReadOnlyDictionary<string, SpendRow>> DayAsync(DateTimeOffset day, CancellationToken cancellationToken) =>
        (await tables.ScanAsync(StoreNames.TranslationJobsTable, Partition(day), null, null, MostRows, cancellationToken))
            .ToDictionary(row => row.RowKey, row => StoreJson.Read<SpendRow>(row.Json), StringComparer.Ordinal);

    private DateTimeOffset Today => clock.GetUtcNow();

    private async Task<List<Account>> ReadAsync(Payer payer, DateTimeOffset day, CancellationToken cancellationToken)
    {
        List<(string Name, long Limit, string Words)> names =
        [
            (All, budget.PerDay, "the day"),
            ("language." + payer.Language, budget.PerLanguage, $"translations into {payer.Language}"),
            ("source." + payer.SourceId, budget.PerSource, $"the source {payer.SourceId}"),
        ];
        if (payer.OnRequest)
            names.Add((Requests, budget.OnRequest, "what readers ask for"));
        var partition = Partition(day);
        var rows = await tables.GetEachAsync(StoreNames.TranslationJobsTable, [.. names.Select(one => new RowKey(partition, one.Name))], cancellationToken);
        return
        [
            .. names.Zip(rows, (one, row) => new Account(
                row ?? new TableRow(partition, one.Name, ""), row is null ? new SpendRow() : StoreJson.Read<SpendRow>(row.Json), one.Limit, one.Words)),
        ];
    }

    private Task<bool> WriteAsync(List<Account> accounts, Func<SpendRow, SpendRow> change, CancellationToken cancellationToken) => tables.BatchAsync(
        StoreNames.TranslationJobsTable,
        [
            .. accounts.Select(account => new TableWrite(
                account.Row.ETag is null ? TableWriteKind.Insert : TableWriteKind.Replace, account.Row with { Json = StoreJson.Write(change(account.Spent)) })),
        ],
        cancellationToken);

    private static string Partition(DateTimeOffset day) => "spend." + day.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private sealed record Account(TableRow Row, SpendRow Spent, long Limit, string Words);
}
