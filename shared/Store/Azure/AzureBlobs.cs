using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Aggregator.Store.Azure;

/// <summary>Blobs in Azure Blob storage. A container is made when the first blob is put into it.</summary>
public sealed class AzureBlobs(BlobServiceClient service) : IBlobs
{
    private readonly ConcurrentDictionary<string, BlobContainerClient> containers = new(StringComparer.Ordinal);

    public Task<Blob?> GetAsync(string container, string name, CancellationToken cancellationToken) =>
        CallAsync(
            container,
            name,
            async blob =>
            {
                try
                {
                    var found = (await blob.DownloadContentAsync(cancellationToken)).Value;
                    return new Blob(found.Content.ToMemory(), found.Details.ContentType, found.Details.ETag.ToString());
                }
                catch (RequestFailedException refused) when (refused.Status == 404)
                {
                    return null;
                }
            },
            cancellationToken);

    public Task<bool> ExistsAsync(string container, string name, CancellationToken cancellationToken) =>
        CallAsync(container, name, async blob => (await blob.ExistsAsync(cancellationToken)).Value, cancellationToken);

    public Task<string> PutAsync(
        string container, string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContentType(contentType);
        return CallAsync(
            container, name, blob => UploadAsync(container, blob, content, contentType, null, cancellationToken), cancellationToken);
    }

    public Task<string?> PutIfAsync(
        string container, string name, ReadOnlyMemory<byte> content, string contentType, string? ifMatch, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContentType(contentType);
        var conditions = ifMatch is null
            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
            : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
        return CallAsync<string?>(
            container,
            name,
            async blob =>
            {
                try
                {
                    return await UploadAsync(container, blob, content, contentType, conditions, cancellationToken);
                }
                catch (RequestFailedException refused) when (IsOtherVersion(refused))
                {
                    return null;
                }
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListAsync(string container, string prefix, CancellationToken cancellationToken)
    {
        StoreLimits.CheckContainer(container);
        var client = Container(container);
        return AzureFaults.GuardAsync<IReadOnlyList<string>>(
            client.Uri,
            async () =>
            {
                var names = new List<string>();
                try
                {
                    await foreach (var blob in client.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
                        names.Add(blob.Name);
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.ContainerNotFound)
                {
                    return names;
                }

                names.Sort(StringComparer.Ordinal);
                return names;
            },
            cancellationToken);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellationToken) =>
        CallAsync(
            container,
            name,
            async blob =>
            {
                try
                {
                    return (await blob.DeleteIfExistsAsync(cancellationToken: cancellationToken)).Value;
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.ContainerNotFound)
                {
                    return false;
                }
            },
            cancellationToken);

    private static bool IsOtherVersion(RequestFailedException refused) =>
        refused.Status is 412 or 404 || refused.ErrorCode == BlobErrorCode.BlobAlreadyExists;

    private async Task<string> UploadAsync(
        string container,
        BlobClient blob,
        ReadOnlyMemory<byte> content,
        string contentType,
        BlobRequestConditions? conditions,
        CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType }, Conditions = conditions };
        try
        {
            return (await blob.UploadAsync(new BinaryData(content), options, cancellationToken)).Value.ETag.ToString();
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return (await blob.UploadAsync(new BinaryData(content), options, cancellationToken)).Value.ETag.ToString();
        }
    }

    private BlobContainerClient Container(string name) => containers.GetOrAdd(name, service.GetBlobContainerClient);

    private Task<T> CallAsync<T>(string container, string name, Func<BlobClient, Task<T>> call, CancellationToken cancellationToken)
    {
        StoreLimits.CheckBlob(container, name);
        var blob = Container(container).GetBlobClient(name);
        return AzureFaults.GuardAsync(blob.Uri, () => call(blob), cancellationToken);
    }
}
