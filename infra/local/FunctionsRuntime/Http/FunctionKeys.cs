using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Local.Http;

/// <summary>
/// Decides whether a request may run a function of some level. Keys come from <c>Functions:Keys:Function</c> and
/// <c>Functions:Keys:Admin</c>, each one value or a list; a level without a key is closed to everyone.
/// </summary>
internal sealed class FunctionKeys
{
    public const string HeaderName = "x-functions-key";
    public const string QueryName = "code";

    private readonly byte[][] functionKeys;
    private readonly byte[][] adminKeys;

    public FunctionKeys(IConfiguration configuration)
    {
        adminKeys = Read(configuration.GetSection("Functions:Keys:Admin"));
        functionKeys = [.. Read(configuration.GetSection("Functions:Keys:Function")), .. adminKeys];
    }

    /// <summary>The header counts where there is one, else the query.</summary>
    public bool Opens(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers.TryGetValue(HeaderName, out var header) ? header : request.Query[QueryName];
        return given.Count == 1 && given[0] is { Length: > 0 } key
            && Contains(level == AuthorizationLevel.Function ? functionKeys : adminKeys, Hash(key));
    }

    // Hashes have one length, so the comparison takes the same time for every wrong key; all keys are always compared.
    private static bool Contains(byte[][] keys, byte[] given)
    {
        var found = false;
        foreach (var key in keys)
            found |= CryptographicOperations.FixedTimeEquals(key, given);
        return found;
    }

    private static byte[][] Read(IConfigurationSection section) =>
        [.. section.GetChildren().Select(child => child.Value).Append(section.Value)
            .Where(key => !string.IsNullOrWhiteSpace(key)).Select(key => Hash(key!))];

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
