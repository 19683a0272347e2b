using System.Xml.XPath;
using Aggregator.Rights;

namespace Aggregator.Sources;

/// <summary>Reads what is kept apart from the sources' own files because operators change it: agreements.json and rules.json.</summary>
internal sealed class TermsReader
{
    private readonly Dictionary<string, (CatalogueRecord Record, Agreement Agreement)> agreements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (CatalogueRecord Record, ListingRule? Listing, PageRule? Page)> rules = new(StringComparer.Ordinal);

    public TermsReader(CatalogueFile agreementFile, CatalogueFile ruleFile)
    {
        foreach (var record in agreementFile.Records)
        {
            if (!agreements.TryAdd(record.Key("source"), (record, ReadAgreement(record))))
                record.Problem("source", "has an agreement in an earlier record already");
        }
        foreach (var record in ruleFile.Records)
        {
            if (!rules.TryAdd(record.Key("source"), (record, ReadListingRule(record.Record("listing")), ReadPageRule(record.Record("page")))))
                record.Problem("source", "has rules in an earlier record already");
            record.Finish();
        }
    }

    /// <summary>Whether an agreement with that source is on record.</summary>
    public bool HasAgreement(string source) => agreements.ContainsKey(source);

    /// <summary>The source with its endpoints, agreement and rules.</summary>
    public Source Complete(Source source, EndpointList endpoints)
    {
        var rule = rules.GetValueOrDefault(source.Id);
        return source with
        {
            Endpoints = endpoints.Finish(source.Homepage, rule.Listing),
            Agreement = agreements.TryGetValue(source.Id, out var found) ? found.Agreement : Agreement.None,
            PageRule = rule.Page,
        };
    }

    /// <summary>Names agreements and rules of sources that do not exist.</summary>
    public void CheckSources(IReadOnlyDictionary<string, Source> sources)
    {
        foreach (var (source, entry) in agreements.Where(entry => !sources.ContainsKey(entry.Key)))
            entry.Record.Problem("source", $"there is no source “{source}”");
        foreach (var (source, entry) in rules.Where(entry => !sources.ContainsKey(entry.Key)))
            entry.Record.Problem("source", $"there is no source “{source}”");
    }

    private static Agreement ReadAgreement(CatalogueRecord record)
    {
        var text = record.Word("text", "link", "excerpt", "full");
        var agreement = new Agreement
        {
            Reference = record.Text("reference"),
            Text = text switch { "link" => TextRight.Link, "full" => TextRight.Full, _ => TextRight.Excerpt },
            Images = record.Flag("images", otherwise: false),
            Translation = record.Flag("translation", otherwise: false),
            Republication = record.Flag("republication", otherwise: false),
            Modification = record.Flag("modification", otherwise: false),
            Commercial = record.Flag("commercial", otherwise: false),
            Territories = ReadTerritories(record),
            Delay = record.OptionalNumber("delayMinutes", 0, 30 * 24 * 60) is { } minutes ? TimeSpan.FromMinutes(minutes) : Agreement.None.Delay,
            ValidFrom = record.OptionalDate("validFrom"),
            ValidTo = record.OptionalDate("validTo"),
            KeepsAtEnd = record.Flag("keepsAtEnd", otherwise: false),
        };
        if (agreement.ValidFrom > agreement.ValidTo)
            record.Problem("validTo", "is before validFrom");
        record.Finish();
        return agreement;
    }

    private static string[] ReadTerritories(CatalogueRecord record)
    {
        var codes = record.Texts("territories");
        foreach (var (index, code) in codes.Index())
            if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
                record.Problem($"territories[{index}]", $"“{code}” is not a country code such as FR (ISO 3166-1)");
        return codes.Count == 0 ? [] : [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ListingRule? ReadListingRule(CatalogueRecord? record)
    {
        if (record is null)
            return null;
        var rule = new ListingRule(Path(record, "entry"), Path(record, "link"), Path(record, "title"), Path(record, "time"));
        record.Finish();
        return rule;
    }

    private static PageRule? ReadPageRule(CatalogueRecord? record)
    {
        if (record is null)
            return null;
        var remove = record.Texts("remove");
        foreach (var (index, path) in remove.Index())
            CheckPath(record, $"remove[{index}]", path);
        var rule = new PageRule(
            Path(record, "title"), Path(record, "body"), Path(record, "lead"), Path(record, "author"), Path(record, "published"), remove,
            Path(record, "siblings"));
        record.Finish();
        return rule;
    }

    private static string? Path(CatalogueRecord record, string field)
    {
        var path = record.OptionalText(field);
        if (path is not null)
            CheckPath(record, field, path);
        return path;
    }

    private static void CheckPath(CatalogueRecord record, string field, string path)
    {
        try
        {
            XPathExpression.Compile(path);
        }
        catch (XPathException exception)
        {
            record.Problem(field, $"“{path}” is not an XPath expression: {exception.Message}");
        }
    }
}
