using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Local.Discovery;

/// <summary>Fills <c>%Setting%</c> in attribute texts from configuration; <c>__</c> and <c>:</c> both separate sections.</summary>
internal static partial class SettingText
{
    /// <exception cref="FormatException">A setting is not there; the message names it.</exception>
    public static string Resolve(string text, IConfiguration configuration) =>
        Placeholder().Replace(text, match =>
        {
            var name = match.Groups["name"].Value;
            return configuration[Key(name)] is { Length: > 0 } value
                ? value
                : throw new FormatException($"the setting %{name}% is not set");
        });

    public static string Key(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
