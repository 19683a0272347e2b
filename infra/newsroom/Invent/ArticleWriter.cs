using System.Globalization;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Invent;

/// <summary>Puts an article's words together.</summary>
internal sealed class ArticleWriter(InventedArticle article, ulong editor)
{
    private Wording Wording => new(article.Event, article.Edition.Language, editor);

    private SubjectText Text => article.Edition.Language.Subjects[article.Event.Subject.Id];

    private ulong Own => Dice.Mix(editor, (ulong)article.Number, 41);

    public string Title() => Wording.SayOneOf(Text.Titles, "title");

    public string Lead() => Wording.SayOneOf(Text.Leads, "lead");

    public IReadOnlyList<BodyBlock> Body()
    {
        var wording = Wording;
        var language = article.Edition.Language;
        var paragraphs = Text.Paragraphs.Where((_, index) => index == 0 || Text.Paragraphs.Count < 5 || !wording.Decide("leave out " + index, 12)).ToList();
        if (language.Quotes.Count > 0)
            paragraphs.Insert(Math.Min(3, paragraphs.Count), language.Quotes[wording.Pick(language.Quotes.Count, "quote")]);
        if (wording.Decide("background", 70))
            paragraphs.Add(language.Backgrounds[wording.Pick(language.Backgrounds.Count, "background")]);
        var blocks = paragraphs.Select(paragraph => new BodyBlock(BlockKind.Paragraph, wording.Say(paragraph))).ToList();
        if (blocks.Count > 4 && language.Headings.Count > 0 && wording.Decide("heading", 35))
            blocks.Insert(3, new BodyBlock(BlockKind.Heading, wording.SayOneOf(language.Headings, "heading")));
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
