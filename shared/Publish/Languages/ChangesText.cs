namespace Aggregator.Publish.Languages;

/// <summary>Words about corrections and withdrawals.</summary>
public sealed record ChangesText
{
    public required string WithdrawnLately { get; init; }

    public required string CorrectedLately { get; init; }

    public required string None { get; init; }

    /// <summary>The title of what stands in feeds in the place of a withdrawn article.</summary>
    public required string Notice { get; init; }

    public required string NoticeText { get; init; }

    public required string WithdrawnOn { get; init; }

    public required string Versions { get; init; }

    public required string FirstVersion { get; init; }

    public required string Changed { get; init; }

    /// <summary>What can change, by the field's name in the code.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Why an article is withdrawn, by the reason's name in the code.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>The sentence for a reason.</summary>
    public string Of(Articles.WithdrawalReason reason) => Reasons[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())];

    /// <summary>The names of what changed, in one line.</summary>
    public string Of(IReadOnlyList<Articles.ChangedField> fields) =>
        string.Join(", ", fields.Select(field => Fields[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.ToString())]));
}
