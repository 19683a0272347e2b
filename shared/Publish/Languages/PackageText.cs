namespace Aggregator.Publish.Languages;

/// <summary>The words of packages and of the basket.</summary>
public sealed record PackageText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    /// <summary><c>{0}</c> is a language.</summary>
    public required string Daily { get; init; }

    /// <summary><c>{0}</c> is a language.</summary>
    public required string Weekly { get; init; }

    public required string Business { get; init; }

    public required string Travel { get; init; }

    public required string Heritage { get; init; }

    /// <summary><c>{0}</c> is a place.</summary>
    public required string Home { get; init; }

    public required string Digests { get; init; }

    public required string Subjects { get; init; }

    public required string HomeProvinces { get; init; }

    public required string Partners { get; init; }

    public required string Own { get; init; }

    public required string OwnText { get; init; }

    public required PluralForms Articles { get; init; }

    public required string Download { get; init; }

    public required string Inside { get; init; }

    /// <summary><c>{0}</c> is a time.</summary>
    public required string Built { get; init; }

    public required string Follow { get; init; }

    public required BasketText Basket { get; init; }
}

/// <summary>Choosing articles one by one.</summary>
public sealed record BasketText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    /// <summary>Beside the box on a card; <c>{0}</c> is the headline, for those who only hear it.</summary>
    public required string Choose { get; init; }

    public required string Open { get; init; }

    public required string Empty { get; init; }

    public required string Add { get; init; }

    public required string Update { get; init; }

    public required string Download { get; init; }

    public required string Refused { get; init; }

    public required string Unknown { get; init; }

    /// <summary><c>{0}</c> is a number.</summary>
    public required string TooMany { get; init; }
}
