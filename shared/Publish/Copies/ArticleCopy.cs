using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Copies;

/// <summary>The picture of a copy: our own file, with its words.</summary>
/// <param name="Url">Where our file is; in packages relative to the page.</param>
/// <param name="Image">Caption, credit, size.</param>
public sealed record CopyPicture(string Url, ArticleImage Image);

/// <summary>
/// An article as others may take it: as much of it as its verdict gives to those who republish, and the credit line. Every
/// form of copy is written from it, so none can hold more than another.
/// </summary>
public sealed record ArticleCopy
{
    public required CardView Card { get; init; }

    /// <summary>The language of credit and notes.</summary>
    public required InterfaceLanguage Language { get; init; }

    public required string BaseUrl { get; init; }

    /// <summary>Plain text before the body; null where there is none.</summary>
    public string? Lead { get; private init; }

    /// <summary>The text; null where only headline, excerpt and link may be taken.</summary>
    public SafeHtml? Body { get; private init; }

    /// <summary>Null where pictures may not be taken, or none is kept.</summary>
    public CopyPicture? Picture { get; init; }

    /// <summary>How many pictures of the original are not in the copy.</summary>
    public int PicturesLeftOut { get; private init; }

    /// <summary>The address of the counting image; null without.</summary>
    public string? Counter { get; init; }

    /// <summary>The credit line; where the words are a translation, with what they are a translation of and by whom.</summary>
    public IReadOnlyList<CopyRun> Credit => Card.Translation is { } words
        ? [.. CreditLine.Of(Card, Language, BaseUrl), new CopyRun($" {TranslationLine.Of(words, words.All, Language)}.")]
        : CreditLine.Of(Card, Language, BaseUrl);

    /// <summary>What stands in the place of pictures that are not there; null where none is missing.</summary>
    public string? PictureNote => PicturesLeftOut > 0 ? UiTexts.Of(Language).Republish.PicturesLeftOut.Format(PicturesLeftOut, Language) : null;

    /// <summary>The copy of an article that may be shown.</summary>
    /// <param name="article">As far as it may be shown.</param>
    /// <param name="picture">Our file of its first picture; null where there is none.</param>
    public static ArticleCopy Of(ArticleView article, CopyPicture? picture, InterfaceLanguage language, string baseUrl)
    {
        var (verdict, whole) = (article.Card.Verdict, article.Card.Verdict.RepublishesWhole && article.Body is not null);
        var kept = verdict is { Republication: true, Images: true } ? picture : null;
        return new ArticleCopy
        {
            Card = article.Card,
            Language = language,
            BaseUrl = baseUrl,
            Lead = whole ? article.Lead : article.Card.Excerpt,
            // Pictures inside the text stand at the outlet; a copy must not make strangers' readers call its server.
            Body = whole ? BodyPictures.Remove(article.Body!) : null,
            Picture = kept,
            PicturesLeftOut = Math.Max(0, article.Pictures - (kept is null ? 0 : 1)),
        };
    }
}
