namespace Aggregator.Sources;

/// <summary>Reads press.json, organisations.json and portals.json into sources, in that order.</summary>
internal sealed class SourceReader(PlaceReader places, TermsReader terms)
{
    private static readonly (string Word, SourceKind Kind)[] PressKinds =
    [
        ("national", SourceKind.National), ("agency", SourceKind.Agency), ("party", SourceKind.Party),
        ("ministry", SourceKind.Ministry), ("provincial", SourceKind.Provincial), ("broadcaster", SourceKind.Broadcaster),
        ("trade", SourceKind.Trade), ("magazine", SourceKind.Magazine), ("foreign-language", SourceKind.ForeignLanguage),
    ];

    private static readonly (string Word, SourceKind Kind)[] OrganisationKinds = [("organisation", SourceKind.Organisation)];

    private readonly Dictionary<string, string> takenAddresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly List<(CatalogueRecord Record, string Successor)> successors = [];

    // Outlets that somebody proposed: read and checked, but not collected before an agreement with them is on record.
    private readonly HashSet<string> proposed = new(StringComparer.Ordinal);

    /// <summary>All sources in the order of the files, those that are only proposed <paramref name="withProposed"/> only.</summary>
    public IReadOnlyList<Source> Read(CatalogueFile press, CatalogueFile organisations, CatalogueFile portals, bool withProposed)
    {
        foreach (var record in press.Records)
            Add(record, ReadOutlet(record, PressKinds));
        foreach (var record in organisations.Records)
            Add(record, ReadOutlet(record, OrganisationKinds));
        foreach (var record in portals.Records)
            Add(record, ReadPortal(record));
        foreach (var (record, successor) in successors.Where(named => !sources.ContainsKey(named.Successor)))
            record.Problem("successor", $"there is no source “{successor}”");
        terms.CheckSources(sources);
        return [.. sources.Values.Where(source => withProposed || !proposed.Contains(source.Id))];
    }

    private void Add(CatalogueRecord record, Source source)
    {
        record.Finish();
        if (!sources.TryAdd(source.Id, source))
            record.Problem("id", $"“{source.Id}” is used by an earlier record too");
        if (source.Successor is { } successor)
            successors.Add((record, successor));
    }

    private Source ReadOutlet(CatalogueRecord record, (string Word, SourceKind Kind)[] kinds)
    {
        var id = record.Key("id");
        var languages = record.Languages("languages");
        var endpoints = new EndpointList(id, Main(languages), takenAddresses);
        foreach (var feed in record.Records("feeds"))
            ReadFeed(feed, endpoints);
        foreach (var (index, url) in record.Addresses("listing").Index())
            endpoints.AddListing(record, $"listing[{index}]", url);
        foreach (var edition in record.Records("editions"))
        {
            endpoints.AddEdition(edition.Address("url"), edition.Language("language"));
            edition.Finish();
        }
        var status = record.Word("status", "active", "merged", "proposed");
        var merged = status == "merged";
        if (status == "proposed" && !terms.HasAgreement(id))
            proposed.Add(id);
        if (!merged && record.Has("successor"))
            record.Problem("successor", "only a merged source has one");
        var word = record.Word("kind", [.. kinds.Select(kind => kind.Word)]);
        var source = new Source
        {
            Id = id,
            NameVi = record.Text("name_vi"),
            NameEn = record.Text("name_en"),
            Owner = record.OptionalText("owner"),
            Kind = Array.Find(kinds, kind => kind.Word == word).Kind,
            Province = Province(record, record.OptionalText("province")),
            Homepage = record.Address("homepage"),
            Languages = languages,
            Merged = merged,
            Successor = record.OptionalText("successor"),
        };
        return terms.Complete(source, endpoints);
    }

    private static void ReadFeed(CatalogueRecord feed, EndpointList endpoints)
    {
        var confidence = feed.Word("confidence", "checked", "listed", "weak");
        feed.OptionalText("title");
        endpoints.AddFeed(feed, "url", feed.Address("url"), feed.Language("language"), feed.OptionalText("section"), Confidence(confidence));
        feed.Finish();
    }

    private Source ReadPortal(CatalogueRecord record)
    {
        var id = record.Key("id");
        var editions = record.Records("languages").Select(edition => (Language: edition.Language("code"), Url: edition.Address("url"))).ToList();
        if (editions.Count == 0)
            record.Problem("languages", "must name at least one language");
        var endpoints = new EndpointList(id, Main([.. editions.Select(edition => edition.Language)]), takenAddresses);
        var confidence = record.Has("rss_confidence") ? record.Word("rss_confidence", "listed", "checked", "weak") : "listed";
        foreach (var (index, url) in record.Addresses("rss").Index())
            endpoints.AddFeed(record, $"rss[{index}]", url, Main([.. editions.Select(edition => edition.Language)]), null, Confidence(confidence));
        foreach (var (index, url) in record.Addresses("listing").Index())
            endpoints.AddListing(record, $"listing[{index}]", url);
        foreach (var edition in editions)
            endpoints.AddEdition(edition.Url, edition.Language);
        record.Addresses("rss_index");
        record.Addresses("aliases");
        record.Addresses("article_prefix");
        var province = Province(record, record.Text("province"));
        if (province is not null && places.UnitOf(province) is { } unit && unit != record.Text("unit2025"))
            record.Problem("unit2025", $"the province “{province}” says that its unit is “{unit}”");
        var source = new Source
        {
            Id = id,
            NameVi = record.Text("name_vi"),
            NameEn = record.Text("name_en"),
            Owner = record.OptionalText("owner"),
            Kind = SourceKind.Portal,
            Province = province,
            Homepage = record.Address("homepage"),
            Languages = [.. editions.Select(edition => edition.Language)],
            Merged = record.Flag("absorbed", otherwise: false),
            Successor = record.OptionalText("successor"),
        };
        return terms.Complete(source, endpoints);
    }

    private string? Province(CatalogueRecord record, string? slug)
    {
        if (slug is not null && places.UnitOf(slug) is null)
            record.Problem("province", $"there is no province “{slug}”");
        return slug;
    }

    private static string Main(IReadOnlyList<string> languages) => languages.Count > 0 ? languages[0] : "vi";

    private static EndpointConfidence Confidence(string word) => word switch
    {
        "checked" => EndpointConfidence.Checked,
        "listed" => EndpointConfidence.Listed,
        _ => EndpointConfidence.Weak,
    };
}
