using Aggregator.Articles;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Exchange;

/// <summary>An article for editorial systems: usable with its content, or taken back with nothing but its identity.</summary>
public sealed record ExchangeItem
{
    public required string Id { get; init; }

    public required string BaseUrl { get; init; }

    public required int Version { get; init; }

    /// <summary>When this version was made; for one that was taken back, when that was.</summary>
    public required DateTimeOffset VersionCreated { get; init; }

    /// <summary>The article as others may take it; null once it was taken back.</summary>
    public ArticleCopy? Copy { get; init; }

    /// <summary>Whether we have a file of its first picture, in what format; null without.</summary>
    public string? PictureType { get; init; }

    /// <summary>Why it was taken back; null while it is usable.</summary>
    public WithdrawalKind? Withdrawn { get; init; }

    /// <summary>The identifier that never changes, as Atom has it.</summary>
    public string Uri => FeedId.OfArticle(Id);

    /// <summary>Our page of it.</summary>
    public string Page => Copy is null ? $"{BaseUrl}/{InterfaceLanguages.English.Path}/a/{Id}" : CreditLine.PageOf(Copy.Card, BaseUrl);

    /// <summary>Where its verdict is explained and copies are offered.</summary>
    public string Republish => BaseUrl + SiteLinks.Republish(Copy is null ? InterfaceLanguages.English : InterfaceLanguages.ForArticle(Copy.Card.Language), Id);

    /// <summary>The text with HTML; null where only the excerpt may be taken.</summary>
    public string? BodyHtml => Copy?.Body?.Value;

    /// <summary>The whole name of who holds the rights.</summary>
    public static string HolderOf(CardView card) => card.Source.NameVi;

    private string TranslationNote => Copy?.Card.Translation is { } words ? TranslationLine.Of(words, words.All, InterfaceLanguages.English) + ". " : "";

    /// <summary>What editors should know and readers need not.</summary>
    public string Note => Withdrawn is { } kind
        ? kind == WithdrawalKind.ByLaw ? "Canceled: a legal order requires it. Remove every copy." : "Canceled: withdrawn by its outlet or by us. Remove every copy."
        : $"{TranslationNote}Keep the id {Id}: corrections and withdrawals are announced under it.{(Copy?.PicturesLeftOut > 0 ? $" {Copy.PicturesLeftOut} of the original's pictures left out." : "")}";
}
