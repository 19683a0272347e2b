using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Aggregator.Benchmarks;

/// <summary>The bound that serving is measured against: Kestrel, one endpoint, the same bytes, those of the head included. A process of its own, like the app.</summary>
internal static class PlainServer
{
    /// <summary>Prints its address and gives the answer in <paramref name="file"/>, a <see cref="RecordedAnswer"/>, until it is killed.</summary>
    public static async Task<int> RunAsync(string file)
    {
        var answer = await RecordedAnswer.LoadAsync(file);
        var headers = answer.Headers.Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value))).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", (HttpContext context) =>
        {
            var response = context.Response;
            var known = answer.Status != StatusCodes.Status304NotModified || context.Request.Headers.IfNoneMatch == answer.ETag;
            response.StatusCode = known ? answer.Status : StatusCodes.Status412PreconditionFailed;
            foreach (var (name, value) in headers)
                response.Headers[name] = value;
            if (answer.Body.Length == 0)
                return Task.CompletedTask;
            response.ContentLength = answer.Body.Length;
            return response.Body.WriteAsync(answer.Body).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }
}
