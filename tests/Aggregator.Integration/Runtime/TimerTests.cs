using System.Globalization;
using Aggregator.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Runtime;

public class TimerTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Timer_RunsAtItsTimes_AndNotBefore()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(EveryMinute)));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(app.Probe.IsQuiet);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("00:01:00 past due False, last 00:00:00, next 00:01:00", await app.Probe.NextAsync());
        await ArmedAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("00:02:00 past due False, last 00:01:00, next 00:02:00", await app.Probe.NextAsync());
        Assert.Contains("EveryMinute  timer      0 * * * * *", app.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/5 * * * *", "00:05:00")]
    [InlineData("30 2 4 * * *", "04:02:30")]
    [InlineData("00:00:07", "00:00:07")]
    [InlineData("1.00:00:00", "1.00:00:00")]
    public async Task Schedule_OfEveryForm_ComesFromConfiguration(string schedule, string first)
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(FromSetting)).With("Timers:Test", schedule));
        clock.Advance(TimeSpan.Parse(first, CultureInfo.InvariantCulture) - TimeSpan.FromMilliseconds(1));
        Assert.True(app.Probe.IsQuiet);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.StartsWith(first[^8..], await app.Probe.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOnStartup_RunsAtOnce_ThenOnSchedule()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(AtStart)));
        Assert.StartsWith("00:00:00 past due False", await app.Probe.NextAsync(), StringComparison.Ordinal);
        await ArmedAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.StartsWith("01:00:00 past due False", await app.Probe.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timer_NeverRunsTwiceAtOnce_AndMakesUpOnce()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(Waiting)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("begin False", await app.Probe.NextAsync());
        clock.Advance(TimeSpan.FromMinutes(3.5));
        Assert.True(app.Probe.IsQuiet);
        app.Probe.LetGo(2);
        Assert.Equal(["end", "begin True", "end"], await app.Probe.NextAsync(3));
        await ArmedAsync();
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.True(app.Probe.IsQuiet);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("begin False", await app.Probe.NextAsync());
        app.Probe.LetGo();
    }

    [Fact]
    public async Task Timer_ThatFails_RunsAgainNextTime()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(EveryMinute)));
        app.Probe.Failing = true;
        clock.Advance(TimeSpan.FromMinutes(1));
        await app.Probe.NextAsync();
        await ArmedAsync();
        app.Probe.Failing = false;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("00:02:00", await app.Probe.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("Error: EveryMinute failed", app.Log.Lines);
    }

    [Fact]
    public async Task Timer_ThatRunsTooLong_IsCancelled()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(Waiting)) { HostJson = """{ "functionTimeout": "00:00:10" }""" });
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("begin False", await app.Probe.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("cancelled", await app.Probe.NextAsync());
    }

    [Fact]
    public async Task Stop_CancelsARunningTimer()
    {
        await using var app = await StartAsync(new RuntimeSetup(typeof(Waiting)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("begin False", await app.Probe.NextAsync());
        await app.StopAsync();
        Assert.Equal("cancelled", await app.Probe.NextAsync());
    }

    [Fact]
    public async Task Run_MissedWhileStopped_IsMadeUpForAtStart()
    {
        using var folder = new TemporaryFolder();
        var setup = new RuntimeSetup(typeof(Hourly)).With("AzureWebJobsStorage", $"embedded:{folder.Path}");
        await using (var app = await StartAsync(setup))
        {
            Assert.True(app.Probe.IsQuiet);
            clock.Advance(TimeSpan.FromHours(1));
            await app.Probe.NextAsync();
            await ArmedAsync();
        }
        clock.Advance(TimeSpan.FromHours(2.5));
        await using (var app = await StartAsync(setup))
        {
            Assert.StartsWith("03:30:00 past due True, last 01:00:00", await app.Probe.NextAsync(), StringComparison.Ordinal);
            await ArmedAsync();
        }
        await using (var app = await StartAsync(setup))
        {
            clock.Advance(TimeSpan.FromMinutes(30));
            Assert.StartsWith("04:00:00 past due False", await app.Probe.NextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Disabled_BySetting_DoesNotRun()
    {
        await using var app = await StartAsync(
            new RuntimeSetup(typeof(AtStart), typeof(EveryMinute)).With("AzureWebJobs.AtStart.Disabled", "true"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("00:01:00", await app.Probe.NextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("AtStart", app.Output.ToString(), StringComparison.Ordinal);
    }

    private Task<RuntimeApp> StartAsync(RuntimeSetup setup) => RuntimeApp.StartAsync(setup with
    {
        Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock),
    });

    // A run ends, and the next wait begins, a moment after the function told its last.
    private async Task ArmedAsync()
    {
        for (var tries = 0; clock.PendingTimers != 1 && tries < 1000; tries++)
            await Task.Delay(5);
        Assert.Equal(1, clock.PendingTimers);
    }
}

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("runtime-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

public sealed class EveryMinute(Probe probe, TimeProvider clock)
{
    [Function("EveryMinute")]
    public void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => Report.To(probe, timer, clock);
}

public sealed class Hourly(Probe probe, TimeProvider clock)
{
    [Function("Hourly")]
    public void Run([TimerTrigger("0 * * * *")] TimerInfo timer) => Report.To(probe, timer, clock);
}

public sealed class FromSetting(Probe probe, TimeProvider clock)
{
    [Function("FromSetting")]
    public void Run([TimerTrigger("%Timers__Test%", UseMonitor = false)] TimerInfo timer)
    {
        Assert.Null(timer.ScheduleStatus);
        Report.To(probe, timer, clock);
    }
}

public sealed class AtStart(Probe probe, TimeProvider clock)
{
    [Function("AtStart")]
    public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => Report.To(probe, timer, clock);
}

public sealed class Waiting(Probe probe)
{
    [Function("Waiting")]
    public async Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        probe.Tell($"begin {timer.IsPastDue}");
        try
        {
            await probe.WaitAsync(cancellationToken);
            probe.Tell("end");
        }
        catch (OperationCanceledException)
        {
            probe.Tell("cancelled");
            throw;
        }
    }
}

internal static class Report
{
    public static void To(Probe probe, TimerInfo timer, TimeProvider clock)
    {
        var status = timer.ScheduleStatus;
        probe.Tell(FormattableString.Invariant(
            $"{clock.GetUtcNow():HH:mm:ss} past due {timer.IsPastDue}, last {status?.Last:HH:mm:ss}, next {status?.Next:HH:mm:ss}"));
        if (probe.Failing)
            throw new InvalidOperationException("asked to");
    }
}
