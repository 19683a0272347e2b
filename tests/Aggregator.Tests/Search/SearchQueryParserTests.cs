using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData("bão lũ", "bao|lu")]
    [InlineData("\"bão lũ\" miền", "bao lu|mien")]
    [InlineData("“bão lũ” «miền Trung»", "bao lu|mien trung")]
    [InlineData("bão -lũ", "bao|-lu")]
    [InlineData("bão -\"miền Trung\"", "bao|-mien trung")]
    [InlineData("\"bão lũ", "bao lu")]
    [InlineData("bão\" lũ", "bao|lu")]
    [InlineData("a\"b c\"d", "a|b c|d")]
    [InlineData("- bão --lũ", "bao|-lu")]
    [InlineData("COVID-19", "covid 19")]
    [InlineData("越南经济", "越南 南经 经济")]
    [InlineData("越", "越*")]
    [InlineData("10:30 https://x.example/a?b", "10 30|https x example a b")]
    [InlineData("Hà Nội: mưa lớn", "ha|noi|mua|lon")]
    [InlineData("bão\u3000lũ\u00a0to", "bao|lu|to")]
    [InlineData("bão 🌀 !!!", "bao")]
    [InlineData("\"source:x\" bão", "source x|bao")]
    public void Words_BecomeTerms(string typed, string expected) => Assert.Equal(expected, Terms(SearchSetup.Parse(typed)));

    [Fact]
    public void Operators_BecomeFilters_AndMayBeTurnedRound()
    {
        var query = SearchSetup.Parse("bão source:vnexpress -source:tuoi-tre PLACE:Da-Nang topic:culture lang:zh-hans lang:EN");

        Assert.Equal(
            [
                new(SearchFilterKind.Source, "vnexpress", false), new(SearchFilterKind.Source, "tuoi-tre", true), new(SearchFilterKind.Place, "da-nang", false),
                new(SearchFilterKind.Topic, "culture", false), new(SearchFilterKind.Language, "zh-Hans", false), new(SearchFilterKind.Language, "en", false),
            ],
            query.Filters);
    }

    [Theory]
    [InlineData("lũ after:2026-03-05", "2026-03-04T17:00:00+00:00", null)]
    [InlineData("lũ after:2026-03 before:2026", "2026-02-28T17:00:00+00:00", "2025-12-31T17:00:00+00:00")]
    [InlineData("lũ -after:2026", null, "2025-12-31T17:00:00+00:00")]
    [InlineData("lũ after:0001 before:9999-12-31", "0001-01-01T00:00:00+00:00", "9999-12-30T17:00:00+00:00")]
    public void Dates_AreDaysOfVietNam(string typed, string? after, string? before)
    {
        var query = SearchSetup.Parse(typed);

        Assert.Equal(after, query.After?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before, query.Before?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("sorce:vnexpress", SearchFault.UnknownOperator, "sorce", null, "source")]
    [InlineData("language:vi", SearchFault.UnknownOperator, "language", null, "lang")]
    [InlineData("bão ngày:hôm", SearchFault.UnknownOperator, "ngày", null, null)]
    [InlineData("source:vnexpres", SearchFault.UnknownValue, "source", "vnexpres", "vnexpress")]
    [InlineData("place:danang", SearchFault.UnknownValue, "place", "danang", "da-nang")]
    [InlineData("topic:cultur", SearchFault.UnknownValue, "topic", "cultur", "culture")]
    [InlineData("lang:!", SearchFault.UnknownValue, "lang", "!", null)]
    [InlineData("after:yesterday", SearchFault.NoDate, "after", "yesterday", null)]
    [InlineData("before:2026-13-01", SearchFault.NoDate, "before", "2026-13-01", null)]
    [InlineData("source: vnexpress", SearchFault.NoValue, "source", null, null)]
    [InlineData("after:", SearchFault.NoValue, "after", null, null)]
    [InlineData("", SearchFault.NothingToFind, null, null, null)]
    [InlineData("-bão", SearchFault.NothingToFind, null, null, null)]
    [InlineData("!!! 🌀 \"\"", SearchFault.NothingToFind, null, null, null)]
    [InlineData("after:2026", SearchFault.NothingToFind, null, null, null)]
    public void Errors_NameWhatIsWrong_AndWhatWasProbablyMeant(string typed, SearchFault fault, string? name, string? value, string? nearest)
    {
        var reading = SearchQueryParser.Parse(typed, SearchSetup.Catalogue);

        Assert.Null(reading.Query);
        Assert.Equal(new SearchQueryError(fault, name, value, nearest), reading.Error);
        Assert.EndsWith(".", reading.Error!.Sentence.Replace('?', '.'), StringComparison.Ordinal);
    }

    [Fact]
    public void FiltersAlone_AreAQuery() => Assert.Empty(SearchSetup.Parse("source:vnexpress").Terms);

    [Fact]
    public void TooMuch_IsRefusedAtOnce()
    {
        Assert.Equal(SearchFault.TooLong, SearchQueryParser.Parse(new string('a', 10_000_000), SearchSetup.Catalogue).Error!.Fault);
        Assert.Equal(SearchFault.TooManyParts, SearchQueryParser.Parse(string.Concat(Enumerable.Repeat("ab ", 21)), SearchSetup.Catalogue).Error!.Fault);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("bão\udfff \ud800lũ")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("--\"-")]
    [InlineData(":")]
    [InlineData(":a")]
    [InlineData("a::b")]
    [InlineData("source:\"")]
    [InlineData("source:\"vnexpress\"")]
    [InlineData("after:\ud800")]
    [InlineData("') OR 1=1 --")]
    [InlineData("a AND OR NOT NEAR(b c, 5) {text}: ^d e*")]
    [InlineData("\u202e\u0301\u0301\u0301")]
    public async Task HostileQueries_EndInAnErrorOrASearch(string typed)
    {
        using var setup = new SearchSetup();
        await setup.StoreAllAsync("a b c d e", "vnexpress");
        var reading = SearchQueryParser.Parse(typed, SearchSetup.Catalogue);

        Assert.True(reading.Query is null != reading.Error is null);
        if (reading.Query is { } query)
            _ = setup.Index.Search(new SearchRequest(query, 20));
        else
            Assert.NotEmpty(reading.Error!.Sentence);
    }

    // Letters, digits and everything that the language of FTS5 or ours gives a meaning to, in any order.
    [Fact]
    public async Task RandomQueries_NeverBreakTheIndex()
    {
        const string Alphabet = "ab đườ越م*\"'():^-+{}|,;.~\\/\0\ud83c\udf00\u0301 NEAR AND OR NOT text: marks:";
        using var setup = new SearchSetup();
        await setup.StoreAllAsync("a b", "đường 越南", "NEAR AND OR NOT");
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (SearchQueryParser.Parse(typed, SearchSetup.Catalogue).Query is { } query)
                foreach (var order in Enum.GetValues<SearchOrder>())
                    _ = setup.Index.Search(new SearchRequest(query, 20) { Order = order });
        }
    }

    private static string Terms(SearchQuery query) => string.Join('|', query.Terms.Select(term =>
        (term.Excluded ? "-" : "") + string.Join(' ', term.Words.Select(word => word.Folded)) + (term.Words[^1].IsBeginning ? "*" : "")));
}
