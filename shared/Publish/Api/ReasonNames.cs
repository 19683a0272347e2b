using Aggregator.Articles;

namespace Aggregator.Publish.Api;

/// <summary>Reasons of withdrawal as the API and the command line write them, for example outlet-request.</summary>
public static class ReasonNames
{
    /// <summary>Every reason.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<WithdrawalReason>().Select(Of)];

    /// <summary>Those that an operator may give; the others are found out by looking.</summary>
    public static IReadOnlyList<string> ForOperators { get; } =
        [.. new[] { WithdrawalReason.OutletRequest, WithdrawalReason.OurError, WithdrawalReason.Privacy, WithdrawalReason.Law, WithdrawalReason.Retracted }.Select(Of)];

    public static string Of(WithdrawalReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    /// <summary>Null for a name that no operator may give.</summary>
    public static WithdrawalReason? Parse(string? name) => ForOperators.Contains(name ?? "", StringComparer.Ordinal)
        ? Enum.GetValues<WithdrawalReason>().First(reason => Of(reason) == name)
        : null;
}
