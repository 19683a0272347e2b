using System.Security.Cryptography;

namespace Aggregator.Fuzz;

/// <summary>An input that something is wrong with. Findings with the same <paramref name="Signature"/> are taken for one fault.</summary>
internal sealed record Finding(string Kind, string Signature, string Detail, byte[] Input, long Number)
{
    /// <summary>A name for the file of the input: the same input has the same.</summary>
    public string FileName => $"{Kind}-{Convert.ToHexStringLower(SHA256.HashData(Input))[..12]}.bin";

    /// <summary>Writes input and explanation beside each other; returns the path of the input.</summary>
    public string Save(string folder, int seed)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        File.WriteAllBytes(path, Input);
        File.WriteAllText(Path.ChangeExtension(path, ".txt"), $"kind {Kind}\nseed {seed} case {Number}\n{Signature}\n{Detail}\n");
        return path;
    }
}
