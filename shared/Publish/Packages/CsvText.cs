using System.Text;

namespace Aggregator.Publish.Packages;

/// <summary>
/// Tables as RFC 4180 has them. Cells that spreadsheets would take for formulas begin with an apostrophe, so that a headline
/// stays a headline (OWASP, CSV injection).
/// </summary>
public static class CsvText
{
    /// <summary>The lines with their ends; the first is the header. Begins with a mark by which spreadsheets know UTF-8.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var safe = value.TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%', ..] || value[0] is '\t' or '\r' or '\n' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
