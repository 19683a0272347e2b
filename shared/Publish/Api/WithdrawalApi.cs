using System.Text.Json.Serialization;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Recheck;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Api;

/// <summary>What an operator sends to withdraw an article.</summary>
public sealed record WithdrawalOrder(string? Reason, string? Note = null);

/// <summary>What came of it.</summary>
public sealed record WithdrawalAnswer(string ArticleId, WithdrawalOutcome Outcome);

/// <summary>API v1: the operator's withdrawal. Who may call it, the function's key decides.</summary>
public sealed class WithdrawalApi(ArticleWithdrawer withdrawer)
{
    private const int MostBytes = 8 * 1024;

    public static JsonShape<WithdrawalOrder> Order { get; } = new("WithdrawalOrder",
        JsonField.Text<WithdrawalOrder>("reason", "Why; readers are told.", JsonSchema.OneOf(ReasonNames.ForOperators), one => one.Reason ?? ""),
        JsonField.OptionalText<WithdrawalOrder>("note", "One more sentence for readers, at most 500 characters.", JsonSchema.Text, one => one.Note));

    public static JsonShape<WithdrawalAnswer> Answer { get; } = new("Withdrawal",
        JsonField.Text<WithdrawalAnswer>("articleId", "Which article.", JsonSchema.ArticleId, one => one.ArticleId),
        JsonField.Flag<WithdrawalAnswer>("wasWithdrawnBefore", "Whether it had been before; reason and time are then those of the first time.",
            one => one.Outcome == WithdrawalOutcome.AlreadyWithdrawn));

    /// <summary>POST /api/v1/articles/{id}/withdraw; a problem with status 400, 404 or 413.</summary>
    public async Task<RenderedDocument> WithdrawAsync(HttpRequest http, PublishRequest request, string id, CancellationToken cancellationToken)
    {
        var (order, problem) = await RequestBody.ReadJsonAsync(http, OrderJson.Default.WithdrawalOrder, MostBytes, cancellationToken);
        problem ??= Refusal(order!);
        if (problem is not null)
            return problem.ToDocument(request.BaseUrl);
        var outcome = await withdrawer.WithdrawAsync(id, ReasonNames.Parse(order!.Reason)!.Value, string.IsNullOrWhiteSpace(order.Note) ? null : order.Note.Trim(), cancellationToken);
        return outcome == WithdrawalOutcome.NotFound
            ? Problem.NotFound("There is no article with this id.").ToDocument(request.BaseUrl)
            : ApiAnswer.Done(Answer, new WithdrawalAnswer(id, outcome));
    }

    private static Problem? Refusal(WithdrawalOrder order)
    {
        if (ReasonNames.Parse(order.Reason) is null)
            return Problem.Body($"'reason' must be one of {string.Join(", ", ReasonNames.ForOperators)}.");
        return order.Note?.Length > WithdrawalNotice.LongestNote ? Problem.Body($"'note' has {order.Note.Length} characters; at most {WithdrawalNotice.LongestNote}.") : null;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WithdrawalOrder))]
internal sealed partial class OrderJson : JsonSerializerContext;
