using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>One url of a sitemap, or one sitemap of an index, as an entry.</summary>
internal sealed class SitemapEntryMapper(MarkupReader reader, Uri? documentUrl)
{
    private readonly FeedDates dates = new();

    /// <summary>Reads from Start to End; null when it names no address.</summary>
    public FeedEntry? Read()
    {
        var draft = new EntryDraft();
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.Vocabulary, reader.Name)
            {
                case (Vocabulary.Core, ElementName.Loc):
                    draft.SetLink(Links.Resolve(ReadText(), documentUrl), rank: 1);
                    break;
                case (Vocabulary.Core, ElementName.LastMod):
                    draft.Updated = ReadText();
                    break;
                case (Vocabulary.News, ElementName.News):
                    ReadNews(draft);
                    break;
                case (Vocabulary.SitemapImage, ElementName.Image):
                    ReadImage(draft);
                    break;
            }
        }
        if (draft.Link is null) return null;
        draft.Id = draft.Link;
        var updated = dates.Read(draft.Updated, out _);
        return draft.ToEntry(new Scope(documentUrl, null), dates.Read(draft.Published, out _), updated);
    }

    // news:publication holds the outlet's name and the language.
    private void ReadNews(EntryDraft draft)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.Name)
            {
                case ElementName.Title:
                    draft.SetTitle(PlainText.FromHtml(ReadText()), rank: 1);
                    break;
                case ElementName.Publication_Date:
                    draft.Published = ReadText();
                    break;
                case ElementName.Publication:
                    ReadPublication(draft);
                    break;
                case ElementName.Keywords:
                    foreach (var keyword in ReadText().Split(',')) draft.AddCategory(PlainText.FromHtml(keyword));
                    break;
            }
        }
    }

    private void ReadPublication(EntryDraft draft)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.Name is ElementName.Language) draft.Language = Scope.LanguageTag(ReadText());
        }
    }

    private void ReadImage(EntryDraft draft)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.Name is ElementName.Loc) draft.SetImage(Links.Resolve(ReadText(), documentUrl), rank: 1);
        }
    }

    private string ReadText() => MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value.Trim();
}
