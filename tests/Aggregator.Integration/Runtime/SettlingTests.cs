using Aggregator.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Integration.Runtime;

/// <summary>What becomes of a message when the store stumbles after its function has run.</summary>
[Collection("Queues")]
public class SettlingTests
{
    // Never moved: a message that is not settled stays leased for good.
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Store_ThatStumblesOnce_DoesNotMakeTheFunctionRunAgain()
    {
        await using var store = new EmbeddedStore(clock);
        await RefuseDeletionAsync(store.Path);
        using var mended = new OnLogged("cannot be reached", () => AllowDeletion(store.Path));
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(TextQueue))
        {
            Configure = builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Logging.AddProvider(mended);
            },
        }.With("AzureWebJobsStorage", store.Connection));
        await store.SendAsync("text", "once");

        Assert.Equal("once 1 1", await app.Probe.NextAsync());
        await store.HoldsAsync("text", 0);

        Assert.True(mended.Happened);
        Assert.True(app.Probe.IsQuiet);
    }

    private static async Task RefuseDeletionAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TRIGGER refuse BEFORE DELETE ON messages BEGIN SELECT RAISE(ABORT, 'away'); END";
        await command.ExecuteNonQueryAsync();
    }

    private static void AllowDeletion(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER refuse";
        command.ExecuteNonQuery();
    }

    /// <summary>Does something in the midst of logging, so before whoever logs goes on.</summary>
    private sealed class OnLogged(string text, Action action) : ILoggerProvider, ILogger
    {
        private int happened;

        public bool Happened => happened > 0;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains(text, StringComparison.Ordinal) && Interlocked.Exchange(ref happened, 1) == 0)
                action();
        }

        public void Dispose()
        {
        }
    }
}
