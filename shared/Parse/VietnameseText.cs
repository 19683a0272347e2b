using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>What Vietnamese needs after decoding: windows-1258 writes tones as combining marks after the letter.</summary>
internal static class VietnameseText
{
    private const int Windows1258 = 1258;

    /// <summary>The text with letters and tones composed (NFC) when it came from windows-1258; otherwise as it was.</summary>
    public static string Compose(string text, Encoding encoding) =>
        encoding.CodePage == Windows1258 ? Composition.Compose(text) : text;
}
