using System.Collections.Concurrent;
using Aggregator.Local;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Integration.Runtime;

/// <summary>The local runtime in this process on a free port, with the functions of the given classes only.</summary>
internal sealed class RuntimeApp : IAsyncDisposable
{
    private readonly IHost host;

    private RuntimeApp(IHost host, StringWriter output, LogLines log)
    {
        this.host = host;
        Output = output;
        Log = log;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address(host)) };
    }

    public HttpClient Http { get; }

    public StringWriter Output { get; }

    public LogLines Log { get; }

    public Probe Probe => host.Services.GetRequiredService<Probe>();

    public static async Task<RuntimeApp> StartAsync(RuntimeSetup setup)
    {
        var output = new StringWriter();
        var log = new LogLines();
        var started = Build(setup, output, log);
        await started.StartAsync();
        return new RuntimeApp(started, output, log);
    }

    public static Task<RuntimeApp> StartAsync(params Type[] functions) => StartAsync(new RuntimeSetup(functions));

    /// <summary>Why the app refuses to start.</summary>
    public static string Refusal(RuntimeSetup setup) =>
        Assert.Throws<StartRefusedException>(() => Build(setup, TextWriter.Null, new LogLines())).Message;

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        host.Dispose();
    }

    private static IHost Build(RuntimeSetup setup, TextWriter output, LogLines log)
    {
        var builder = FunctionsApplication.CreateBuilder([.. setup.Settings.Select(setting => $"--{setting.Key}={setting.Value}")]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<Probe>();
        setup.Configure?.Invoke(builder);
        builder.ConfigureLocalRuntime(options =>
        {
            options.Assembly = typeof(RuntimeApp).Assembly;
            options.Types = setup.Functions.Contains;
            options.HostJson = setup.HostJson;
            options.Output = output;
        });
        return builder.Build();
    }

    private static string Address(IHost host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}

/// <summary>What a test starts.</summary>
internal sealed record RuntimeSetup(params IReadOnlyList<Type> Functions)
{
    public string HostJson { get; init; } = """{ "extensions": { "http": { "routePrefix": "" } } }""";

    public Dictionary<string, string> Settings { get; init; } = new(StringComparer.Ordinal) { ["urls"] = "http://localhost:0" };

    public Action<FunctionsApplicationBuilder>? Configure { get; init; }

    public RuntimeSetup With(string setting, string value) =>
        this with { Settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal) { [setting] = value } };
}

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
