using Aggregator.Classify;

namespace Aggregator.Publish.Exchange;

/// <summary>A concept of IPTC Media Topics.</summary>
/// <param name="Code">Its number, for example 04000000.</param>
/// <param name="Name">Its English name (release 2022-02).</param>
public sealed record MediaTopic(string Code, string Name)
{
    /// <summary>The vocabulary that concepts belong to.</summary>
    public const string Scheme = "http://cv.iptc.org/newscodes/mediatopic/";

    public string Uri => Scheme + Code;

    public string QCode => "medtop:" + Code;
}

/// <summary>Our topics in the vocabulary that editorial systems share: the narrowest concept that is still wide enough.</summary>
public static class MediaTopics
{
    private static readonly Dictionary<string, MediaTopic> ByTopic = new(StringComparer.Ordinal)
    {
        ["politics"] = new("11000000", "politics"),
        ["world"] = new("20000638", "international relations"),
        ["economy"] = new("04000000", "economy, business and finance"),
        ["society"] = new("14000000", "society"),
        ["law"] = new("02000000", "crime, law and justice"),
        ["culture"] = new("20000038", "culture"),
        ["entertainment"] = new("20000002", "arts and entertainment"),
        ["travel"] = new("20000563", "travel and tourism"),
        ["sport"] = new("15000000", "sport"),
        ["education"] = new("05000000", "education"),
        ["health"] = new("07000000", "health"),
        ["science"] = new("13000000", "science and technology"),
        ["environment"] = new("06000000", "environment"),
        ["cars"] = new("20000296", "automotive"),
        ["people"] = new("20000502", "people"),
        ["lifestyle"] = new("20000565", "lifestyle"),
    };

    /// <summary>Null for a slug that is none of <see cref="Topics.All"/>.</summary>
    public static MediaTopic? Of(string topic) => ByTopic.GetValueOrDefault(topic);
}
