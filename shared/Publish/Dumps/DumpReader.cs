using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Store;

namespace Aggregator.Publish.Dumps;

/// <summary>A dump for the API.</summary>
public sealed record ApiDump(Dump Dump, string BaseUrl);

/// <summary>The dumps with what may be done with them.</summary>
public sealed record DumpAnswer(string Licence, string LicenceUrl, IReadOnlyList<ApiDump> Dumps);

/// <summary>Serves the monthly dumps and the list of them.</summary>
public sealed class DumpReader(IBlobs blobs, Withdrawals withdrawals, ResponseCache cache)
{
    public static JsonShape<DumpAnswer> List { get; } = new("DumpList",
        JsonField.Text<DumpAnswer>("licence", "What may be done with them.", JsonSchema.Text, one => one.Licence),
        JsonField.Text<DumpAnswer>("licenceUrl", "Where that is explained.", JsonSchema.Url, one => one.LicenceUrl),
        JsonField.Objects<DumpAnswer, ApiDump>("dumps", "Newest month first.", new JsonShape<ApiDump>("Dump",
            JsonField.Text<ApiDump>("month", "The month of release (UTC), for example 2026-02.", JsonSchema.Text, one => one.Dump.Month),
            JsonField.Text<ApiDump>("url", "The file: a JSON object a line, compressed with gzip.", JsonSchema.Url, one => one.BaseUrl + SiteLinks.Dump(one.Dump.File)),
            JsonField.Number<ApiDump>("articles", "How many lines it has.", one => one.Dump.Articles),
            JsonField.Number<ApiDump>("bytes", "Its size.", one => one.Dump.Bytes),
            JsonField.Text<ApiDump>("sha256", "Its hash.", JsonSchema.Text, one => one.Dump.Sha256),
            JsonField.Time<ApiDump>("builtAt", "When it was made; it is made again when an article of the month is withdrawn.", one => one.Dump.BuiltAt)), one => one.Dumps));

    /// <summary>/api/v1/dumps</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            if (QueryReader.RefuseAll(request.Query) is { } problem)
                return problem.ToDocument(request.BaseUrl);
            var dumps = await CurrentAsync(token);
            return ApiAnswer.Of(List, new DumpAnswer(
                UiTexts.Of(InterfaceLanguages.English).Developers.LicenceText, LicenceUrl(request), [.. dumps.Select(dump => new ApiDump(dump, request.BaseUrl))]));
        }, cancellationToken);

    /// <summary>/dumps/{file}; a problem with status 404 for one that is not in the list. Not kept in memory: it is large and rarely asked for.</summary>
    public async Task<RenderedDocument> FileAsync(PublishRequest request, string file, CancellationToken cancellationToken)
    {
        var dump = (await CurrentAsync(cancellationToken)).FirstOrDefault(one => one.File == file);
        var blob = dump is null ? null : await blobs.GetAsync(StoreNames.DumpsContainer, dump.File, cancellationToken);
        if (dump is null || blob is null)
            return Problem.NotFound("There is no dump of this name.").ToDocument(request.BaseUrl);
        return new RenderedDocument(DumpBuilder.ContentType, blob.Content.ToArray())
        {
            CrossOrigin = true,
            CacheControl = RenderedDocument.SharedBriefly,
            LastModified = dump.BuiltAt,
            Headers = [new("Link", $"<{LicenceUrl(request)}>; rel=\"license\""), new("Content-Disposition", $"attachment; filename=\"{dump.File}\"")],
        };
    }

    // A file that still holds something withdrawn is not given out: it is being made again.
    private async Task<IReadOnlyList<Dump>> CurrentAsync(CancellationToken cancellationToken)
    {
        var dumps = (await DumpBuilder.ListAsync(blobs, cancellationToken)).Dumps;
        if (dumps.Count == 0)
            return [];
        var gone = await withdrawals.SinceAsync(dumps.Min(dump => dump.BuiltAt), cancellationToken);
        return [.. dumps.Where(dump => !DumpBuilder.IsOutdated(dump, gone))];
    }

    private static string LicenceUrl(PublishRequest request) => request.Absolute(SiteLinks.Api) + "#licence";
}
