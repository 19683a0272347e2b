namespace Azure.Data.Tables;

/// <summary>What a connection string says: where the tables are, and the key or signature that opens them ("Configure Azure Storage connection strings").</summary>
internal sealed record TableConnection(Uri Endpoint, string? AccountName, TableSharedKeyCredential? Key, string? Signature)
{
    // The account that every storage emulator has; its key is published and opens nothing else.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Throws <see cref="FormatException"/> that names the setting which is wrong or missing; never shows a key.</summary>
    public static TableConnection Parse(string connectionString)
    {
        var settings = Settings(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var isEmulator) && isEmulator)
        {
            var proxy = settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1").TrimEnd('/');
            return new TableConnection(
                new Uri($"{proxy}:10002/{EmulatorAccount}"), EmulatorAccount, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey), null);
        }

        var account = settings.GetValueOrDefault("AccountName");
        var key = settings.GetValueOrDefault("AccountKey");
        var signature = settings.GetValueOrDefault("SharedAccessSignature");
        if (key is not null && account is null)
            throw new FormatException("The connection string has an AccountKey and no AccountName.");
        var endpoint = EndpointOf(settings, account);
        return new TableConnection(
            endpoint,
            account,
            key is null ? null : new TableSharedKeyCredential(account!, key),
            signature?.TrimStart('?'));
    }

    private static Uri EndpointOf(Dictionary<string, string> settings, string? account)
    {
        if (settings.TryGetValue("TableEndpoint", out var given))
        {
            return Uri.TryCreate(given, UriKind.Absolute, out var endpoint)
                ? endpoint
                : throw new FormatException("The TableEndpoint of the connection string is no absolute address.");
        }

        if (account is null)
            throw new FormatException("The connection string has neither a TableEndpoint nor an AccountName.");
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{protocol}://{account}.table.{suffix}");
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("Settings of a connection string must be of the form name=value.");
            settings[part[..equals]] = part[(equals + 1)..];
        }

        return settings;
    }
}
