namespace Aggregator.Search;

/// <summary>Title and lead of an article in another language, as a search finds them: plain text.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">Never empty.</param>
/// <param name="Lead">Null where there is none.</param>
/// <param name="At">When they were stored.</param>
public sealed record TranslatedHeading(string Language, string Title, string? Lead, DateTimeOffset At);
