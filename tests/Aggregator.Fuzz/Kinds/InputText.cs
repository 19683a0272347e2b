using System.Runtime.InteropServices;
using System.Text;

namespace Aggregator.Fuzz.Kinds;

/// <summary>An input as text: UTF-8, or UTF-16 behind its mark exactly as it stands, so that halves of pairs get through.</summary>
internal static class InputText
{
    public static string Of(byte[] input) => input is [0xFF, 0xFE, ..]
        ? new string(MemoryMarshal.Cast<byte, char>(input.AsSpan(2, (input.Length - 2) & ~1)))
        : Encoding.UTF8.GetString(input);
}
