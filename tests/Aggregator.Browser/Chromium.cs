namespace Aggregator.Browser;

/// <summary>The browser of this machine; none is downloaded.</summary>
public static class Chromium
{
    /// <summary>Its program, or null when there is none.</summary>
    public static string? Path { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    internal const string Missing = "There is no Chromium on this machine.";
}

/// <summary>A test that needs a browser; skipped by name where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? Chromium.Missing : null;
}

/// <summary>Like <see cref="BrowserFactAttribute"/>, for theories.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Path is null ? Chromium.Missing : null;
}
