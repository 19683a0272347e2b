namespace Aggregator.Markup;

/// <summary>Start tags that end other elements: paragraphs, list items, table parts, links in links (HTML Standard, 13.2.6.4).</summary>
internal sealed partial class HtmlTreeBuilder
{
    private static readonly TagSet ListBarrier = Tags.Special.Without(Tag.Li, Tag.Dd, Tag.Dt, Tag.Div, Tag.P, Tag.Address);
    private static readonly TagSet ParagraphBarrier = Tags.Scope.With(Tag.Button);
    private static readonly TagSet Rows = new(Tag.Tr);
    private static readonly TagSet RowGroupsAndRows = new(Tag.Tbody, Tag.Thead, Tag.Tfoot, Tag.Tr);

    private void CloseImplied(Tag tag)
    {
        if (open[(int)Tag.P] > 0 && Tags.ClosesParagraph.Contains(tag))
            CloseInScope(Tag.P, ParagraphBarrier);
        switch (tag)
        {
            case Tag.Li:
                CloseListEntry(Tag.Li, Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                CloseListEntry(Tag.Dd, Tag.Dt);
                break;
            case Tag.Option or Tag.Optgroup when Current.Tag == Tag.Option:
                Pop();
                break;
            case Tag.A or Tag.Button when open[(int)tag] > 0:
                CloseMatching(tag, "");
                break;
            case Tag.Td or Tag.Th:
                CloseTablePart(Cells, Tag.Tr);
                break;
            case Tag.Tr:
                CloseTablePart(Rows, Tag.Table);
                break;
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                CloseTablePart(RowGroupsAndRows, Tag.Table);
                break;
            default:
                if (Tags.Headings.Contains(tag) && Tags.Headings.Contains(Current.Tag))
                    Pop();
                break;
        }
    }

    private void CloseInScope(Tag tag, TagSet barrier)
    {
        for (var at = depth - 1; at > 0 && !barrier.Contains(stack[at].Tag); at--)
        {
            if (stack[at].Tag == tag)
            {
                PopTo(at);
                return;
            }
        }
    }

    private void CloseListEntry(Tag one, Tag other)
    {
        for (var at = depth - 1; at > 0 && !ListBarrier.Contains(stack[at].Tag); at--)
        {
            if (stack[at].Tag == one || stack[at].Tag == other)
            {
                PopTo(at);
                return;
            }
        }
    }

    // The outermost of the parts that is open inside the innermost table closes, with all below it.
    private void CloseTablePart(TagSet parts, Tag within)
    {
        var outermost = -1;
        for (var at = depth - 1; at > 0 && stack[at].Tag != Tag.Table && stack[at].Tag != within; at--)
        {
            if (parts.Contains(stack[at].Tag))
                outermost = at;
        }
        if (outermost > 0)
            PopTo(outermost);
    }
}
