using System.Runtime.CompilerServices;

namespace Aggregator.Browser.Partners;

/// <summary>Waits for conditions; names those that did not come.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task HoldsAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        AllHoldAsync((what, () => Task.FromResult(holds())));

    /// <summary>Each has to hold once within a minute of now.</summary>
    public static async Task AllHoldAsync(params (string Name, Func<Task<bool>> Holds)[] conditions)
    {
        var clock = TimeProvider.System;
        var (open, started) = (conditions.ToList(), clock.GetTimestamp());
        while (open.Count > 0)
        {
            foreach (var condition in open.ToList())
                if (await condition.Holds())
                    open.Remove(condition);
            Assert.True(open.Count == 0 || clock.GetElapsedTime(started) < Patience, $"Not within {Patience.TotalSeconds} seconds: {string.Join(", ", open.Select(one => one.Name))}");
            await Task.Delay(open.Count > 0 ? TimeSpan.FromMilliseconds(200) : TimeSpan.Zero, clock);
        }
    }
}
