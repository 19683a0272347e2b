using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Classify;
using Aggregator.Sources;

namespace Aggregator.Translate;

/// <summary>
/// Names and fixed expressions with their renderings: the files of shared/Translate/Glossary, and the places and outlets of
/// the catalogue. Read once, when first asked for.
/// </summary>
public static class Glossary
{
    private static readonly string[] FileNames = ["places.json", "geography.json", "bodies.json", "culture.json", "units.json", "people.json", "words.json", "compounds.txt"];

    private static readonly Lazy<IReadOnlyList<GlossaryEntry>> Read = new(() => [.. GlossaryReader.Read(CatalogueLoader.Load())]);
    private static readonly ConcurrentDictionary<string, GlossaryIndex> Indexes = new(StringComparer.Ordinal);

    /// <summary>Twelve characters that change when the glossary's data changes, for the record of a translation.</summary>
    public static string Version { get; } = Hash();

    internal static IReadOnlyList<GlossaryEntry> Entries => Read.Value;

    /// <summary>The names as texts in that language write them.</summary>
    internal static GlossaryIndex For(string language) => Indexes.GetOrAdd(language, key => new GlossaryIndex(Entries, key));

    /// <summary>The entry that a term was found by; null for a name that the glossary does not have.</summary>
    internal static GlossaryEntry? Find(Term term, string from) =>
        from == "zh-Hans" ? Entries.FirstOrDefault(entry => entry.Names.GetValueOrDefault(from) == term.Text) : For(from).Find(TokenisedText.Of(term.Text)) is [{ } match] && match.Entry.Kind == term.Kind ? match.Entry : null;

    internal static byte[] File(string name)
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream($"glossary/{name}")
            ?? throw new InvalidOperationException($"The program was built without glossary/{name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in FileNames)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(File(name));
        }
        foreach (var entry in Entries)
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Vietnamese}\n{entry.Names["en"]}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
