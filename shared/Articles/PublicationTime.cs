namespace Aggregator.Articles;

/// <summary>How exactly a source stated a time.</summary>
public enum TimePrecision
{
    /// <summary>Date and time of day were given.</summary>
    Exact,

    /// <summary>Only the day was given; the value is that day's midnight at the source's offset.</summary>
    Day,

    /// <summary>The source gave none; the value is when the article was first seen.</summary>
    Seen,
}

/// <summary>A time as a source stated it, with how exactly it did. The offset is the source's (+07:00 when it gave none).</summary>
public readonly record struct PublicationTime(DateTimeOffset Value, TimePrecision Precision = TimePrecision.Exact)
{
    /// <summary>The same moment in UTC, the form in which times leave the system.</summary>
    public DateTimeOffset Utc => Value.ToUniversalTime();
}
