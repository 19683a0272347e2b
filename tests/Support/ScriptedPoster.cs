using Aggregator.Fetch;

namespace Aggregator.Support;

/// <summary>Answers what is sent to receivers as the test says, and remembers it. Addresses are judged as in the product.</summary>
public sealed class ScriptedPoster(TimeProvider clock) : IPoster, IDisposable
{
    private readonly Poster judge = new(new PostOptions(), "test", clock);
    private readonly List<PostRequest> sent = [];

    /// <summary>What every request is answered with.</summary>
    public Func<PostRequest, PostOutcome> Answer { get; set; } = _ => new PostOutcome(200, "Answered 200.");

    public IReadOnlyList<PostRequest> Sent => sent;

    public void Clear() => sent.Clear();

    public Task<PostOutcome> SendAsync(PostRequest request, CancellationToken cancellationToken)
    {
        sent.Add(request);
        return Task.FromResult(Answer(request));
    }

    public string? Refusal(Uri url) => judge.Refusal(url);

    public void Dispose() => judge.Dispose();
}
