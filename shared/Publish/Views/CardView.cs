using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Translate;

namespace Aggregator.Publish.Views;

/// <summary>
/// What outputs may show of an article in lists: attribution always, text and picture as far as the verdict allows. It is
/// made in one place only, so no output can show more, or forget whose article it is.
/// </summary>
public sealed record CardView
{
    private CardView()
    {
    }

    public required string Id { get; init; }

    /// <summary>Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47, of the title.</summary>
    public required string Language { get; init; }

    /// <summary>Null where only the headline may be shown, or there is none.</summary>
    public string? Excerpt { get; private init; }

    /// <summary>BCP 47, of the excerpt; that of the original while only the title is translated.</summary>
    public string ExcerptLanguage => Translation is { Made.Lead: null } original ? original.Language : Language;

    /// <summary>BCP 47, with extension T where the title is a translation: for machines, which cannot read the label.</summary>
    public string TitleTag => Translation?.Made.Tag ?? Language;

    /// <summary>The same of the excerpt.</summary>
    public string ExcerptTag => ExcerptLanguage == Language ? TitleTag : ExcerptLanguage;

    /// <summary>What title and excerpt are a translation of; null while they are the outlet's own words.</summary>
    public CardTranslation? Translation { get; private init; }

    /// <summary>The outlet's own headline, by which the article's address is made.</summary>
    public string OriginalTitle => Translation?.Title ?? Title;

    /// <summary>BCP 47, of the article at the outlet.</summary>
    public string OriginalLanguage => Translation?.Language ?? Language;

    public required Source Source { get; init; }

    /// <summary>The article at the outlet; always http or https.</summary>
    public required string OriginalUrl { get; init; }

    public required PublicationTime Published { get; init; }

    /// <summary>When we took it.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset VisibleFrom { get; init; }

    /// <summary>When it last changed; null while it is as first stored.</summary>
    public DateTimeOffset? Updated { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public IReadOnlyList<string> Topics { get; private init; } = [];

    public IReadOnlyList<Place> Places { get; private init; } = [];

    /// <summary>The first picture; null where pictures may not be shown.</summary>
    public ArticleImage? Image { get; private init; }

    public ArticleType Type { get; private init; }

    /// <summary>The story that it belongs to; null for one that was compared with no other.</summary>
    public string? StoryId { get; private init; }

    public int Version { get; private init; }

    public required Verdict Verdict { get; init; }

    /// <summary>ltr or rtl, by the language of the title.</summary>
    public string Direction => TextDirection.Of(Language);

    /// <summary>ltr or rtl, by the language of the excerpt.</summary>
    public string ExcerptDirection => TextDirection.Of(ExcerptLanguage);

    /// <summary>The last moment at which anything about it changed for readers.</summary>
    public DateTimeOffset LastChange =>
        new[] { VisibleFrom, Updated ?? default, Translation?.Made.CheckedAt ?? default, Translation?.Made.LastReview?.At ?? default }.Max();

    /// <summary>The same card where there is no picture to show.</summary>
    public CardView WithoutImage() => this with { Image = null };

    /// <summary>The same card in the words of a translation; where there are none to be shown, as it is.</summary>
    public CardView In(ArticleTranslation made)
    {
        if (made.State != TranslationState.Shown || Translation is not null || OutputText.CleanOrNull(made.Title) is not { } title)
            return this;
        return this with
        {
            Title = title,
            Language = made.Language,
            Excerpt = Excerpt is null ? null : ExcerptOf(made.Lead) ?? Excerpt,
            Translation = new CardTranslation(Title, Excerpt, Language, made),
        };
    }

    /// <summary>Null when nothing of the article may be shown at <paramref name="now"/>.</summary>
    public static CardView? From(Card card, Catalogue catalogue, DateTimeOffset now)
    {
        var source = catalogue.FindSource(card.SourceId) ?? Unknown(card);
        var verdict = RightsPolicy.Judge(source.Agreement, card.VisibleFrom, now);
        if (!verdict.Visible)
            return null;
        var original = Original(card.Url, source);
        return new CardView
        {
            Id = card.Id,
            Title = OutputText.CleanOrNull(card.Title) ?? original,
            Language = card.Language,
            Excerpt = verdict.Text == TextRight.Link ? null : ExcerptOf(card.Excerpt),
            Source = source,
            OriginalUrl = original,
            Published = card.Published,
            FirstSeen = card.FirstSeen,
            VisibleFrom = card.VisibleFrom,
            Updated = card.Updated,
            Authors = [.. card.Authors.Select(OutputText.Clean).Where(author => author.Length > 0)],
            Topics = card.Topics,
            Places = [.. card.Places.Select(catalogue.FindPlace).OfType<Place>()],
            Image = verdict.Images && card.Image is { } image ? CleanImage(image) : null,
            Type = card.Type,
            StoryId = card.StoryId,
            Version = card.Version,
            Verdict = verdict,
        };
    }

    private static string? ExcerptOf(string? text) =>
        OutputText.CleanOrNull(text) is { } clean ? OutputText.Shorten(clean, RightsPolicy.ExcerptLength) : null;

    private static ArticleImage? CleanImage(ArticleImage image) => IsWebAddress(image.Url)
        ? image with { Caption = OutputText.CleanOrNull(image.Caption), Credit = OutputText.CleanOrNull(image.Credit) }
        : null;

    // Addresses come from pages; only what a browser may safely follow leaves the system.
    private static string Original(string url, Source source) => IsWebAddress(url) ? new Uri(url).AbsoluteUri : source.Homepage.AbsoluteUri;

    internal static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    // An article may outlive its source's record in the catalogue; it is then shown with what a source without agreement allows.
    private static Source Unknown(Card card)
    {
        var site = IsWebAddress(card.Url) ? new Uri(new Uri(card.Url).GetLeftPart(UriPartial.Authority)) : new Uri("https://invalid.invalid");
        return new Source
        {
            Id = card.SourceId, NameVi = site.Host, NameEn = site.Host, Kind = SourceKind.Organisation, Homepage = site,
        };
    }
}
