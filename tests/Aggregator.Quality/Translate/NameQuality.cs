using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Normalise;
using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Quality.Translate;

/// <summary>Names that are kept from being translated, and ordinary words that are kept with them, against a list made by reading.</summary>
internal static partial class NameQuality
{
    public static IEnumerable<Figure> Score()
    {
        var (persons, places, words) = (new Tally(), new Tally(), new Tally());
        foreach (var text in NameLabels.Read())
        {
            var read = Text(text);
            var kept = Kept(read);
            foreach (var name in text.Persons)
                persons.Add(Spans(read, name).All(span => IsKept(kept, span)), $"{name}: {read}");
            foreach (var name in text.Places)
                places.Add(Spans(read, name).All(span => IsKept(kept, span)), $"{name}: {read}");
            var named = new bool[read.Length];
            foreach (var span in text.Persons.Concat(text.Places).Concat(text.Others).SelectMany(name => Spans(read, name)))
                Array.Fill(named, true, span.Start.Value, span.End.Value - span.Start.Value);
            foreach (var word in Words().EnumerateMatches(read))
            {
                if (!named[word.Index])
                    words.Add(!kept[word.Index], $"{read.Substring(word.Index, word.Length)}: {read}");
            }
        }
        return
        [
            persons.Figure("names of persons kept from translation", floor: 0.97) with { Target = 0.95 },
            places.Figure("names of places kept from translation", floor: 0.97) with { Target = 0.95 },
            words.Figure("ordinary words left to translation", floor: 0.997) with { Target = 0.97 },
        ];
    }

    // Leads end where a feed cut them off, sometimes inside a tag; and the markup in them was escaped twice.
    private static string Text(NamedText text)
    {
        var feed = XDocument.Load(Corpus.Path("..", "replay", "vietnam-week", "feeds", $"{text.Feed}.xml"));
        var item = feed.Descendants("item").ElementAt(text.Item);
        return PlainText.FromHtml(item.Element("title")!.Value) + "\n" + PlainText.FromHtml(PlainText.FromHtml(item.Element("description")?.Value ?? ""));
    }

    private static bool[] Kept(string text)
    {
        var kept = new bool[text.Length];
        foreach (var term in TermFinder.Find(text, "vi", "en").Where(term => term.Kind != TermKind.Unit))
            Array.Fill(kept, true, term.Start, term.Length);
        return kept;
    }

    private static List<Range> Spans(string text, string name)
    {
        var spans = Regex.Matches(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))
            .Select(match => match.Index..(match.Index + match.Length)).ToList();
        return spans.Count > 0 ? spans : throw new InvalidOperationException($"“{name}” is not in the text it was read in: {text}");
    }

    private static bool IsKept(bool[] kept, Range span)
    {
        for (var at = span.Start.Value; at < span.End.Value; at++)
        {
            if (!kept[at])
                return false;
        }
        return true;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Words();

    private sealed class Tally
    {
        private readonly List<string> misses = [];
        private int all;

        public void Add(bool right, string miss)
        {
            all++;
            if (!right)
                misses.Add(miss);
        }

        public Figure Figure(string name, double floor) => new(name, 1 - (misses.Count / (double)all), floor, all) { Misses = misses };
    }
}
