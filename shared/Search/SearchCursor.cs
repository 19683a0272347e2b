using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Aggregator.Search;

/// <summary>
/// A place in the results of one query. Articles that became visible after the first page do not move the later ones.
/// Opaque to clients.
/// </summary>
public readonly record struct SearchCursor
{
    private const int Size = 4 + 8 + 8 + 1 + 2;

    internal SearchCursor(uint query, long start, long window, bool lenient, int taken) =>
        (Query, Start, Window, Lenient, Taken) = (query, start, window, lenient, taken);

    /// <summary>Which query and order it belongs to.</summary>
    internal uint Query { get; }

    /// <summary>Number of the newest article that the first page could show.</summary>
    internal long Start { get; }

    /// <summary>Number from which on matches are ranked together.</summary>
    internal long Window { get; }

    /// <summary>Whether it is at those that only match without marks.</summary>
    internal bool Lenient { get; }

    /// <summary>How many of the window's matches were shown.</summary>
    internal int Taken { get; }

    internal static uint Fingerprint(SearchQuery query, SearchOrder order) =>
        XxHash32.HashToUInt32(MemoryMarshal.AsBytes($"{order} {query.Text}".AsSpan()));

    /// <summary>Whether it was made for that query in that order.</summary>
    public bool BelongsTo(SearchQuery query, SearchOrder order) => Query == Fingerprint(query, order);

    /// <summary>The form that travels in addresses.</summary>
    public string Encode()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Query);
        BinaryPrimitives.WriteInt64BigEndian(bytes[4..], Start);
        BinaryPrimitives.WriteInt64BigEndian(bytes[12..], Window);
        bytes[20] = Lenient ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[21..], (ushort)Taken);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for anything that <see cref="Encode"/> did not make.</summary>
    public static bool TryDecode(string text, out SearchCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text.Length != Base64Url.GetEncodedLength(Size) || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != Size)
            return false;
        var read = new SearchCursor(
            BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[4..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[12..]), bytes[20] == 1, BinaryPrimitives.ReadUInt16BigEndian(bytes[21..]));
        if (bytes[20] > 1 || read.Start < 0 || read.Window < read.Start || read.Window > ArticleRowId.Greatest || read.Taken > Searching.Window)
            return false;
        cursor = read;
        return true;
    }
}
