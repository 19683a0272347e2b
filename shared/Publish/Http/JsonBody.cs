using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.IO;

namespace Aggregator.Publish.Http;

/// <summary>Writes bodies over pooled buffers.</summary>
public static class JsonBody
{
    // Never put into HTML as it stands, hence readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The pool that all outputs share.</summary>
    internal static RecyclableMemoryStreamManager Pool { get; } = new();

    /// <summary>The UTF-8 bytes of what <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = Pool.GetStream();
        using (var json = new Utf8JsonWriter((System.Buffers.IBufferWriter<byte>)stream, Readable))
            write(json);
        return stream.ToBytes();
    }

    /// <summary>A copy of what the stream holds, of exactly its length.</summary>
    internal static byte[] ToBytes(this RecyclableMemoryStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
