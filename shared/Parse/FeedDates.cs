using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>
/// Dates of one document. 7/3/2026 alone could be July or March; the document's other dates usually tell, so the ones
/// in doubt are kept as written and read again at the end.
/// </summary>
internal sealed class FeedDates
{
    private int dayFirst, monthFirst;

    /// <summary>The order that the document's unambiguous dates show; <see cref="DateOrder.Automatic"/> when there are none.</summary>
    public DateOrder Order => monthFirst > dayFirst ? DateOrder.MonthFirst : dayFirst > monthFirst ? DateOrder.DayFirst : DateOrder.Automatic;

    /// <summary>Null when it is no date. <paramref name="inDoubt"/>: to be read again once <see cref="Order"/> is known.</summary>
    public PublicationTime? Read(string? written, out bool inDoubt)
    {
        inDoubt = false;
        if (!DateParser.TryRead(written, DateOrder.Automatic, DateParser.DefaultOffset, out var time, out var order)) return null;
        inDoubt = order == NumericOrder.Ambiguous;
        if (order == NumericOrder.DayFirst) dayFirst++;
        else if (order == NumericOrder.MonthFirst) monthFirst++;
        return time;
    }

    /// <summary>Reads a date that was in doubt with the order that the whole document showed.</summary>
    public PublicationTime? ReadAgain(string written) =>
        DateParser.TryParse(written, Order, DateParser.DefaultOffset, out var time) ? time : null;
}
