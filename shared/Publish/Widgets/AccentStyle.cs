using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Widgets;

/// <summary>The one inline rule of a frame, the partner's colour, with the hash by which its policy lets it through (CSP 3, 8.3).</summary>
public sealed class AccentStyle(AccentColour accent)
{
    /// <summary>Made of hexadecimal digits and fixed text only.</summary>
    public string Rule { get; } = $":root{{--aggregator-accent:{accent.ToCss()}}}";

    /// <summary>The source expression for style-src.</summary>
    public string Hash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Rule)))}'";
}
