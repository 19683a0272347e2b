using Aggregator.Articles;

namespace Aggregator.Normalise;

/// <summary>What a date in numbers told about the order of day and month.</summary>
internal enum NumericOrder
{
    /// <summary>The date was not of that form.</summary>
    None,

    /// <summary>Both numbers could be the month.</summary>
    Ambiguous,

    DayFirst,

    MonthFirst,
}

/// <summary>Which half of the day a printed hour belongs to.</summary>
internal enum DayHalf
{
    None,
    Morning,
    Noon,
    Afternoon,
    Night,
}

/// <summary>The parts of a date found so far; 0 or null for those not found.</summary>
internal struct DateFields
{
    private const int MaxOffsetMinutes = 14 * 60;

    public DateOrder Order;
    public NumericOrder NumericOrder;
    public int Year;
    public int Month;
    public int Day;
    public bool HasTime;
    public bool HasSeconds;
    public int Hour;
    public int Minute;
    public int Second;
    public long FractionTicks;
    public DayHalf Half;
    public int? OffsetMinutes;

    /// <summary>The offset that the language of the words implies when no zone is given, in minutes.</summary>
    public int? ImpliedOffsetMinutes;

    /// <summary>The moment, or false when the parts are impossible (31 February, 25 o'clock, offset of a day).</summary>
    public readonly bool TryBuild(TimeSpan defaultOffset, out PublicationTime time)
    {
        time = default;
        var (hour, second) = (HourOfDay(), Second == 60 ? 59 : Second);
        var month = Month == 0 ? 1 : Month;
        var day = Day == 0 ? 1 : Day;
        if (Year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(Year, month)) return false;
        var endOfDay = hour == 24 && Minute == 0 && second == 0;
        if ((hour is < 0 or > 23 && !endOfDay) || Minute is < 0 or > 59 || second is < 0 or > 59) return false;
        var offset = OffsetMinutes ?? ImpliedOffsetMinutes;
        if (offset is < -MaxOffsetMinutes or > MaxOffsetMinutes) return false;
        var zone = offset is { } minutes ? TimeSpan.FromMinutes(minutes) : defaultOffset;
        var local = new DateTime(Year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            .AddTicks(new TimeSpan(hour, Minute, second).Ticks + FractionTicks);
        if (local.Ticks - zone.Ticks < 0) return false;
        time = new PublicationTime(new DateTimeOffset(local, zone), HasTime ? TimePrecision.Exact : TimePrecision.Day);
        return true;
    }

    /// <summary>Two digits mean 1969–2068 (POSIX), more are taken as they are.</summary>
    public static int FullYear(int value, int digits) => digits > 2 ? value : value < 69 ? 2000 + value : 1900 + value;

    /// <summary>Takes three numbers that stood in a row between the same separators.</summary>
    public void SetNumeric(DateNumber first, DateNumber second, DateNumber third)
    {
        if (first.Digits >= 3)
        {
            (Year, Month, Day) = (first.Value, second.Value, third.Value);
            return;
        }
        NumericOrder = first.Value > 12 ? NumericOrder.DayFirst : second.Value > 12 ? NumericOrder.MonthFirst : NumericOrder.Ambiguous;
        if (first.Value == second.Value) NumericOrder = NumericOrder.None;
        (Day, Month, Year) = (first.Value, second.Value, FullYear(third.Value, third.Digits));
    }

    /// <summary>Turns day and month around where the form or the source says that the month came first.</summary>
    public void ApplyOrder(bool paddedWithZero)
    {
        var monthFirst = NumericOrder switch
        {
            NumericOrder.MonthFirst => true,
            NumericOrder.Ambiguous => Order == DateOrder.MonthFirst || (Order == DateOrder.Automatic && LooksAmerican(paddedWithZero)),
            _ => false,
        };
        if (monthFirst) (Day, Month) = (Month, Day);
    }

    private readonly bool LooksAmerican(bool paddedWithZero) => Half != DayHalf.None && HasTime && (HasSeconds || !paddedWithZero);

    private readonly int HourOfDay() => Half switch
    {
        DayHalf.Morning when Hour == 12 => 0,
        DayHalf.Afternoon when Hour < 12 => Hour + 12,
        DayHalf.Noon when Hour < 10 => Hour + 12,
        DayHalf.Night when Hour is > 6 and < 12 => Hour + 12,
        DayHalf.Night when Hour == 12 => 0,
        _ => Hour,
    };
}

/// <summary>A run of digits: its value and how many there were.</summary>
internal readonly record struct DateNumber(int Value, int Digits);
