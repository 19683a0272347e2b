using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class VideoEmbedTests
{
    [Theory]
    [InlineData("//www.youtube.com/embed/abcDEF12345?autoplay=1", "https://www.youtube.com/watch?v=abcDEF12345")]
    [InlineData("https://www.youtube-nocookie.com/embed/abcDEF12345", "https://www.youtube.com/watch?v=abcDEF12345")]
    [InlineData("https://youtu.be/abcDEF12345", "https://www.youtube.com/watch?v=abcDEF12345")]
    [InlineData("https://player.vimeo.com/video/12345?h=1", "https://vimeo.com/12345")]
    public void KnownPlayer_LeadsToItsPage(string source, string url) => Assert.Equal(url, VideoEmbed.FromFrame(source, new Uri("https://a.vn/"))!.Url);

    [Theory]
    [InlineData("https://ads.example/frame")]
    [InlineData("https://www.youtube.com/embed/\"><script>")]
    [InlineData("https://www.facebook.com/plugins/like.php")]
    [InlineData("javascript:alert(1)")]
    public void OtherFrames_AreNoVideo(string source) => Assert.Null(VideoEmbed.FromFrame(source, null));
}
