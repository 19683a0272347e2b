using System.Security.Cryptography;
using System.Text;
using Aggregator.Articles;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Widgets;

/// <summary>A widget with its articles.</summary>
public sealed record WidgetModel
{
    public required WidgetQuery Query { get; init; }

    /// <summary>What it is about, in its language.</summary>
    public required string Title { get; init; }

    /// <summary>Our page about the same, as a path.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<WidgetItem> Items { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Why the one article asked for was taken back.</summary>
    public WithdrawalKind? Withdrawn { get; init; }

    /// <summary>Whether one article, story or package was asked for that is not there.</summary>
    public bool IsMissing { get; init; }

    public InterfaceLanguage Language => Query.Interface;

    public UiText Text => UiTexts.Of(Language);

    /// <summary>What a frame of it is called: the article's headline where it shows one only.</summary>
    public string Name => (Query.Article is not null && Items is [var only] ? only.Title : Title) is var name && name != Text.Site.Name
        ? $"{name} – {Text.Site.Name}"
        : name;

    /// <summary>What is said in place of articles; null where there are some.</summary>
    public string? Notice => (Withdrawn, IsMissing, Items.Count) switch
    {
        (WithdrawalKind.ByLaw, _, _) => Text.Messages.Blocked,
        (WithdrawalKind.Withdrawn, _, _) => Text.Messages.Withdrawn,
        (_, true, _) => Query.Package is not null ? Text.Messages.NotFound : Query.Story is null ? Text.Messages.NoArticle : Text.Messages.NoStory,
        (_, _, 0) => Text.Widgets.Empty,
        _ => null,
    };

    /// <summary>The time of what is shown.</summary>
    public string AsOf => string.Format(Language.Culture, Text.Widgets.AsOf, LocalTime.Medium(Now, Language));

    /// <summary>The same where nothing newer could be had.</summary>
    public string Stale => $"{Text.Widgets.Offline} {AsOf}";

    /// <summary>Equal while the articles are: a page that shows them need not be made anew.</summary>
    public string State => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ',
        Items.Select(item => $"{item.Id}.{item.Version}.{item.Picture is not null}.{item.Language}.{item.Title.Length}.{item.Excerpt?.Length}.{item.Label}").Append(Notice ?? "")))).AsSpan(0, 8));
}
