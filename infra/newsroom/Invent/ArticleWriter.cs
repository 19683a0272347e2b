using System.Globalization;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Invent;

/// <summary>Puts an article's words together.</summary>
internal sealed class ArticleWriter(InventedArticle article, ulong editor)
{
    private const int OwnParagraphs = 2;

    private Wording Wording => new(article.Event, article.Edition.Language, editor);

    private SubjectText Text => article.Edition.Language.Subjects[article.Event.Subject.Id];

    private ulong Own => Dice.Mix(editor, (ulong)article.Number, 41);

    public string Title() => Wording.SayOneOf(Text.Titles, "title");

    public string Lead() => Wording.SayOneOf(Text.Leads, "lead");

    // The event decides what is told, so that two events of one subject share little text; every source leaves out a little.
    public IReadOnlyList<BodyBlock> Body()
    {
        var wording = Wording;
        var language = article.Edition.Language;
        var own = Chosen(Text.Paragraphs, OwnParagraphs);
        var quotes = Chosen(language.Quotes, 1 + Dice.Roll(article.Event.Seed, "quotes", 2));
        var asides = Chosen(language.Backgrounds, 3 + Dice.Roll(article.Event.Seed, "asides", 2));
        var told = own.Take(2).Concat(quotes.Take(1)).Concat(asides.Take(1)).Concat(own.Skip(2)).Concat(quotes.Skip(1)).Concat(asides.Skip(1)).ToList();
        var blocks = told.Where((_, index) => index < 3 || !wording.Decide("leave out " + index, 12))
            .Select(paragraph => new BodyBlock(BlockKind.Paragraph, wording.Say(Shortened(paragraph)))).ToList();
        if (blocks.Count > 4 && language.Headings.Count > 0 && wording.Decide("heading", 35))
            blocks.Insert(2, new BodyBlock(BlockKind.Heading, wording.SayOneOf(language.Headings, "heading")));
        return blocks;
    }

    public string? Byline()
    {
        if (article.Outlet.Style.Pages == PageFamily.Government || Dice.Chance(Own, "unsigned", 15))
            return null;
        var people = TextLibrary.Instance.People;
        return people[Dice.Roll(Own, "byline", people.Count)].In(article.Edition.Language.Script);
    }

    public IReadOnlyList<InventedPicture> Pictures()
    {
        var count = Dice.Roll(Own, "pictures", 10) switch { 0 => 0, < 6 => 1, < 9 => 2, _ => 3 };
        return [.. Enumerable.Range(0, count).Select(Picture)];
    }

    public string? Video() => Dice.Chance(Own, "video", 9)
        ? string.Create(CultureInfo.InvariantCulture, $"{article.Edition.Origin}/video/{ArticleAddress.NumberOf(article)}.mp4")
        : null;

    public IReadOnlyList<string> Tags() =>
        [.. Wording.Say(Text.Tags).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public DateTimeOffset? Modified() =>
        Dice.Chance(Own, "modified", 18) ? article.Published.AddMinutes(7 + Dice.Roll(Own, "minutes", 170)) : null;

    // An event that leaves out the last sentence does so everywhere.
    private string Shortened(string paragraph) =>
        WithoutLastSentence(paragraph) is not { } shorter || Dice.Chance(Dice.Mix(article.Event.Seed, Dice.Hash(paragraph)), "shorten", 50) ? paragraph : shorter;

    /// <summary>A template without its last sentence; null for one that is too short for that. A sentence inside quotation marks stays.</summary>
    internal static string? WithoutLastSentence(string paragraph)
    {
        var end = paragraph.LastIndexOfAny(['.', '。'], paragraph.Length - 2);
        while (end >= 0 && !IsBoundary(paragraph, end))
            end = end == 0 ? -1 : paragraph.LastIndexOfAny(['.', '。'], end - 1);
        return end < 40 ? null : paragraph[..(end + 1)];
    }

    private static bool IsBoundary(string paragraph, int at) =>
        (paragraph[at] == '。' || paragraph[at + 1] == ' ')
        && Open(paragraph.AsSpan(0, at), '[') == Open(paragraph.AsSpan(0, at), ']') && Open(paragraph.AsSpan(0, at), '"') % 2 == 0
        && Open(paragraph.AsSpan(0, at), '«') == Open(paragraph.AsSpan(0, at), '»') && Open(paragraph.AsSpan(0, at), '“') == Open(paragraph.AsSpan(0, at), '”');

    private static int Open(ReadOnlySpan<char> text, char mark) => text.Count(mark);

    // So many of the templates, in their order.
    private List<string> Chosen(IReadOnlyList<string> templates, int count)
    {
        var chosen = templates.OrderBy(template => Dice.Mix(article.Event.Seed, Dice.Hash(template), 13)).Take(count).ToHashSet(StringComparer.Ordinal);
        return [.. templates.Where(chosen.Contains)];
    }

    private InventedPicture Picture(int index)
    {
        var words = new EventWords(article.Event, article.Edition.Language);
        var captions = Text.Captions;
        var (width, height) = Dice.Roll(Own, "size", 3) switch { 0 => (800, 450), 1 => (640, 400), _ => (720, 480) };
        var caption = Wording.Say(captions[index % captions.Count]);
        var credit = index < 2 ? article.Edition.Language.Word("photo") + ": " + words.Slot("person2") : "";
        return new InventedPicture(ArticleAddress.OfPicture(article, index, width, height), caption, credit, width, height);
    }
}
