using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class DateParserTests
{
    // The forms the catalogue's sources are known to print in their feeds.
    [Theory]
    [InlineData("9/14/2026 6:44:00 PM", "2026-09-14T18:44:00+07:00")]
    [InlineData("9/4/2026 6:44:00 AM", "2026-09-04T06:44:00+07:00")]
    [InlineData("3/7/2026 12:05:00 AM", "2026-03-07T00:05:00+07:00")]
    [InlineData("Mon, 14 Sep 2026 19:14:53 +07", "2026-09-14T19:14:53+07:00")]
    [InlineData("Wed, 23 Sep 2026 17:02:29 +07:00", "2026-09-23T17:02:29+07:00")]
    [InlineData("Tue, 15 Sep 2026 09:02:15 GMT+7", "2026-09-15T09:02:15+07:00")]
    [InlineData("Mon, 14 Sep 26 09:13:00 +0700", "2026-09-14T09:13:00+07:00")]
    [InlineData("Tue, 14 Nov 2017 17:42:01 +0700", "2017-11-14T17:42:01+07:00")]
    public void Feeds_OfTheCatalogue_AreRead(string text, string expected) => AssertTime(text, expected);

    [Theory]
    [InlineData("Thứ bảy, 7/3/2026, 00:05 (GMT+7)", "2026-03-07T00:05:00+07:00")]
    [InlineData("07-03-2026 - 00:01 AM", "2026-03-07T00:01:00+07:00")]
    [InlineData("7/3/2026 | 08:00", "2026-03-07T08:00:00+07:00")]
    [InlineData("Thứ 7, 07/03/2026 - 15:30", "2026-03-07T15:30:00+07:00")]
    [InlineData("T7, 07/03/2026 15:30", "2026-03-07T15:30:00+07:00")]
    [InlineData("Thứ Năm, ngày 5 tháng năm năm 2026 08:15", "2026-05-05T08:15:00+07:00")]
    [InlineData("08:30 ngày 7/3/2026", "2026-03-07T08:30:00+07:00")]
    [InlineData("14:30 - 07/03/2026", "2026-03-07T14:30:00+07:00")]
    [InlineData("Cập nhật lúc: 10h30, 07/03/2026", "2026-03-07T10:30:00+07:00")]
    [InlineData("10 giờ 30 phút ngày 7 tháng 3 năm 2026", "2026-03-07T10:30:00+07:00")]
    [InlineData("Thứ Bảy, 07/03/2026 06:30 GMT+7", "2026-03-07T06:30:00+07:00")]
    [InlineData("07/03/2026 08:47 GMT+07:00", "2026-03-07T08:47:00+07:00")]
    [InlineData("Cập nhật: 15:20 | 07/03/2026", "2026-03-07T15:20:00+07:00")]
    [InlineData("Xuất bản lúc 15:20, ngày 07/03/2026", "2026-03-07T15:20:00+07:00")]
    [InlineData("Thứ Bảy, ngày 7 tháng 3 năm 2026, 14:05", "2026-03-07T14:05:00+07:00")]
    [InlineData("7 tháng 3, 2026 lúc 2:05 CH", "2026-03-07T14:05:00+07:00")]
    [InlineData("14h05' ngày 07-03-2026", "2026-03-07T14:05:00+07:00")]
    [InlineData("CN, 08/03/2026 | 09:15", "2026-03-08T09:15:00+07:00")]
    [InlineData("07/03/2026 08:15 SA", "2026-03-07T08:15:00+07:00")]
    [InlineData("07/03/2026 08:15 CH", "2026-03-07T20:15:00+07:00")]
    [InlineData("Chủ nhật, 08/03/2026, 7:05 sáng", "2026-03-08T07:05:00+07:00")]
    [InlineData("Thứ bảy, 7/3/2026, 00:05 (GMT+7)   ", "2026-03-07T00:05:00+07:00")]
    public void Vietnamese_PrintedForms_AreRead(string text, string expected) => AssertTime(text, expected);

    [Theory]
    [InlineData("Ngày 7 tháng 3 năm 2026", "2026-03-07")]
    [InlineData("Ngày 7 tháng mười hai năm 2025", "2025-12-07")]
    [InlineData("7 Thg 3 2026", "2026-03-07")]
    [InlineData("07.03.2026", "2026-03-07")]
    [InlineData("2026-03-07", "2026-03-07")]
    [InlineData("2026/3/7", "2026-03-07")]
    [InlineData("20260307", "2026-03-07")]
    [InlineData("March 7, 2026", "2026-03-07")]
    [InlineData("7th March 2026", "2026-03-07")]
    [InlineData("le 7 mars 2026", "2026-03-07")]
    [InlineData("mar. 3 juin 2026", "2026-06-03")]
    [InlineData("7 de marzo de 2026", "2026-03-07")]
    [InlineData("2026年3月7日", "2026-03-07")]
    [InlineData("7 марта 2026 г.", "2026-03-07")]
    [InlineData("السبت 07 آذار 2026", "2026-03-07")]
    [InlineData("zaterdag 7 maart 2026", "2026-03-07")]
    [InlineData("7 marca 2026", "2026-03-07")]
    [InlineData("7 března 2026", "2026-03-07")]
    [InlineData("7 березня 2026", "2026-03-07")]
    [InlineData("7 Ağustos 2026", "2026-08-07")]
    [InlineData("Sabtu, 07 Maret 2026", "2026-03-07")]
    [InlineData("٧ مارس ٢٠٢٦", "2026-03-07")]
    [InlineData("2026-W10-6", "2026-03-07")]
    [InlineData("2026-066", "2026-03-07")]
    public void DateOnly_IsThatDaysMidnightInVietNam(string text, string day)
    {
        Assert.True(DateParser.TryParse(text, out var time));
        Assert.Equal(TimePrecision.Day, time.Precision);
        Assert.Equal($"{day}T00:00:00+07:00", Text(time));
    }

    [Theory]
    [InlineData("2026-03-07T08:00:00Z", "2026-03-07T08:00:00+00:00")]
    [InlineData("2026-03-07T08:00:00.123+07:00", "2026-03-07T08:00:00+07:00")]
    [InlineData("20260307T080000Z", "2026-03-07T08:00:00+00:00")]
    [InlineData("2026-03-07 08:00:00", "2026-03-07T08:00:00+07:00")]
    [InlineData("Sat Mar  7 16:29:06 2026", "2026-03-07T16:29:06+07:00")]
    [InlineData("Sat Mar 07 01:16:00 +0000 2026", "2026-03-07T01:16:00+00:00")]
    [InlineData("Sat, 07 Mar 2026 08:00:00 EST", "2026-03-07T08:00:00-05:00")]
    [InlineData("Sat, 07 Mar 2026 08:00 ICT", "2026-03-07T08:00:00+07:00")]
    [InlineData("Saturday, 07-Mar-26 08:00:00 GMT", "2026-03-07T08:00:00+00:00")]
    [InlineData("2026年3月7日 下午 3:05", "2026-03-07T15:05:00+07:00")]
    [InlineData("March 7, 2026 at 8:05 PM", "2026-03-07T20:05:00+07:00")]
    [InlineData("Updated 7:05 p.m. ET, March 7, 2026", "2026-03-07T19:05:00-05:00")]
    [InlineData("Saturday, Mar. 7, 2026 | 2 a.m.", "2026-03-07T02:00:00+07:00")]
    [InlineData("Sat 7 Mar 2026 15.05 GMT", "2026-03-07T15:05:00+00:00")]
    [InlineData("Samstag, 7. März 2026, 10.15 Uhr", "2026-03-07T10:15:00+07:00")]
    [InlineData("28.04.2023, 20.15 Uhr", "2023-04-28T20:15:00+07:00")]
    [InlineData("lördag 7 mars 2026 kl. 10.15", "2026-03-07T10:15:00+07:00")]
    [InlineData("Publié le samedi 7 mars 2026 à 10h15", "2026-03-07T10:15:00+07:00")]
    [InlineData("sábado, 7 de marzo de 2026 a las 10:15", "2026-03-07T10:15:00+07:00")]
    [InlineData("7 de março de 2026 às 10h15", "2026-03-07T10:15:00+07:00")]
    [InlineData("Суббота, 7 марта 2026 г. 10:15", "2026-03-07T10:15:00+07:00")]
    [InlineData("٧ مارس ٢٠٢٦ ١٠:١٥", "2026-03-07T10:15:00+07:00")]
    [InlineData("2026年3月7日（土）10時15分", "2026-03-07T10:15:00+07:00")]
    [InlineData("発行 2026年3月7日 午後3時5分", "2026-03-07T15:05:00+07:00")]
    [InlineData("입력 2026.03.07. 오전 10:15", "2026-03-07T10:15:00+09:00")]
    [InlineData("1772845506", "2026-03-07T01:05:06+00:00")]
    [InlineData("2026-03-07T24:00:00Z", "2026-03-08T00:00:00+00:00")]
    [InlineData("Sat, 07 Mar 2026 23:59:60 GMT", "2026-03-07T23:59:59+00:00")]
    public void StandardForms_AreRead(string text, string expected) => AssertTime(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("hôm qua")]
    [InlineData("31/02/2026")]
    [InlineData("2026-13-01")]
    [InlineData("32/13/2026")]
    [InlineData("2026-03-07T25:00:00Z")]
    [InlineData("2026-03-07T08:61:00Z")]
    [InlineData("Sat, 07 Mar 2026 08:00:00 +2500")]
    [InlineData("7/3")]
    [InlineData("08:00")]
    [InlineData("00000000")]
    [InlineData("tháng 3")]
    [InlineData("Có 5 người chết ngày 7/3/2026")]
    [InlineData("99999999999999999999")]
    public void ImpossibleOrMissing_IsRefused(string? text) => Assert.False(DateParser.TryParse(text, out _));

    [Theory]
    [InlineData("7/3/2026 08:00", DateOrder.MonthFirst, "2026-07-03T08:00:00+07:00")]
    [InlineData("7/3/2026 08:00", DateOrder.DayFirst, "2026-03-07T08:00:00+07:00")]
    [InlineData("3/7/2026 8:00:00 AM", DateOrder.DayFirst, "2026-07-03T08:00:00+07:00")]
    [InlineData("25/3/2026 08:00", DateOrder.MonthFirst, "2026-03-25T08:00:00+07:00")]
    public void Order_DecidesOnlyWhereBothArePossible(string text, DateOrder order, string expected)
    {
        Assert.True(DateParser.TryParse(text, order, DateParser.DefaultOffset, out var time));
        Assert.Equal(expected, Text(time));
    }

    [Fact]
    public void Culture_DoesNotMatter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["tr-TR", "ar-SA", "th-TH", "fa-IR", "vi-VN"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                AssertTime("Fri, 17 Apr 2026 08:00:00 +0700", "2026-04-17T08:00:00+07:00");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Clamp_MoreThanTenMinutesAhead_BecomesNow()
    {
        var now = new DateTimeOffset(2026, 3, 7, 8, 0, 0, TimeSpan.Zero);
        var ahead = DateParser.Clamp(new PublicationTime(now.AddMinutes(11)), now);
        Assert.Equal(new PublicationTime(now, TimePrecision.Seen), ahead);
        var near = new PublicationTime(now.AddMinutes(9));
        Assert.Equal(near, DateParser.Clamp(near, now));
    }

    [Fact]
    public void AnyCharacters_NeverThrow()
    {
        var random = new Random(7);
        const string alphabet = "0123456789/-.:, TZ+年月日thángngàyAMPMGMTsáng\u0300\uD800٣|()' ";
        for (var i = 0; i < 50_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            if (DateParser.TryParse(text, out var time)) Assert.InRange(time.Value.Year, 1, 9999);
        }
        Assert.False(DateParser.TryParse(new string('1', 1_000_000), out _));
    }

    private static void AssertTime(string text, string expected)
    {
        Assert.True(DateParser.TryParse(text, out var time), text);
        Assert.Equal(TimePrecision.Exact, time.Precision);
        Assert.Equal(expected, Text(time));
    }

    private static string Text(PublicationTime time) => time.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
