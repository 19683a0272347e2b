using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Store.Embedded;

/// <summary>
/// Blob names as paths below a container's folder. Segments become folders, the last one a file whose name ends in '@';
/// since '@' is escaped everywhere else, the blobs <c>a</c> and <c>a/b</c> do not stand in each other's way.
/// </summary>
internal static class BlobPath
{
    private const char FileMark = '@';
    private static readonly SearchValues<char> Escaped = SearchValues.Create("%@:*?\"<>|");

    public static string ToPath(string name) =>
        string.Join(Path.DirectorySeparatorChar, name.Split('/').Select(Escape)) + FileMark;

    /// <summary>The name of the blob that a file holds, or null for a file that is none.</summary>
    public static string? ToName(string path) =>
        path.EndsWith(FileMark) ? Unescape(path[..^1].Replace(Path.DirectorySeparatorChar, '/')) : null;

    /// <summary>
    /// The deepest folder that all names beginning with <paramref name="prefix"/> are in, relative to the container;
    /// null when no name can begin so.
    /// </summary>
    public static string? FolderOf(string prefix)
    {
        var segments = prefix.Split('/')[..^1];
        return segments.Any(segment => segment is "" or "." or "..")
            ? null
            : string.Join(Path.DirectorySeparatorChar, segments.Select(Escape));
    }

    // A segment of dots alone cannot come here (StoreLimits), so no path leaves the container.
    private static string Escape(string segment)
    {
        if (segment.AsSpan().IndexOfAny(Escaped) < 0)
            return segment;
        var text = new StringBuilder(segment.Length + 8);
        foreach (var character in segment)
        {
            if (Escaped.Contains(character))
                text.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else
                text.Append(character);
        }

        return text.ToString();
    }

    private static string Unescape(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
}
