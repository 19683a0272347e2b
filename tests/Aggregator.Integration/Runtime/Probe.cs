using System.Threading.Channels;

namespace Aggregator.Integration.Runtime;

/// <summary>Lets test functions tell what they do, and waits for the test where it asks them to.</summary>
public sealed class Probe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim gate = new(0);

    /// <summary>Makes functions that ask fail.</summary>
    public bool Failing { get; set; }

    public void Tell(string text) => told.Writer.TryWrite(text);

    /// <summary>The next thing told.</summary>
    public async Task<string> NextAsync() => await told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<IReadOnlyList<string>> NextAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
            texts.Add(await NextAsync());
        return texts;
    }

    /// <summary>True when nothing more was told up to now.</summary>
    public bool IsQuiet => told.Reader.Count == 0;

    public Task WaitAsync(CancellationToken cancellationToken) => gate.WaitAsync(cancellationToken);

    public void LetGo(int count = 1) => gate.Release(count);

    public void Dispose() => gate.Dispose();
}
