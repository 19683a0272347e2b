using Aggregator.Publish.Push;

namespace Aggregator.Tests.Push;

public sealed class RetryPausesTests
{
    [Fact]
    public void Tries_AreSpreadOverADay_AndEnd()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var total = TimeSpan.Zero;
            var tries = 1;
            while (RetryPauses.After(tries, null, 1, random) is { } pause)
            {
                total += pause;
                tries++;
            }
            Assert.Equal(12, tries);
            Assert.InRange(total, TimeSpan.FromHours(18), TimeSpan.FromHours(29));
        }
    }

    [Fact]
    public void RetryAfter_IsObeyed_WithinReason()
    {
        Assert.Equal(TimeSpan.FromHours(2), RetryPauses.After(1, TimeSpan.FromHours(2), 1, new Random(1)));
        Assert.True(RetryPauses.After(1, TimeSpan.FromDays(300), 1, new Random(1)) <= TimeSpan.FromHours(6));
    }
}
