using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Tests.Sources;

/// <summary>One wrong field each: the loader must refuse and name file, record and field.</summary>
public sealed class BrokenCatalogueTests : IDisposable
{
    private const string Outlet =
        """
        {"id": "bao-moi", "name_vi": "Báo Mới", "name_en": "Bao Moi", "homepage": "https://baomoi.example", "owner": null,
         "kind": "national", "province": null, "languages": ["vi"], "status": "active",
         "feeds": [{"url": "https://baomoi.example/rss", "language": "vi", "section": "latest", "title": "T", "confidence": "listed"}]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("\"id\": \"bao-moi\"", "\"id\": \"Bao Moi\"", "press.json, record 1 (Bao Moi), id:")]
    [InlineData("\"id\": \"bao-moi\",", "", "press.json, record 1, id: is missing")]
    [InlineData("\"name_en\": \"Bao Moi\",", "", "press.json, record 1 (bao-moi), name_en: is missing")]
    [InlineData("\"https://baomoi.example\"", "\"baomoi.example\"", "press.json, record 1 (bao-moi), homepage: “baomoi.example” is not an absolute")]
    [InlineData("\"https://baomoi.example/rss\"", "\"ftp://baomoi.example/rss\"", "press.json, record 1 (bao-moi), feeds[0], url:")]
    [InlineData("\"national\"", "\"private\"", "press.json, record 1 (bao-moi), kind: “private” is none of national, agency")]
    [InlineData("[\"vi\"]", "[\"vietnamese\"]", "press.json, record 1 (bao-moi), languages[0]: “vietnamese” is not a BCP 47")]
    [InlineData("[\"vi\"]", "[]", "press.json, record 1 (bao-moi), languages: must name at least one")]
    [InlineData("\"province\": null", "\"province\": \"atlantis\"", "press.json, record 1 (bao-moi), province: there is no province “atlantis”")]
    [InlineData("\"status\": \"active\"", "\"status\": \"merged\", \"successor\": \"nobody\"", "press.json, record 1 (bao-moi), successor: there is no source “nobody”")]
    [InlineData("\"confidence\": \"listed\"", "\"confidence\": \"sure\"", "press.json, record 1 (bao-moi), feeds[0], confidence:")]
    [InlineData("\"status\": \"active\"", "\"status\": \"active\", \"homepge\": \"x\"", "press.json, record 1 (bao-moi), homepge: is not a field")]
    [InlineData("\"name_vi\": \"Báo Mới\"", "\"name_vi\": 7", "press.json, record 1 (bao-moi), name_vi: must be a string")]
    public void Press_NamesFileRecordAndField(string right, string wrong, string expected)
    {
        Write("press.json", $"[{Outlet.Replace(right, wrong, StringComparison.Ordinal)}]");
        Assert.Contains(expected, Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Press_SameFeedTwice_NamesBoth()
    {
        Write("press.json", $"[{Outlet}, {Outlet.Replace("bao-moi", "bao-cu", StringComparison.Ordinal)}]");
        Assert.Contains(
            "record 2 (bao-cu), feeds[0], url: https://baomoi.example/rss is listed already by press.json, record 1 (bao-moi), feeds[0]",
            Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Press_SameIdTwice_IsNamed()
    {
        Write("press.json", $"[{Outlet}, {Outlet.Replace("/rss", "/rss2", StringComparison.Ordinal)}]");
        Assert.Contains("record 2 (bao-moi), id: “bao-moi” is used by an earlier record", Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_NamesFileAndLine()
    {
        Write("press.json", "[\n  {\n    \"id\": oops\n  }\n]");
        Assert.Contains("press.json, line 3: not valid JSON", Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SameFieldTwice_IsRefused()
    {
        Write("press.json", $"[{Outlet.Replace("\"owner\": null", "\"owner\": null, \"id\": \"x\"", StringComparison.Ordinal)}]");
        Assert.Contains("press.json", Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllProblemsAreNamedAtOnce()
    {
        Write("press.json", $"[{Outlet.Replace("national", "x", StringComparison.Ordinal).Replace("[\"vi\"]", "[\"?\"]", StringComparison.Ordinal)}]");
        Write("rules.json", "[{\"source\": \"nobody\"}]");
        var problems = Refusal().Problems;
        Assert.Contains(problems, problem => problem.Contains("kind", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("languages[0]", StringComparison.Ordinal));
        Assert.Contains("rules.json, record 1 (nobody), source: there is no source “nobody”", problems);
    }

    [Theory]
    [InlineData("""{"slug":"x","iso":"VN-26","name_vi":"X","name_en":"X","region":"r","unit2025":"hue","lat":16,"lon":107,"capital_vi":"X"}""", "provinces.json, record 1 (x), unit2025: the unit “hue” does not name this province")]
    [InlineData("""{"slug":"x","iso":"US-CA","name_vi":"X","name_en":"X","region":"r","unit2025":"hue","lat":16,"lon":107,"capital_vi":"X"}""", "provinces.json, record 1 (x), iso: “US-CA” is not an ISO 3166-2 code of Viet Nam")]
    [InlineData("""{"slug":"x","iso":"VN-26","name_vi":"X","name_en":"X","region":"r","unit2025":"atlantis","lat":61,"lon":107,"capital_vi":"X"}""", "provinces.json, record 1 (x), lat: must be a number from 6 to 24")]
    public void Provinces_AreHeldAgainstTheUnits(string record, string expected)
    {
        Write("provinces.json", $"[{record}]");
        var message = Refusal().Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("units2025.json, record 1 (ha-noi), merged_from: there is no province “ha-noi”", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"all"}""", "agreements.json, record 1 (vnexpress), text: “all” is none of link, excerpt, full")]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"full","validFrom":"2026-02-01","validTo":"2026-01-31"}""", "agreements.json, record 1 (vnexpress), validTo: is before validFrom")]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"full","validTo":"31/12/2026"}""", "agreements.json, record 1 (vnexpress), validTo: “31/12/2026” is not a date")]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"full","delayMinutes":-1}""", "agreements.json, record 1 (vnexpress), delayMinutes:")]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"full","territories":["FR","france"]}""", "agreements.json, record 1 (vnexpress), territories[1]: “france” is not a country code such as FR")]
    [InlineData("""{"source":"vnexpress","reference":"A1","text":"full","commercial":"yes"}""", "agreements.json, record 1 (vnexpress), commercial: must be true or false")]
    [InlineData("""{"source":"nobody","reference":"A1","text":"full"}""", "agreements.json, record 1 (nobody), source: there is no source “nobody”")]
    [InlineData("""{"source":"vnexpress","text":"full"}""", "agreements.json, record 1 (vnexpress), reference: is missing")]
    public void Agreements_AreChecked(string record, string expected)
    {
        Write("agreements.json", $"[{record}]");
        Assert.Contains(expected, Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_ReachesItsSource()
    {
        Write("agreements.json", """[{"source":"vnexpress","reference":"12/2026","text":"full","images":true,"delayMinutes":15,"validTo":"2026-12-31"}]""");
        var catalogue = CatalogueLoader.Load(folder);
        var expected = new Agreement
        {
            Reference = "12/2026", Text = TextRight.Full, Images = true, Delay = TimeSpan.FromMinutes(15), ValidTo = new DateOnly(2026, 12, 31),
        };
        Assert.Equal(expected, catalogue.FindSource("vnexpress")!.Agreement);
        Assert.Equal(Agreement.None, catalogue.FindSource("tuoi-tre")!.Agreement);
    }

    [Fact]
    public void Agreement_TermsOfRepublication_ReachTheSource()
    {
        Write("agreements.json", """[{"source":"vnexpress","reference":"12/2026","text":"full","republication":true,"modification":true,"commercial":true,"territories":["US","FR","FR"]}]""");
        var agreement = CatalogueLoader.Load(folder).FindSource("vnexpress")!.Agreement;
        Assert.True(agreement is { Republication: true, Modification: true, Commercial: true });
        Assert.Equal(["FR", "US"], agreement.Territories);
    }

    [Fact]
    public void Rules_ReachTheListingEndpointsAndTheSource()
    {
        Write("rules.json", """[{"source":"portal-ca-mau","listing":{"entry":"//li"},"page":{"title":"//h1","remove":["//aside"]}}]""");
        var source = CatalogueLoader.Load(folder).FindSource("portal-ca-mau")!;
        Assert.Equal("//li", Assert.Single(source.Endpoints).ListingRule?.Entry);
        Assert.Equal("//h1", source.PageRule?.Title);
    }

    [Fact]
    public void Rules_BrokenXPath_IsNamed()
    {
        Write("rules.json", """[{"source":"vnexpress","page":{"title":"//h1["}}]""");
        Assert.Contains("rules.json, record 1 (vnexpress), page, title: “//h1[” is not an XPath", Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_WithMisspeltFile_IsRefused()
    {
        Write("agreement.json", "[]");
        Assert.Contains("agreement.json: is not a file of the catalogue", Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_Missing_IsRefused() =>
        Assert.Contains("there is no such folder", Assert.Throws<CatalogueException>(() => CatalogueLoader.Load(folder + "-not")).Message, StringComparison.Ordinal);

    private CatalogueException Refusal() => Assert.Throws<CatalogueException>(() => CatalogueLoader.Load(folder));

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(folder, name), json);
}
