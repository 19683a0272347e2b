using Azure;
using Azure.Identity;

namespace Aggregator.Store.Azure;

/// <summary>
/// Turns what the Azure clients throw into <see cref="StoreUnavailableException"/>. They have tried again by then; a network that
/// failed every time comes as <see cref="AggregateException"/>, a time-out as a cancellation that nobody asked for.
/// </summary>
internal static class AzureFaults
{
    public static async Task<T> GuardAsync<T>(Uri address, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (IsOutage(exception, cancellationToken))
        {
            throw new StoreUnavailableException($"{address.GetLeftPart(UriPartial.Path)}: {Cause(exception)}", exception);
        }
    }

    private static bool IsOutage(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        RequestFailedException or AuthenticationFailedException or AggregateException or HttpRequestException or IOException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private static string Cause(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Cause(last),
        RequestFailedException { Status: > 0 } refused => $"refused with {refused.Status} {refused.ErrorCode}",
        OperationCanceledException => "did not answer in time",
        _ => exception.Message.Split('\n')[0].Trim(),
    };
}
