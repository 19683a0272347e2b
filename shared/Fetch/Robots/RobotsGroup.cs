using System.Globalization;

namespace Aggregator.Fetch.Robots;

/// <summary>The lines between one run of User-agent lines and the next.</summary>
internal sealed class RobotsGroup
{
    private readonly HashSet<string> agents = new(StringComparer.OrdinalIgnoreCase);

    public List<RobotsRule> Rules { get; } = [];

    public TimeSpan? Delay { get; private set; }

    /// <summary>True once an Allow or Disallow was met, empty ones included: the next User-agent line opens a new group.</summary>
    public bool HasRules { get; private set; }

    public bool IsForAll { get; private set; }

    public bool IsFor(string agent) => agents.Contains(agent);

    public void AddAgent(string value)
    {
        if (value.StartsWith('*') && (value.Length == 1 || char.IsWhiteSpace(value[1])))
            IsForAll = true;
        else
            agents.Add(ProductToken(value));
    }

    public void Add(RobotsLine line)
    {
        if (line.Field == RobotsField.CrawlDelay)
            Delay = ParseDelay(line.Value) ?? Delay;
        if (line.Field is not (RobotsField.Allow or RobotsField.Disallow))
            return;
        HasRules = true;
        if (line.Value.Length == 0)
            return;
        Rules.Add(new RobotsRule(line.Field == RobotsField.Allow, line.Value));
        if (line.Field == RobotsField.Allow && DirectoryOfIndex(line.Value) is { } directory)
            Rules.Add(new RobotsRule(allow: true, directory));
    }

    // RFC 9309, 2.2.1: letters, underscore and hyphen; what follows ("/1.0", a space) is no part of the name.
    private static string ProductToken(string value)
    {
        var length = value.AsSpan().IndexOfAnyExcept(TokenCharacters);
        return length < 0 ? value : value[..length];
    }

    private static readonly System.Buffers.SearchValues<char> TokenCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    // Who allows /news/index.html means /news/ as well; Google reads it so, and people write for Google.
    private static string? DirectoryOfIndex(string value)
    {
        var slash = value.LastIndexOf('/');
        return slash >= 0 && value.AsSpan(slash).StartsWith("/index.htm", StringComparison.Ordinal) ? value[..(slash + 1)] + '$' : null;
    }

    private static TimeSpan? ParseDelay(string value)
    {
        var number = value.Replace(',', '.');
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || double.IsNaN(seconds))
            return null;
        return TimeSpan.FromSeconds(Math.Min(seconds, RobotsRules.MaxCrawlDelay.TotalSeconds));
    }
}
