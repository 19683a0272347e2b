using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Maps the elements of one item or entry, of whatever format, to a draft.</summary>
internal sealed partial class EntryMapper(MarkupReader reader, bool atom)
{
    private bool hasSummary;

    /// <summary>Reads from the entry's Start to its End.</summary>
    public EntryDraft Read(Scope scope)
    {
        var draft = new EntryDraft { Language = scope.Language };
        var depth = reader.Depth;
        if (reader.Vocabulary == Vocabulary.Core && reader.GetAttribute("about") is { Length: > 0 } about) draft.Id = about;
        ReadChannelDefinition(draft, scope);
        while (reader.NextChild(depth))
        {
            var inner = scope.Enter(reader);
            switch (reader.Vocabulary)
            {
                case Vocabulary.Core:
                    ReadCore(draft, inner);
                    break;
                case Vocabulary.DublinCore or Vocabulary.DublinCoreTerms:
                    ReadDublinCore(draft, inner);
                    break;
                case Vocabulary.Content when reader.Name is ElementName.Encoded:
                    SetContent(draft, inner, TextConstruct.ReadHtml(reader, inner, atom: false, ParseLimits.Content));
                    break;
                case Vocabulary.Xhtml when reader.Name is ElementName.Body:
                    SetContent(draft, inner, TextConstruct.ReadHtml(reader, inner, atom: false, ParseLimits.Content));
                    break;
                case Vocabulary.Media:
                    new MediaMapper(reader).Read(draft, inner);
                    break;
                case Vocabulary.ITunes:
                    ReadITunes(draft, inner);
                    break;
                case Vocabulary.FeedBurner when reader.Name is ElementName.OrigLink:
                    draft.SetLink(ReadAddress(inner), rank: 4);
                    break;
            }
        }
        return draft;
    }

    private void ReadCore(EntryDraft draft, Scope scope)
    {
        switch (reader.Name)
        {
            case ElementName.Title:
                draft.SetTitle(TextConstruct.ReadPlain(reader, scope, atom), rank: 3);
                break;
            case ElementName.Link:
                ReadLink(draft, scope);
                break;
            case ElementName.Description or ElementName.Abstract:
                ReadDescription(draft, scope);
                break;
            case ElementName.Summary:
                ReadSummary(draft, scope);
                break;
            case ElementName.Content or ElementName.Encoded or ElementName.Body or ElementName.FullItem:
                ReadContent(draft, scope);
                break;
            case ElementName.Guid:
                draft.IdIsLink = reader.GetAttribute("isPermaLink") is not { } permanent || !permanent.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
                draft.Id = NullIfEmpty(ReadText()) ?? draft.Id;
                break;
            case ElementName.Id:
                draft.Id = NullIfEmpty(ReadText()) ?? draft.Id;
                break;
            case ElementName.PubDate or ElementName.Published or ElementName.Issued:
                draft.Published = NullIfEmpty(ReadText()) ?? draft.Published;
                break;
            case ElementName.Created:
                draft.Dated ??= NullIfEmpty(ReadText());
                break;
            case ElementName.Updated or ElementName.Modified or ElementName.LastBuildDate:
                draft.Updated = NullIfEmpty(ReadText()) ?? draft.Updated;
                break;
            case ElementName.Author:
                draft.AddAuthor(Person.Read(reader));
                break;
            case ElementName.Category:
                draft.AddCategory(PlainText.FromHtml(reader.GetAttribute("label") ?? reader.GetAttribute("term") ?? ReadText()));
                break;
            case ElementName.Enclosure:
                AddEnclosure(draft, scope, reader.GetAttribute("url"));
                break;
            case ElementName.Image:
                ReadImage(draft, scope);
                break;
        }
    }

    // In CDF an item is its attributes: <ITEM HREF="…" LASTMOD="…">.
    private void ReadChannelDefinition(EntryDraft draft, Scope scope)
    {
        if (atom || reader.GetAttribute("href") is not { } address) return;
        draft.SetLink(Links.Resolve(address, scope.Base), rank: 1);
        draft.Updated = reader.GetAttribute("lastmod");
    }

    private void ReadLink(EntryDraft draft, Scope scope)
    {
        if (reader.GetAttribute("href") is not { } address)
        {
            draft.SetLink(ReadAddress(scope), rank: 3);
            return;
        }
        switch (reader.GetAttribute("rel") ?? "alternate")
        {
            case "alternate" or "":
                var type = reader.GetAttribute("type");
                var page = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
                draft.SetLink(Links.Resolve(address, scope.Base), page ? 3 : 2);
                break;
            case "enclosure":
                AddEnclosure(draft, scope, address);
                break;
        }
    }

    // Where both are there the first is the summary and the second the text (RSS 0.9x extensions).
    private void ReadDescription(EntryDraft draft, Scope scope)
    {
        var html = TextConstruct.ReadHtml(reader, scope, atom: false, ParseLimits.Summary);
        if (hasSummary && draft.Content is null && html != draft.Summary) draft.Content = html;
        else draft.SetSummary(html, rank: 3);
    }

    private void ReadSummary(EntryDraft draft, Scope scope)
    {
        var html = TextConstruct.ReadHtml(reader, scope, atom, ParseLimits.Summary);
        if (!atom && draft.Summary is not null && draft.Content is null && html != draft.Summary) draft.Content = html;
        else draft.SetSummary(html, rank: 3);
        hasSummary |= html is not null;
    }

    private void ReadContent(EntryDraft draft, Scope scope)
    {
        if (reader.GetAttribute("src") is { } source)
        {
            draft.SetLink(Links.Resolve(source, scope.Base), rank: 1);
            return;
        }
        SetContent(draft, scope, TextConstruct.ReadHtml(reader, scope, atom, ParseLimits.Content));
    }

    // Of several contents the longest: a teaser and the whole text are met under both names.
    private static void SetContent(EntryDraft draft, Scope scope, string? html)
    {
        if (html is null || html.Length <= (draft.Content?.Length ?? 0)) return;
        draft.Content = html;
        draft.Language = scope.Language ?? draft.Language;
    }

    // <image> with an address inside, as text or as RSS's <url>.
    private void ReadImage(EntryDraft draft, Scope scope)
    {
        var depth = reader.Depth;
        if (reader.GetAttribute("href") is { } address) draft.SetImage(Links.Resolve(address, scope.Base), rank: 2);
        var text = "";
        while (reader.Read() is var node && node != MarkupNode.EndOfDocument && !(node == MarkupNode.End && reader.Depth <= depth))
        {
            if (node == MarkupNode.Text && text.Length < ParseLimits.Short) text += reader.Text;
            else if (node == MarkupNode.Start && reader.Name is ElementName.Url) draft.SetImage(ReadAddress(scope), rank: 2);
            else reader.Skip();
        }
        draft.SetImage(Links.Resolve(text, scope.Base), rank: 2);
    }

    private void AddEnclosure(EntryDraft draft, Scope scope, string? address)
    {
        if (Links.Resolve(address, scope.Base) is not { } url) return;
        var type = reader.GetAttribute("type");
        draft.AddEnclosure(new Enclosure(url, type, Length(reader.GetAttribute("length"))));
        if (type is null ? HasPictureName(url) : type.StartsWith("image", StringComparison.OrdinalIgnoreCase)) draft.SetImage(url, rank: 4);
    }

    private static long? Length(string? written) =>
        long.TryParse(written, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;

    private static bool HasPictureName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url.AsSpan(0, end);
        return path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) ||
            path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".webp", StringComparison.OrdinalIgnoreCase);
    }

    private string? ReadAddress(Scope scope) => Links.Resolve(ReadText(), scope.Base);

    private string ReadText() => MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value.Trim();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
