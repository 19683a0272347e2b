using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Sources.Proposals;

/// <summary>Writes proposed outlets as records of press.json, with status <c>proposed</c>: nothing of them is collected before an agreement is on record.</summary>
public static class ProposalFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>
    /// Adds the records to the press.json of the catalogue in <paramref name="folder"/>, or to a copy of the program's own where
    /// the folder has none. Nothing is written when the catalogue would not load afterwards.
    /// </summary>
    /// <exception cref="CatalogueException">The catalogue would not load; the message names every problem.</exception>
    public static void AddTo(string folder, IReadOnlyList<OutletProposal> outlets, string kind, string note)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, "press.json");
        var whole = Append(File.Exists(target) ? File.ReadAllText(target) : CatalogueLoader.OwnFile("press.json"), outlets, kind, note);
        var trial = Directory.CreateTempSubdirectory("catalogue-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
                File.Copy(file, Path.Combine(trial.FullName, Path.GetFileName(file)));
            File.WriteAllText(Path.Combine(trial.FullName, "press.json"), whole);
            _ = CatalogueLoader.Load(trial.FullName);
        }
        finally
        {
            trial.Delete(recursive: true);
        }
        // Whole or not at all, also when the machine stops in between.
        File.WriteAllText(target + ".new", whole);
        File.Move(target + ".new", target, overwrite: true);
    }

    // What people wrote stays as they wrote it.
    private static string Append(string file, IReadOnlyList<OutletProposal> outlets, string kind, string note)
    {
        var end = file.LastIndexOf(']');
        if (end < 0)
            throw new CatalogueException(["press.json: must be one JSON array of records"]);
        var before = file[..end].TrimEnd();
        var records = string.Join(",\n", outlets.Select(outlet => Record(outlet, kind, note)));
        return $"{before}{(before.EndsWith('[') ? "" : ",")}\n{records}\n]\n";
    }

    /// <summary>One record of press.json.</summary>
    public static string Record(OutletProposal outlet, string kind, string note)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", outlet.Id);
            json.WriteString("name_vi", outlet.Name);
            json.WriteString("name_en", outlet.Name);
            json.WriteString("homepage", outlet.Homepage.AbsoluteUri);
            json.WriteNull("owner");
            json.WriteString("kind", kind);
            json.WriteNull("province");
            json.WriteStartArray("languages");
            foreach (var language in outlet.Feeds.Select(feed => feed.Language).Distinct(StringComparer.Ordinal))
                json.WriteStringValue(language);
            json.WriteEndArray();
            json.WriteString("status", "proposed");
            json.WriteStartArray("feeds");
            foreach (var feed in outlet.Feeds)
                WriteFeed(json, feed);
            json.WriteEndArray();
            json.WriteString("note", note);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteFeed(Utf8JsonWriter json, ProposedFeed feed)
    {
        json.WriteStartObject();
        json.WriteString("url", feed.Url.AbsoluteUri);
        json.WriteString("language", feed.Language);
        json.WriteString("title", feed.Title);
        json.WriteString("confidence", "listed");
        if (feed.Groups.Length > 0)
            json.WriteString("note", feed.Groups);
        json.WriteEndObject();
    }
}
