using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Articles;

namespace Aggregator.Insight;

/// <summary>
/// The titles of a document as four bytes each, small enough to keep beside the endpoint: enough to see whether the next
/// document, or another endpoint, shows the same entries, whatever their addresses.
/// </summary>
public sealed class TitlePrints
{
    private const int Most = 200;

    private readonly HashSet<int> prints;

    private TitlePrints(HashSet<int> prints) => this.prints = prints;

    /// <summary>How many different titles there are, 200 at most.</summary>
    public int Count => prints.Count;

    public static TitlePrints Of(IEnumerable<FeedEntry> entries) =>
        new([.. entries.Where(entry => entry.Title.Length > 0).Take(Most).Select(entry => Print(entry.Title))]);

    /// <summary>What <see cref="ToString"/> wrote; nothing for null or what is no such text.</summary>
    public static TitlePrints Parse(string? text)
    {
        var bytes = new byte[text?.Length ?? 0];
        return Convert.TryFromBase64String(text ?? "", bytes, out var length) && length % sizeof(int) == 0
            ? new([.. MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, length))])
            : new([]);
    }

    public bool Contains(string title) => title.Length > 0 && prints.Contains(Print(title));

    /// <summary>How many titles both have.</summary>
    public int Shared(TitlePrints other) => prints.Count(other.prints.Contains);

    public override string ToString() => Convert.ToBase64String(MemoryMarshal.AsBytes<int>(prints.ToArray()));

    private static int Print(string title) => (int)XxHash32.HashToUInt32(MemoryMarshal.AsBytes(title.AsSpan()));
}
