using Aggregator.Articles;
using Aggregator.Publish.Lists;

namespace Aggregator.Publish.Packages;

/// <summary>What a package that we offer ourselves is about; decides its title.</summary>
public enum PackageKind
{
    /// <summary>A partner's own, with a title of its own.</summary>
    Saved,
    Daily,
    Weekly,
    Business,
    Travel,
    Heritage,
    Home,
}

/// <summary>A saved query with an address: everything that it finds can be taken as one file.</summary>
public sealed record NewsPackage
{
    /// <summary>Longest span that a package looks back, in days.</summary>
    public const int MostDays = 31;

    /// <summary>What stands in its address: a-z, 0-9 and hyphens.</summary>
    public required string Slug { get; init; }

    public PackageKind Kind { get; init; }

    /// <summary>A partner's own title; null for those of ours, which have one in every language.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>Which translations into <see cref="Language"/> it holds beside originals, where outlets let others translate.</summary>
    public TranslationChoice Translated { get; init; }

    /// <summary>Topic slug; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Place slug; null for all.</summary>
    public string? Place { get; init; }

    public ArticleType? Type { get; init; }

    /// <summary>How many days it looks back.</summary>
    public int Days { get; init; } = 7;

    /// <summary>False for one that names articles as well that may only be quoted.</summary>
    public bool RepublishableOnly { get; init; } = true;

    /// <summary>The id of the key that saved it; null for those of ours.</summary>
    public string? KeyId { get; init; }

    /// <summary>The list of its articles at a moment.</summary>
    public ArticleQuery QueryAt(DateTimeOffset now) => new()
    {
        Language = Language,
        Translated = Translated,
        Topic = Topic,
        Place = Place,
        Type = Type,
        Republishable = RepublishableOnly ? true : null,
        Since = now.AddDays(-Days),
        Limit = PackageContents.MostArticles,
    };
}
