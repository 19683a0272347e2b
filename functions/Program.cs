using Aggregator;
using Aggregator.Fetch;
using Aggregator.Functions;
using Aggregator.Newsroom;
using Aggregator.Publish;
using Aggregator.Publish.Push;
using Aggregator.Publish.Widgets;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(AppArguments.Normalise(args));
AppDefaults.Apply(builder.Configuration);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ResponseHeaders>();
builder.UseMiddleware<LimitRequests>();

try
{
    builder.Services.AddCatalogue(builder.Configuration);
}
catch (CatalogueException broken)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddStore(builder.Configuration)
    .AddFetch(builder.Configuration)
    .AddPipeline(builder.Configuration)
    .AddPublish()
    .AddPush()
    .AddSearchFollowing()
    .AddWidgetCounting();
if (AppDefaults.IsDemo(builder.Configuration))
    builder.Services.AddSimulatedPress(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<StorePreparation>().TryPrepareAsync(CancellationToken.None);
await app.Services.StartSimulatedPressAsync(CancellationToken.None);
await app.RunAsync();
return 0;
