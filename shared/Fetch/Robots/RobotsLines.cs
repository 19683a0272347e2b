using System.Text;

namespace Aggregator.Fetch.Robots;

internal enum RobotsField
{
    Unknown,
    UserAgent,
    Allow,
    Disallow,
    CrawlDelay,
    Sitemap,
}

/// <summary>One meaningful line. <paramref name="Value"/> holds one octet a character, as the file had them.</summary>
internal readonly record struct RobotsLine(int Number, RobotsField Field, string Value);

/// <summary>Cuts a robots.txt into lines as lenient as the web needs: any line ending, missing colons, common typos.</summary>
internal static class RobotsLines
{
    /// <summary>What we read of a file: 500 KiB, the least that RFC 9309, 2.5 asks for.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>Characters kept of one line, as in Google's parser (8 times the longest address a browser takes).</summary>
    public const int MaxLineLength = (2083 * 8) - 2;

    private static readonly string[] UserAgentNames = ["user-agent", "useragent", "user agent"];
    private static readonly string[] DisallowNames = ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"];

    public static IEnumerable<RobotsLine> Read(ReadOnlyMemory<byte> robots)
    {
        var number = 0;
        foreach (var line in Split(Bounded(robots.Span)))
        {
            number++;
            if (TryParse(line, out var field, out var value))
                yield return new RobotsLine(number, field, value);
        }
    }

    // The line that the limit cuts is dropped: half of "/private" may be "/".
    private static string Bounded(ReadOnlySpan<byte> robots)
    {
        if (robots.StartsWith("\uFEFF"u8))
            robots = robots[3..];
        if (robots.Length > MaxBytes)
        {
            robots = robots[..MaxBytes];
            robots = robots[..(robots.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        }
        return Encoding.Latin1.GetString(robots);
    }

    private static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            yield return text.Substring(start, Math.Min(end - start, MaxLineLength));
            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }
    }

    private static bool TryParse(string line, out RobotsField field, out string value)
    {
        var text = line.AsSpan();
        var comment = text.IndexOf('#');
        text = Strip(comment < 0 ? text : text[..comment]);
        var separator = text.IndexOf(':');
        if (separator < 0)
            separator = SeparatingSpace(text);
        if (separator <= 0)
        {
            (field, value) = (RobotsField.Unknown, "");
            return false;
        }
        field = FieldOf(Strip(text[..separator]));
        value = Strip(text[(separator + 1)..]).ToString();
        return true;
    }

    // Some people forget the colon: exactly two words are taken for a key and its value.
    private static int SeparatingSpace(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        return space > 0 && text[space..].TrimStart(" \t").IndexOfAny(' ', '\t') < 0 ? space : -1;
    }

    private static RobotsField FieldOf(ReadOnlySpan<char> key)
    {
        if (StartsWithAny(key, UserAgentNames))
            return RobotsField.UserAgent;
        if (StartsWithAny(key, DisallowNames))
            return RobotsField.Disallow;
        if (key.StartsWith("allow", StringComparison.OrdinalIgnoreCase))
            return RobotsField.Allow;
        if (key.StartsWith("crawl-delay", StringComparison.OrdinalIgnoreCase))
            return RobotsField.CrawlDelay;
        return StartsWithAny(key, ["sitemap", "site-map"]) ? RobotsField.Sitemap : RobotsField.Unknown;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> key, string[] names)
    {
        foreach (var name in names)
        {
            if (key.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text) => text.Trim(" \t\v\f");
}
