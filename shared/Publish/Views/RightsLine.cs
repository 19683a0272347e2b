using Aggregator.Publish.Languages;
using Aggregator.Rights;

namespace Aggregator.Publish.Views;

/// <summary>A verdict in words.</summary>
public static class RightsLine
{
    /// <summary>One or a few short sentences in the interface's language.</summary>
    public static string Of(Verdict verdict, UiText text)
    {
        var rights = text.Rights;
        if (verdict.Agreement is null)
            return verdict.Text == TextRight.Link ? rights.Link : rights.None;
        var extent = verdict.Text switch
        {
            TextRight.Full => rights.Full,
            TextRight.Excerpt => rights.Excerpt,
            _ => rights.Link,
        };
        return string.Join(
            ' ',
            string.Format(System.Globalization.CultureInfo.InvariantCulture, rights.Agreement, verdict.Agreement),
            extent,
            verdict.Images ? rights.Images : rights.NoImages,
            verdict.Republication ? rights.Republication : rights.NoRepublication);
    }
}
