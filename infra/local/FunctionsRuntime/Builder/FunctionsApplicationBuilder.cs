using System.Text.Json;
using Aggregator.Local;
using Aggregator.Local.Discovery;
using Aggregator.Local.Hosting;
using Aggregator.Local.Http;
using Aggregator.Local.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects services, middleware and configuration, then builds the host that runs the functions.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly MiddlewarePipeline middleware = new();

    internal FunctionsApplicationBuilder(string[] args)
    {
        web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args });
        RuntimeDefaults.AddTo(web.Configuration);
        web.Services.Configure<JsonSerializerOptions>(static options => options.PropertyNameCaseInsensitive = true);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    public ConfigurationManager Configuration => web.Configuration;

    public IHostEnvironment Environment => web.Environment;

    public ILoggingBuilder Logging => web.Logging;

    public IMetricsBuilder Metrics => web.Metrics;

    public IServiceCollection Services => web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    internal RuntimeOptions Options { get; } = new();

    internal bool ServesHttp { get; set; }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        this.middleware.Add(middleware);
        return this;
    }

    /// <exception cref="StartRefusedException">A function, host.json or a setting is wrong; the message names it.</exception>
    public IHost Build()
    {
        var hostJson = Options.HostJson is { } text ? HostJson.Parse(text, "host.json") : HostJson.Load();
        RuntimeDefaults.AddLogLevels(web.Configuration, hostJson);
        web.Configuration[RuntimeDefaults.Urls] = RuntimeDefaults.WithFreePorts(web.Configuration[RuntimeDefaults.Urls]!);
        web.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        web.Services.Configure<RouteOptions>(static options => options.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        web.Services.AddSingleton<MatcherPolicy, FirstRouteWins>();

        var functions = FindFunctions(hostJson);
        var pipeline = middleware.Build();
        new RuntimeServices(web.Configuration, hostJson, functions, pipeline).AddTo(web.Services, Options.Output);
        var app = web.Build();
        ConstructorCheck.Run(functions, app.Services.GetRequiredService<IServiceProviderIsService>());
        foreach (var function in functions)
            function.Body.Share(function.DeclaringType, web.Services);
        HttpEndpoints.Map(app, functions, pipeline);
        return app;
    }

    private IReadOnlyList<LocalFunction> FindFunctions(HostJson hostJson)
    {
        var routes = new RouteOptions();
        routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex");
        using var none = new ServiceCollection().BuildServiceProvider();
        var constraints = new DefaultInlineConstraintResolver(new OptionsWrapper<RouteOptions>(routes), none);
        var assembly = Options.Assembly ?? System.Reflection.Assembly.GetEntryAssembly()
            ?? throw new StartRefusedException("There is no entry assembly to look for functions in.");
        var triggers = new TriggerReader(web.Configuration, hostJson.RoutePrefix, constraints);
        var functions = new FunctionDiscovery(triggers, new ShadowedRoutes(constraints), web.Configuration)
            .Find(assembly.GetTypes().Where(Options.Types));
        if (!ServesHttp && functions.FirstOrDefault(function => function.Trigger is HttpTrigger) is { } http)
            throw new StartRefusedException($"{http.Name}: HTTP functions need builder.ConfigureFunctionsWebApplication().");
        return functions;
    }
}
