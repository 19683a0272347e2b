using System.Net;
using Aggregator.Fetch;
using Aggregator.Support;

namespace Aggregator.Tests.Push;

public sealed class PosterTests : IAsyncLifetime
{
    private static readonly PostOptions Open = new() { AllowLoopback = true, TimeoutSeconds = 1 };

    private StubServer receiver = null!;

    public async Task InitializeAsync() => receiver = await StubServer.StartAsync();

    public Task DisposeAsync() => receiver.DisposeAsync().AsTask();

    [Fact]
    public async Task Receiver_GetsBodyTypeAndHeaders()
    {
        var body = "";
        receiver.On("/hook", async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            context.Response.StatusCode = 202;
        });
        using var poster = new Poster(Open, "Agent/1", TimeProvider.System);
        var outcome = await poster.SendAsync(
            new PostRequest(receiver.Url("/hook")) { Body = "xin chào"u8.ToArray(), ContentType = "application/json", Headers = [new("webhook-id", "msg_1")] }, CancellationToken.None);

        var request = Assert.Single(receiver.RequestsFor("/hook"));
        Assert.True(outcome is { Succeeded: true, Status: 202 });
        Assert.Equal(("xin chào", "application/json", "msg_1", "Agent/1"), (body, request.Header("Content-Type"), request.Header("webhook-id"), request.Header("User-Agent")));
    }

    [Fact]
    public async Task Receiver_ThatHangs_IsLeft()
    {
        var release = new TaskCompletionSource();
        receiver.On("/hang", _ => release.Task);
        using var poster = new Poster(Open, "Agent/1", TimeProvider.System);
        var outcome = await poster.SendAsync(Post("/hang"), CancellationToken.None);
        release.SetResult();

        Assert.False(outcome.Succeeded);
        Assert.Contains("did not answer within 1 seconds", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receiver_WithEndlessBody_IsReadNoFurtherThanItsBeginning()
    {
        var stopped = new TaskCompletionSource();
        receiver.On("/endless", async context =>
        {
            var block = new byte[64 * 1024];
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
            }
            finally
            {
                stopped.TrySetResult();
            }
        });
        using var poster = new Poster(Open with { TimeoutSeconds = 10 }, "Agent/1", TimeProvider.System);
        var outcome = await poster.SendAsync(Post("/endless"), CancellationToken.None);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal((200, 1024), (outcome.Status, outcome.Body.Length));
    }

    [Fact]
    public async Task Redirect_ToTheInside_IsNotFollowed()
    {
        receiver.Redirect("/leave", 307, receiver.Url("/inside").AbsoluteUri).On("/inside", "secret");
        using var poster = new Poster(Open, "Agent/1", TimeProvider.System);
        var outcome = await poster.SendAsync(Post("/leave"), CancellationToken.None);

        Assert.False(outcome.Succeeded);
        Assert.Contains("redirects are not followed", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(receiver.RequestsFor("/inside"));
    }

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00::7")]
    [InlineData("::ffff:192.168.1.1")]
    public async Task Name_ThatLeadsInside_IsRefused(string inside)
    {
        using var poster = new Poster(
            new PostOptions(), "Agent/1", TimeProvider.System, (_, _) => Task.FromResult(new[] { IPAddress.Parse(inside) }));
        var outcome = await poster.SendAsync(new PostRequest(new Uri($"https://partner.example:{receiver.Address.Port}/hook")) { Body = "x"u8.ToArray() }, CancellationToken.None);

        Assert.Contains("not a public address", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Loopback_IsRefused_WhereItWasNotOpened()
    {
        using var poster = new Poster(new PostOptions(), "Agent/1", TimeProvider.System);
        Assert.Contains("not a public address", (await poster.SendAsync(Post("/hook"), CancellationToken.None)).Reason, StringComparison.Ordinal);
        Assert.Empty(receiver.Requests);
    }

    private PostRequest Post(string path) => new(receiver.Url(path)) { Body = "{}"u8.ToArray(), ContentType = "application/json" };
}
