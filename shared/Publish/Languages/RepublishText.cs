namespace Aggregator.Publish.Languages;

/// <summary>The words of republishing: verdicts, copies, credit lines.</summary>
public sealed record RepublishText
{
    /// <summary>On the button of every article.</summary>
    public required string Button { get; init; }

    /// <summary><c>{0}</c> is the headline.</summary>
    public required string Title { get; init; }

    public required string Allowed { get; init; }

    public required string AllowedExcerpt { get; init; }

    public required string Refused { get; init; }

    public required string RefusedNoAgreement { get; init; }

    /// <summary><c>{0}</c> is the agreement's reference.</summary>
    public required string RefusedByAgreement { get; init; }

    /// <summary><c>{0}</c> is a day.</summary>
    public required string RefusedNotBegun { get; init; }

    public required string RefusedEnded { get; init; }

    public required string Instead { get; init; }

    public required string InsteadText { get; init; }

    public required VerdictText Verdict { get; init; }

    public required CopyText Copy { get; init; }

    /// <summary><c>{0}</c> headline, <c>{1}</c> outlet, <c>{2}</c> day, <c>{3}</c> this site.</summary>
    public required string Credit { get; init; }

    /// <summary>The same where the outlet stated no time: <c>{0}</c> headline, <c>{1}</c> outlet, <c>{2}</c> this site.</summary>
    public required string CreditUndated { get; init; }

    /// <summary>Stands in a copy in the place of pictures that are not in it.</summary>
    public required PluralForms PicturesLeftOut { get; init; }

    public required CounterText Counter { get; init; }

    public required WordPressText WordPress { get; init; }
}

/// <summary>The questions that a verdict answers.</summary>
public sealed record VerdictText
{
    public required string Title { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Republish { get; init; }

    public required string FullText { get; init; }

    public required string Modify { get; init; }

    public required string Translate { get; init; }

    public required string Images { get; init; }

    public required string Commercial { get; init; }

    public required string Territories { get; init; }

    public required string Everywhere { get; init; }

    public required string From { get; init; }

    public required string Until { get; init; }

    public required string NoEnd { get; init; }

    public required string Agreement { get; init; }

    public required string NoAgreement { get; init; }
}

/// <summary>The forms in which an article can be taken.</summary>
public sealed record CopyText
{
    public required string Title { get; init; }

    public required string Note { get; init; }

    public required string Rich { get; init; }

    public required string RichNote { get; init; }

    public required string Html { get; init; }

    public required string Plain { get; init; }

    /// <summary>The button that scripts show.</summary>
    public required string Button { get; init; }

    public required string Done { get; init; }

    public required string Failed { get; init; }

    public required string Files { get; init; }

    public required string Word { get; init; }

    public required string Print { get; init; }

    public required string ForSystems { get; init; }

    public required string Canonical { get; init; }

    public required string CanonicalText { get; init; }

    /// <summary><c>{0}</c> is the article's id.</summary>
    public required string KeepId { get; init; }

    public required string Back { get; init; }
}

/// <summary>The counting image that a copy may have.</summary>
public sealed record CounterText
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Add { get; init; }

    public required string Remove { get; init; }

    public required PluralForms Count { get; init; }

    public required string Few { get; init; }
}

/// <summary>How to take articles over into WordPress.</summary>
public sealed record WordPressText
{
    public required string Title { get; init; }

    public required string Paste { get; init; }

    public required string Import { get; init; }

    public required string Credit { get; init; }
}
