using System.Text;
using Aggregator.Fetch.Robots;

namespace Aggregator.Fetch;

/// <summary>
/// The rules of a robots.txt (RFC 9309). Reads what Google's parser reads: groups for the same agent are merged, the
/// longest matching rule decides, Allow wins a tie, typing errors in field names are forgiven.
/// </summary>
public sealed class RobotsRules
{
    /// <summary>Longest pause that a Crawl-delay can ask for.</summary>
    public static readonly TimeSpan MaxCrawlDelay = TimeSpan.FromSeconds(30);

    private readonly List<RobotsGroup> groups;
    private Selection? latest;

    private RobotsRules(List<RobotsGroup> groups) => this.groups = groups;

    /// <summary>Reads the first 500 KiB of the file. Never fails: lines that are not understood are passed over.</summary>
    public static RobotsRules Parse(ReadOnlyMemory<byte> robots)
    {
        var found = new List<RobotsGroup>();
        RobotsGroup? group = null;
        foreach (var line in RobotsLines.Read(robots))
        {
            if (line.Field == RobotsField.UserAgent)
            {
                if (group is null || group.HasRules)
                    found.Add(group = new RobotsGroup());
                group.AddAgent(line.Value);
            }
            else
                group?.Add(line);
        }
        return new RobotsRules(found);
    }

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static RobotsRules Parse(string robots) => Parse(Encoding.UTF8.GetBytes(robots));

    /// <summary>
    /// Whether <paramref name="agent"/> (a product token such as VnImageAggregator) may fetch the address. Both sides
    /// are brought to the same form first, as RFC 9309, 2.2.2 asks: <c>/%62</c> and <c>/b</c> are one path.
    /// </summary>
    public bool Allows(string agent, Uri url)
    {
        var path = RobotsPath.Of(url.AbsoluteUri);
        var normal = RobotsPath.Normalise(path);
        return Decide(agent, rule => rule.MatchesEquivalent(path, normal));
    }

    /// <summary>
    /// The same for an address as it is written: it is taken to be percent-encoded already, so characters beyond ASCII
    /// match nothing, and rules are compared letter for letter, as Google's parser does it.
    /// </summary>
    public bool Allows(string agent, string url)
    {
        var path = RobotsPath.Of(url);
        var normal = RobotsPath.Normalise(path);
        return Decide(agent, rule => rule.MatchesAsWritten(path, normal));
    }

    /// <summary>The Crawl-delay for the agent, at most <see cref="MaxCrawlDelay"/>; null when none is stated. Not part of the RFC.</summary>
    public TimeSpan? CrawlDelay(string agent) => Select(agent).Delay;

    private bool Decide(string agent, Func<RobotsRule, bool> matches) =>
        Array.Find(Select(agent).Rules, rule => matches(rule))?.Allow ?? true;

    private Selection Select(string agent)
    {
        var known = latest;
        if (known is not null && known.Agent == agent)
            return known;
        var own = groups.FindAll(group => group.IsFor(agent));
        var chosen = own.Count > 0 ? own : groups.FindAll(group => group.IsForAll);
        var rules = chosen.SelectMany(group => group.Rules).OrderByDescending(rule => rule.Length).ThenByDescending(rule => rule.Allow);
        return latest = new Selection(agent, rules.ToArray(), chosen.Max(group => group.Delay));
    }

    /// <summary>What holds for one agent, longest rule first, so that the first that matches decides.</summary>
    private sealed record Selection(string Agent, RobotsRule[] Rules, TimeSpan? Delay);
}
