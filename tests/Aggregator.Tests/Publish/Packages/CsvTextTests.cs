using System.Text;
using Aggregator.Publish.Packages;

namespace Aggregator.Tests.Publish.Packages;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("Đà Nẵng", "Đà Nẵng")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cell_IsQuotedWhereItMustBe(string? value, string expected) => Assert.Equal(expected, CsvText.Cell(value));

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r=1")]
    public void Cell_ThatASpreadsheetWouldRun_IsText(string value) => Assert.StartsWith("'", CsvText.Cell(value).TrimStart('"'), StringComparison.Ordinal);

    [Fact]
    public void Write_BeginsWithTheMarkOfUtf8_AndEndsLinesAsTheStandardSays() =>
        Assert.Equal("\uFEFFa,b\r\n1,\r\n", Encoding.UTF8.GetString(CsvText.Write([["a", "b"], ["1", null]])));
}
