using System.Globalization;
using Aggregator.Rights;

namespace Aggregator.Publish.Exchange;

/// <summary>A verdict as editors read it in their systems, in English.</summary>
public static class UsageTerms
{
    /// <summary>A few short sentences.</summary>
    public static string Of(Verdict verdict)
    {
        if (!verdict.Republication)
            return $"No republication. {verdict.Reason} Quote headline{(verdict.Text == TextRight.Link ? "" : " and excerpt")} with the outlet's name and a link to the original.";
        var terms = new List<string>
        {
            verdict.FullText ? "The whole text may be republished with its credit line and links." : "Headline, excerpt and link may be republished.",
            verdict.Images ? "Pictures included." : "Without pictures.",
            verdict.Modification ? "It may be shortened and edited." : "No changes.",
            verdict.Translation ? "It may be translated." : "No translation.",
            verdict.Commercial ? "Commercial use included." : "No commercial use.",
        };
        if (verdict.Territories.Count > 0)
            terms.Add($"Only in: {string.Join(", ", verdict.Territories)}.");
        if (verdict.Until is { } until)
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"Until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC."));
        terms.Add(verdict.Reason);
        return string.Join(' ', terms);
    }
}
