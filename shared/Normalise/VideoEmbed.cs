using System.Collections.Frozen;

namespace Aggregator.Normalise;

/// <summary>A video that a page shows in a frame: the address of its own page, and of a still where the host has one by rule.</summary>
public sealed record VideoEmbed(string Url, string? Poster)
{
    private static readonly FrozenSet<string> PlayerHosts = new[]
    {
        "player.vimeo.com", "www.dailymotion.com", "geo.dailymotion.com", "www.facebook.com", "www.tiktok.com", "rutube.ru", "vk.com",
        "player.twitch.tv", "streamable.com", "players.brightcove.net", "cdn.jwplayer.com", "content.jwplatform.com", "video.vnexpress.net",
        "player.sohatv.vn", "vtv.vn", "www.ted.com", "embed.ted.com", "fast.wistia.net", "rumble.com", "odysee.com", "player.bilibili.com",
        "archive.org", "vtvgo.vn", "video.thanhnien.vn", "embed.vnanet.vn", "media.vov.vn", "v.qq.com", "player.youku.com", "embed.reuters.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The video behind the address of a frame; null when the host is not known to serve videos.</summary>
    public static VideoEmbed? FromFrame(string source, Uri? baseUrl)
    {
        if (UrlNormaliser.Resolve(source, baseUrl) is not { } address)
            return null;
        if (YouTubeId(address) is { } id)
            return new VideoEmbed($"https://www.youtube.com/watch?v={id}", $"https://i.ytimg.com/vi/{id}/hqdefault.jpg");
        if (!PlayerHosts.Contains(address.IdnHost))
            return null;
        var url = UrlNormaliser.WithoutTrackers(address.AbsoluteUri)!;
        if (address.IdnHost.Equals("player.vimeo.com", StringComparison.OrdinalIgnoreCase) && LastDigits(address) is { } number)
            return new VideoEmbed($"https://vimeo.com/{number}", null);
        if (address.IdnHost.EndsWith("facebook.com", StringComparison.OrdinalIgnoreCase))
            return address.AbsolutePath.StartsWith("/plugins/video", StringComparison.Ordinal) ? new VideoEmbed(url, null) : null;
        return new VideoEmbed(url, null);
    }

    private static string? YouTubeId(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var path = address.AbsolutePath;
        string? id = null;
        if (host == "youtu.be")
            id = path[1..];
        else if (host is "www.youtube.com" or "youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" or "youtube-nocookie.com")
            id = FromYouTubePath(path, address.Query);
        return id is not null && id.Length is >= 6 and <= 20 && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? id
            : null;
    }

    private static string? FromYouTubePath(string path, string query)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["/embed/", "/v/", "/shorts/", "/live/"])
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                return path[prefix.Length..].Split('/', '&')[0];
        }
        var at = query.IndexOf("v=", StringComparison.Ordinal);
        return path == "/watch" && at > 0 ? query[(at + 2)..].Split('&')[0] : null;
    }

    private static string? LastDigits(Uri address)
    {
        var last = address.Segments[^1].Trim('/');
        return last.Length > 0 && last.All(char.IsAsciiDigit) ? last : null;
    }
}
