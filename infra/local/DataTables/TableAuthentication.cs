using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs each try anew, for its date must be within fifteen minutes of the service's ("Authorize with Shared Key": Shared Key Lite for the Table service).</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var uri = message.Request.Uri.ToUri();
        var resource = $"/{credential.AccountName}{uri.AbsolutePath}{Component(uri.Query)}";
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{date}\n{resource}")}");
    }

    /// <summary>Of the query, only <c>comp</c> is signed.</summary>
    private static string Component(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith("comp=", StringComparison.Ordinal))
                return "?" + Uri.UnescapeDataString(part);
        }

        return "";
    }
}

/// <summary>Appends a shared access signature to the address; it may have been renewed since the last try.</summary>
internal sealed class SharedAccessSignaturePolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query;
        if (message.TryGetProperty(typeof(SharedAccessSignaturePolicy), out var before))
            query = query.Replace((string)before!, signature, StringComparison.Ordinal);
        else
            query = query.Length <= 1 ? $"?{signature}" : $"{query}&{signature}";
        message.SetProperty(typeof(SharedAccessSignaturePolicy), signature);
        message.Request.Uri.Query = query;
    }
}
