namespace Aggregator.Publish.Languages;

/// <summary>Widgets, and the page on which they are put together.</summary>
public sealed record WidgetText
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Settings { get; init; }

    public required string Preview { get; init; }

    public required string Show { get; init; }

    public required string OwnLanguage { get; init; }

    public required string Reviewed { get; init; }

    public required string AnyLanguage { get; init; }

    public required string Any { get; init; }

    public required string Type { get; init; }

    public required string Limit { get; init; }

    public required string Layout { get; init; }

    /// <summary>Names by the values of the parameter.</summary>
    public required IReadOnlyDictionary<string, string> Layouts { get; init; }

    public required string Theme { get; init; }

    /// <summary>Names by the values of the parameter.</summary>
    public required IReadOnlyDictionary<string, string> Themes { get; init; }

    public required string Accent { get; init; }

    public required string NoImages { get; init; }

    public required string Motion { get; init; }

    public required string Key { get; init; }

    public required string KeyText { get; init; }

    public required string Code { get; init; }

    public required string Frame { get; init; }

    public required string FrameText { get; init; }

    public required string Fitting { get; init; }

    public required string FittingText { get; init; }

    public required string Element { get; init; }

    public required string ElementText { get; init; }

    public required string Reserve { get; init; }

    public required string WordPress { get; init; }

    public required string OEmbed { get; init; }

    public required string Address { get; init; }

    public required string Policy { get; init; }

    public required string PolicyText { get; init; }

    public required string Promise { get; init; }

    public required string PromiseText { get; init; }

    public required string Headlines { get; init; }

    public required string AsOf { get; init; }

    public required string Offline { get; init; }

    public required string Empty { get; init; }

    public required string Belongs { get; init; }

    public required string Pause { get; init; }

    public required string Refused { get; init; }

    public required string Loads { get; init; }

    public required string LoadsText { get; init; }

    public required string Day { get; init; }

    public required string Count { get; init; }

    public required string Fewer { get; init; }

    public required string NoLoads { get; init; }
}
