namespace Aggregator.Local;

/// <summary>The app is declared or configured wrongly; the message names every place, one a line.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal StartRefusedException(IReadOnlyCollection<string> problems)
        : this($"The functions app cannot start:{string.Concat(problems.Select(problem => Environment.NewLine + "  " + problem))}")
    {
    }
}
