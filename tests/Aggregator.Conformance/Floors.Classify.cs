namespace Aggregator.Conformance;

internal static partial class Floors
{
    /// <summary>Right language of a sample of at least 60 characters. The rest is mislabelled in the corpus.</summary>
    public const double LanguageFrom60 = 0.995;

    /// <summary>Right language of a sample of at least 20 characters.</summary>
    public const double LanguageFrom20 = 0.99;

    /// <summary>Right language of the first 30 characters of a sample, most of them cut inside a sentence.</summary>
    public const double LanguageCutAt30 = 0.975;

    /// <summary>Vietnamese headlines recognised, and the same without their marks.</summary>
    public const double VietnameseHeadlines = 0.999, VietnameseHeadlinesBare = 0.99;

    /// <summary>Places in headlines, against labels checked by reading.</summary>
    public const double PlacePrecision = 0.985, PlaceRecall = 0.985;

    /// <summary>Macro-averaged F1 of the first topic: with the address, and from the words alone.</summary>
    public const double TopicsWithAddress = 0.94, TopicsFromWords = 0.72;

    /// <summary>Pairs of one story found, and pairs found that are of one story.</summary>
    public const double StoryPrecision = 0.99, StoryRecall = 0.97;
}
