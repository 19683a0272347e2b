using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>Maps Media RSS 1.5: pictures, thumbnails, videos, with or without a group around them.</summary>
internal sealed class MediaMapper(MarkupReader reader)
{
    private const int MaxNesting = 4;

    /// <summary>Reads the media element that the reader stands at.</summary>
    public void Read(EntryDraft draft, Scope scope, int nesting = 0)
    {
        switch (reader.Name)
        {
            case ElementName.Group when nesting < MaxNesting:
                ReadChildren(draft, scope, nesting);
                break;
            case ElementName.Content when nesting < MaxNesting:
                ReadContent(draft, scope);
                ReadChildren(draft, scope, nesting);
                break;
            case ElementName.Thumbnail:
                draft.SetImage(Links.Resolve(reader.GetAttribute("url") ?? MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value, scope.Base), rank: 3);
                break;
            case ElementName.Category:
                draft.AddCategory(PlainText.FromHtml(reader.GetAttribute("label") is { Length: > 0 } label ? label : MarkupText.Read(reader, null, escape: false, ParseLimits.Short).Value));
                break;
            case ElementName.Title:
                draft.SetTitle(TextConstruct.ReadPlain(reader, scope, atom: false), rank: 1);
                break;
            case ElementName.Description:
                draft.SetSummary(TextConstruct.ReadHtml(reader, scope, atom: false, ParseLimits.Summary), rank: 1);
                break;
        }
    }

    private void ReadChildren(EntryDraft draft, Scope scope, int nesting)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.Vocabulary == Vocabulary.Media) Read(draft, scope.Enter(reader), nesting + 1);
        }
    }

    // Pictures become the entry's picture, sound and video its enclosures.
    private void ReadContent(EntryDraft draft, Scope scope)
    {
        if (Links.Resolve(reader.GetAttribute("url"), scope.Base) is not { } url) return;
        var type = reader.GetAttribute("type");
        var medium = reader.GetAttribute("medium");
        var isPicture = medium is "image" || type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true || (medium is null && type is null);
        if (isPicture) draft.SetImage(url, rank: 5);
        else if (medium is "video" or "audio" || type?.StartsWith("video/", StringComparison.OrdinalIgnoreCase) == true || type?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) == true)
            draft.AddEnclosure(new Enclosure(url, type ?? $"{medium}/*", Length()));
    }

    private long? Length() =>
        long.TryParse(reader.GetAttribute("fileSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;
}
