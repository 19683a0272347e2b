using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class ImageAddressTests
{
    [Theory]
    [InlineData("<img src=/a.jpg>", "https://a.vn/a.jpg")]
    [InlineData("<img src=/blank.gif data-original=/a.jpg>", "https://a.vn/a.jpg")]
    [InlineData("<img srcset='/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w'>", "https://a.vn/l.jpg")]
    [InlineData("<img srcset='/a.jpg, /b.jpg 2x'>", "https://a.vn/b.jpg")]
    [InlineData("<picture><source srcset='/p.webp 2x'><img src='data:image/gif;base64,R0'></picture>", "https://a.vn/p.webp")]
    public void Picture_IsFound(string html, string expected) => Assert.Equal(expected, Find(html));

    [Theory]
    [InlineData("<img src='data:image/png;base64,AA'>")]
    [InlineData("<img src=/a.gif width=1 height=1>")]
    [InlineData("<img src='https://sb.scorecardresearch.com/p?c1=2'>")]
    [InlineData("<img src='javascript:alert(1)'>")]
    [InlineData("<img alt=x>")]
    [InlineData("<img srcset='/blank.gif 2x'>")]
    [InlineData("<img src='\uFFFData:image'>")] // escaped, it ends in ...BData:image
    public void WhatIsNoPicture_IsNull(string html) => Assert.Null(Find(html));

    private static string? Find(string html) =>
        ImageAddress.Of(HtmlParser.Parse(html).Nodes.First(node => node.Tag == Tag.Img), new Uri("https://a.vn/x/"));
}
