using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>One text of an article on its way into another language.</summary>
/// <param name="Name">title, lead, or p1, p2 … of the body.</param>
/// <param name="Html">A sanitised fragment without blocks.</param>
/// <param name="Terms">The names in its plain text that an engine must be told; not those that every engine knows.</param>
/// <param name="Key">Names it in the memory: languages, text, and how its names are to read.</param>
/// <param name="ReviewKey">Names what an editor made of it: languages and text.</param>
internal sealed record SourcePart(string Name, string Html, IReadOnlyList<Term> Terms, string Key, string ReviewKey)
{
    public const string Title = "title", Lead = "lead";

    public static SourcePart Of(string name, string html, string from, string to, LanguageRules rules)
    {
        var terms = rules.FindTerms(FragmentText.Of(html).Text, from, to).Where(term => !term.Known).ToList();
        var text = new StringBuilder().Append(from).Append('\n').Append(to).Append('\n').Append(html);
        var review = Hash("review\n" + text);
        // How names read is part of the key, not the glossary's version: a glossary that grew makes no text cost again
        // but those that hold one of the names that changed.
        foreach (var term in terms)
            text.Append(CultureInfo.InvariantCulture, $"\n{term.Start}+{term.Length}={term.Rendering}");
        return new SourcePart(name, html, terms, Hash(text.ToString()), review);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
