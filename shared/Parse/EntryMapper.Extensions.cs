using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <content>Dublin Core and iTunes; Media RSS has a mapper of its own.</content>
internal sealed partial class EntryMapper
{
    private void ReadDublinCore(EntryDraft draft, Scope scope)
    {
        switch (reader.Name)
        {
            case ElementName.Title:
                draft.SetTitle(TextConstruct.ReadPlain(reader, scope, atom: false), rank: 2);
                break;
            case ElementName.Description or ElementName.Abstract:
                draft.SetSummary(TextConstruct.ReadHtml(reader, scope, atom: false, ParseLimits.Summary), rank: 2);
                break;
            case ElementName.Creator or ElementName.Author:
                draft.AddAuthor(Person.Read(reader));
                break;
            case ElementName.Subject:
                draft.AddCategory(PlainText.FromHtml(ReadText()));
                break;
            case ElementName.Date or ElementName.Issued or ElementName.Created:
                draft.Dated ??= NullIfEmpty(ReadText());
                break;
            case ElementName.Modified:
                draft.Updated ??= NullIfEmpty(ReadText());
                break;
            case ElementName.Language:
                draft.Language = Scope.LanguageTag(ReadText()) ?? draft.Language;
                break;
        }
    }

    private void ReadITunes(EntryDraft draft, Scope scope)
    {
        switch (reader.Name)
        {
            case ElementName.Title:
                draft.SetTitle(TextConstruct.ReadPlain(reader, scope, atom: false), rank: 1);
                break;
            case ElementName.Author:
                draft.AddAuthor(Person.Read(reader));
                break;
            case ElementName.Category:
                ReadCategories(draft);
                break;
            case ElementName.Image:
                draft.SetImage(Links.Resolve(reader.GetAttribute("href") ?? reader.GetAttribute("url") ?? ReadText(), scope.Base), rank: 2);
                break;
            case ElementName.Summary or ElementName.Subtitle:
                draft.SetSummary(TextConstruct.ReadHtml(reader, scope, atom: false, ParseLimits.Summary), rank: 1);
                break;
        }
    }

    // iTunes nests categories: the outer is the wider one.
    private void ReadCategories(EntryDraft draft)
    {
        var depth = reader.Depth;
        draft.AddCategory(PlainText.FromHtml(reader.GetAttribute("text") ?? ""));
        while (reader.Read() is var node && node != MarkupNode.EndOfDocument && !(node == MarkupNode.End && reader.Depth <= depth))
        {
            if (node == MarkupNode.Start && reader.Name is ElementName.Category) draft.AddCategory(PlainText.FromHtml(reader.GetAttribute("text") ?? ""));
        }
    }
}
