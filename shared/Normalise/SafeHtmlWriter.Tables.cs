using System.Globalization;
using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Tables, always with rows of cells and nothing between them.</summary>
internal sealed partial class SafeHtmlWriter
{
    private const int MaxSpan = 100;

    private static readonly TagSet RowGroups = new(Tag.Tbody, Tag.Thead, Tag.Tfoot);

    private void WriteTable(HtmlNode table)
    {
        // A table around tables, or around one cell, arranges a page and means nothing.
        if (IsLayout(table))
        {
            WriteFlow(table, wrap: true);
            return;
        }
        WriteStrays(table);
        var mark = text.Save();
        OpenTag(table, "table");
        for (var part = table.FirstChild; part is not null; part = part.Next)
        {
            if (part.Tag == Tag.Caption)
                WriteLineElement(part, "caption");
        }
        for (var part = table.FirstChild; part is not null; part = part.Next)
        {
            if (RowGroups.Contains(part.Tag))
                WriteRows(part, Tags.Name(part.Tag));
        }
        WriteRows(table, "tbody");
        Close("table", mark);
    }

    private bool IsLayout(HtmlNode table) => containsTable[table.Index] || CountCells(table) < 2;

    // Those that are written: cells of rows of the table or of one of its groups.
    private static int CountCells(HtmlNode part)
    {
        var count = 0;
        for (var child = part.FirstChild; child is not null && count < 2; child = child.Next)
        {
            if (child.Tag == Tag.Tr || (part.Tag == Tag.Table && RowGroups.Contains(child.Tag)))
                count += CountCells(child);
            else if (part.Tag == Tag.Tr && child.Tag is Tag.Td or Tag.Th)
                count++;
        }
        return count;
    }

    // What stands between the rows goes before the table, where browsers put it as well.
    private void WriteStrays(HtmlNode part)
    {
        for (var child = part.FirstChild; child is not null; child = child.Next)
        {
            if (RowGroups.Contains(child.Tag) || child.Tag == Tag.Tr)
                WriteStrays(child);
            else if (child.Tag is not (Tag.Td or Tag.Th or Tag.Caption) && !IsBlank(child) && !IsLine(child))
                WriteBlock(child, wrap: true);
        }
    }

    private void WriteRows(HtmlNode group, string name)
    {
        var opened = false;
        for (var row = group.FirstChild; row is not null && !IsFull; row = row.Next)
        {
            if (row.Tag != Tag.Tr || CountCells(row) == 0)
                continue;
            if (!opened)
                text.Raw($"<{name}>");
            opened = true;
            WriteRow(row);
        }
        if (opened)
            text.Raw($"</{name}>");
    }

    // Rows without a word stay as well: whether a table is one is judged by its cells, the next time too.
    private void WriteRow(HtmlNode row)
    {
        OpenTag(row, "tr");
        for (var cell = row.FirstChild; cell is not null; cell = cell.Next)
        {
            if (cell.Tag is Tag.Td or Tag.Th)
                WriteCell(cell);
        }
        text.Raw("</tr>");
    }

    // An empty cell keeps its place: without it the columns would shift.
    private void WriteCell(HtmlNode cell)
    {
        var name = Tags.Name(cell.Tag);
        OpenTag(cell, name, closed: false);
        WriteSpan(cell, "colspan");
        WriteSpan(cell, "rowspan");
        if (cell.Tag == Tag.Th && cell["scope"] is "row" or "col" or "rowgroup" or "colgroup")
            text.Attribute("scope", cell["scope"]!);
        text.Raw(">");
        WriteFlow(cell, HasParagraphs(cell));
        text.Raw($"</{name}>");
    }

    private void WriteSpan(HtmlNode cell, string name)
    {
        if (int.TryParse(cell[name], NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is > 1 and <= MaxSpan)
            text.Attribute(name, span.ToString(CultureInfo.InvariantCulture));
    }
}
