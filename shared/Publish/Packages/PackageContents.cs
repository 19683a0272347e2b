using System.Security.Cryptography;
using System.Text;
using Aggregator.Publish.Exchange;

namespace Aggregator.Publish.Packages;

/// <summary>An article that was in a package and must not be used any more.</summary>
/// <param name="Reason">withdrawn, legal or rights.</param>
public sealed record Revocation(string ArticleId, string Reason, DateTimeOffset At);

/// <summary>One that was asked for and is not in the file.</summary>
/// <param name="Reason">unknown, withdrawn or rights.</param>
public sealed record LeftOut(string ArticleId, string Reason);

/// <summary>An article with the file of its picture, where that may be taken.</summary>
public sealed record PackedItem(ExchangeItem Item, ReadOnlyMemory<byte>? Picture);

/// <summary>Everything that a package's file says.</summary>
public sealed record PackageContents
{
    /// <summary>Most articles in one file.</summary>
    public const int MostArticles = 100;

    /// <summary>Most bytes of pictures in one file; what comes later goes without.</summary>
    public const long MostPictureBytes = 24 * 1024 * 1024;

    /// <summary>Its name in addresses; basket for one that a reader put together.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it is explained.</summary>
    public required string Url { get; init; }

    public required DateTimeOffset BuiltAt { get; init; }

    public required IReadOnlyList<PackedItem> Articles { get; init; }

    public IReadOnlyList<Revocation> Revoked { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Equal for packages that say the same, whenever they are built.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder(Title).Append('\n').Append(Url).Append('\n');
        foreach (var (item, picture) in Articles)
            text.Append(item.Id).Append(' ').Append(item.Version).Append(' ').Append(item.VersionCreated.UtcTicks).Append(' ')
                .Append(item.Copy!.Card.Language).Append(' ').Append(UsageTerms.Of(item.Copy.Card.Verdict)).Append(' ').Append(picture?.Length ?? -1).Append('\n');
        foreach (var revoked in Revoked)
            text.Append(revoked.ArticleId).Append(' ').Append(revoked.Reason).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
