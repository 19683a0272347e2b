using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Publish.Widgets;

/// <summary>
/// The style of a frame, the partner's colour included: part of the page, so that it is never shown without, and let through
/// by its hash (CSP 3, 8.3).
/// </summary>
/// <param name="sheet">Our own sheet.</param>
/// <param name="accent">Null for our colour.</param>
public sealed class WidgetStyle(string sheet, AccentColour? accent)
{
    /// <summary>The sheet, and a rule of hexadecimal digits and fixed text.</summary>
    public string Rules { get; } = accent is { } colour ? $"{sheet}:root{{--aggregator-accent:{colour.ToCss()}}}" : sheet;

    /// <summary>The source expression for style-src.</summary>
    public string Hash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Rules)))}'";
}
