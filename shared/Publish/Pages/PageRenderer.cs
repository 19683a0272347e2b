using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Publish.Pages;

/// <summary>Renders Razor components to finished HTML documents.</summary>
public sealed class PageRenderer : IDisposable
{
    public const string ContentType = "text/html; charset=utf-8";

    // The default encoder turns every letter outside Latin into a numeric reference, eight bytes for a Vietnamese vowel.
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>The page as UTF-8.</summary>
    public async Task<byte[]> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            using var stream = JsonBody.Pool.GetStream();
            await using (var writer = new StreamWriter(stream, leaveOpen: true))
                page.WriteHtmlTo(writer);
            return stream.ToBytes();
        });
    }

    public void Dispose() => services.Dispose();
}
