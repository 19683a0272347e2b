using Aggregator.Publish.Http;

namespace Aggregator.Publish.Api;

/// <summary>The JSON form of problems (RFC 9457).</summary>
public static class ProblemJson
{
    public static JsonShape<(Problem Problem, string BaseUrl)> Shape { get; } = new("Problem",
        JsonField.Text<(Problem Problem, string BaseUrl)>("type", "Names the kind and leads to its explanation.", JsonSchema.Url,
            one => $"{one.BaseUrl}{SiteLinks.Feeds}#problem-{one.Problem.Kind}"),
        JsonField.Text<(Problem Problem, string BaseUrl)>("title", "The same for every problem of the kind.", JsonSchema.Text, one => one.Problem.Title),
        JsonField.Number<(Problem Problem, string BaseUrl)>("status", "HTTP status code.", one => one.Problem.Status),
        JsonField.Text<(Problem Problem, string BaseUrl)>("detail", "What is wrong this time.", JsonSchema.Text, one => one.Problem.Detail),
        JsonField.OptionalObjects<(Problem Problem, string BaseUrl), InvalidParameter>("invalidParams", "Each parameter that is wrong.", new JsonShape<InvalidParameter>("InvalidParameter",
            JsonField.Text<InvalidParameter>("name", "Its name.", JsonSchema.Text, one => one.Name),
            JsonField.Text<InvalidParameter>("reason", "Why.", JsonSchema.Text, one => one.Reason)), one => one.Problem.InvalidParameters));
}
