namespace Aggregator.Conformance;

/// <summary>Floors of reading article pages.</summary>
internal static partial class Floors
{
    /// <summary>scrapinghub: F1 of mean precision and mean recall over shingles of four words, as its evaluate.py counts.</summary>
    public const double ScrapinghubF1 = 0.975;

    public const double ScrapinghubPrecision = 0.972;

    /// <summary>scrapinghub: share of pages whose text has exactly the expected words.</summary>
    public const double ScrapinghubExact = 0.43;

    /// <summary>fundus: mean F1 of the bodies.</summary>
    public const double FundusBody = 0.95;

    /// <summary>readability: mean F1 of the bodies.</summary>
    public const double ReadabilityBody = 0.93;

    /// <summary>newspaper4k: mean F1 of the bodies.</summary>
    public const double NewspaperBody = 0.95;

    /// <summary>trafilatura: strings that must and must not be in the standfirst and text.</summary>
    public const double TrafilaturaStrings = 0.93;

    /// <summary>Titles that are one of those the page itself declares or shows; the sets disagree on which one is right.</summary>
    public const double DeclaredTitles = 0.95;

    /// <summary>Titles exactly as the sets want them, letters and digits compared.</summary>
    public const double Titles = 0.80;

    /// <summary>Publication days.</summary>
    public const double Days = 0.97;

    /// <summary>Authors where the set names people, agencies and outlets left out on both sides.</summary>
    public const double Authors = 0.85;

    /// <summary>Pages per second of processor time, bytes to sanitised article, in a test build.</summary>
    public const double PagesPerSecond = 40;
}
