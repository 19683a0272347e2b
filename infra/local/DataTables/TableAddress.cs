namespace Azure.Data.Tables;

/// <summary>The address of a table, taken apart: its last segment is the table, the rest the account, the query a signature.</summary>
internal static class TableAddress
{
    public static string Table(Uri address) => Uri.UnescapeDataString(address.AbsolutePath[(LastSlash(address) + 1)..].TrimEnd('/'));

    public static Uri Account(Uri address) => new UriBuilder(address) { Path = address.AbsolutePath[..LastSlash(address)] }.Uri;

    private static int LastSlash(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return path.Length > 0
            ? path.LastIndexOf('/')
            : throw new ArgumentException($"The address {address.GetLeftPart(UriPartial.Path)} names no table.", nameof(address));
    }
}
