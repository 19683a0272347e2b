using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Store.Azure;

/// <summary>Tokens of the app's managed identity for Azure's AI services; the credential keeps and renews them.</summary>
internal static class AzureTokens
{
    private static readonly string[] Scopes = ["https://cognitiveservices.azure.com/.default"];

    /// <summary>Asks with the identity that storage is opened with. What it gives throws <see cref="InvalidOperationException"/> where there is no identity.</summary>
    public static Func<CancellationToken, Task<string>> ForServices(IConfiguration configuration)
    {
        var credential = new Lazy<DefaultAzureCredential>(() => new DefaultAzureCredential(
            new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration["AzureWebJobsStorage:clientId"] }));
        return async cancellationToken =>
        {
            try
            {
                return (await credential.Value.GetTokenAsync(new TokenRequestContext(Scopes), cancellationToken)).Token;
            }
            catch (AuthenticationFailedException refused)
            {
                throw new InvalidOperationException("The managed identity gives no token: " + refused.Message, refused);
            }
        };
    }
}
