namespace Aggregator.Sources;

/// <summary>Reads provinces.json and units2025.json into places; see <see cref="Place"/> for how the two are joined.</summary>
internal sealed class PlaceReader
{
    private readonly Dictionary<string, Province> provinces = new(StringComparer.Ordinal);
    private readonly HashSet<string> isoCodes = new(StringComparer.Ordinal);

    /// <summary>The units in file order, then the dissolved provinces in file order.</summary>
    public IReadOnlyList<Place> Read(CatalogueFile provinceFile, CatalogueFile unitFile)
    {
        foreach (var record in provinceFile.Records)
            ReadProvince(record);
        var units = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var record in unitFile.Records)
        {
            var unit = ReadUnit(record);
            if (!units.TryAdd(unit.Slug, unit))
                record.Problem("slug", "is used by an earlier record too");
        }
        foreach (var province in provinces.Values)
            CheckUnit(province, units);
        return [.. units.Values, .. provinces.Values.Select(province => province.Place).Where(place => !units.ContainsKey(place.Slug))];
    }

    /// <summary>Unit of an old province; null when there is no such province.</summary>
    public string? UnitOf(string province) => provinces.GetValueOrDefault(province)?.Place.Unit;

    private void ReadProvince(CatalogueRecord record)
    {
        var slug = record.Key("slug");
        var iso = record.Text("iso");
        if (!(iso is ['V', 'N', '-', _, _] && iso[3..].All(char.IsAsciiLetterOrDigit)))
            record.Problem("iso", $"“{iso}” is not an ISO 3166-2 code of Viet Nam, such as VN-26");
        else if (!isoCodes.Add(iso))
            record.Problem("iso", $"{iso} is used by an earlier record too");
        var place = new Place
        {
            Slug = slug,
            NameVi = record.Text("name_vi"),
            NameEn = record.Text("name_en"),
            Current = false,
            Unit = record.Text("unit2025"),
            Region = record.Text("region"),
            // From the tip of Cà Mau to Đồng Văn, with the islands in the east.
            Latitude = record.OptionalNumber("lat", 6, 24),
            Longitude = record.OptionalNumber("lon", 101, 118),
            CapitalVi = record.Text("capital_vi"),
            Aliases = record.Texts("aliases"),
            Towns = record.Texts("towns"),
        };
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            place = place with { Seats = [new Position(latitude, longitude)] };
        record.Finish();
        if (!provinces.TryAdd(slug, new Province(record, place)))
            record.Problem("slug", "is used by an earlier record too");
    }

    private Place ReadUnit(CatalogueRecord record)
    {
        var slug = record.Key("slug");
        var mergedFrom = record.Texts("merged_from");
        if (mergedFrom.Count == 0)
            record.Problem("merged_from", "must name at least one province");
        foreach (var name in mergedFrom)
        {
            if (!provinces.TryGetValue(name, out var part))
                record.Problem("merged_from", $"there is no province “{name}”");
            else if (part.Place.Unit != slug)
                record.Problem("merged_from", $"the province “{name}” says that its unit is “{part.Place.Unit}”");
        }
        var seat = record.Text("seat_province");
        if (!mergedFrom.Contains(seat))
            record.Problem("seat_province", $"“{seat}” is not in merged_from");
        if (record.Flag("changed", mergedFrom.Count > 1) != mergedFrom.Count > 1)
            record.Problem("changed", "does not agree with merged_from");
        record.Word("kind", "province", "city");
        record.OptionalDate("kind_2026_since");
        var kept = provinces.GetValueOrDefault(slug)?.Place;
        var seatPlace = provinces.GetValueOrDefault(seat)?.Place;
        var unit = new Place
        {
            Slug = slug,
            NameVi = record.Text("name_vi"),
            NameEn = record.Text("name_en"),
            Current = true,
            Unit = slug,
            MergedFrom = mergedFrom,
            Kind = record.Word("kind_2026", "province", "city"),
            Region = (kept ?? seatPlace)?.Region,
            Latitude = seatPlace?.Latitude,
            Longitude = seatPlace?.Longitude,
            CapitalVi = seatPlace?.CapitalVi,
            Aliases = [.. record.Texts("aliases"), .. kept?.Aliases ?? []],
            Towns = kept?.Towns ?? [],
            Seats = [.. mergedFrom.SelectMany(name => provinces.GetValueOrDefault(name)?.Place.Seats ?? [])],
            Archipelagos = [.. record.Records("archipelagos").Select(ReadArchipelago)],
        };
        record.Finish();
        return unit;
    }

    private static Archipelago ReadArchipelago(CatalogueRecord record)
    {
        var archipelago = new Archipelago(
            record.Key("slug"), record.Text("name_vi"), record.Text("name_en"),
            record.OptionalNumber("lat", 6, 24) ?? Missing(record, "lat"), record.OptionalNumber("lon", 101, 118) ?? Missing(record, "lon"));
        record.Finish();
        return archipelago;
    }

    private static double Missing(CatalogueRecord record, string field)
    {
        record.Problem(field, "is missing");
        return 0;
    }

    private static void CheckUnit(Province province, Dictionary<string, Place> units)
    {
        if (!units.TryGetValue(province.Place.Unit, out var unit))
            province.Record.Problem("unit2025", $"there is no unit “{province.Place.Unit}”");
        else if (!unit.MergedFrom.Contains(province.Place.Slug))
            province.Record.Problem("unit2025", $"the unit “{unit.Slug}” does not name this province in merged_from");
    }

    private sealed record Province(CatalogueRecord Record, Place Place);
}
