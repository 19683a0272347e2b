using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aggregator.Store.Embedded;

/// <summary>Turns what the file system and SQLite throw into <see cref="StoreUnavailableException"/> with the path and the cause in words.</summary>
internal static class StoreFaults
{
    public static bool IsOutage(Exception exception) =>
        exception is SqliteException or IOException or UnauthorizedAccessException;

    public static StoreUnavailableException Unavailable(string path, Exception exception) =>
        new($"{path}: {Cause(exception)}", exception);

    private static string Cause(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => "the disk is full",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "the file is locked by another process",
            raw.SQLITE_CANTOPEN => "the file cannot be opened",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => "the file cannot be written",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "the file is damaged or is no database",
            raw.SQLITE_IOERR => $"reading or writing failed (SQLite error {sqlite.SqliteExtendedErrorCode})",
            _ => sqlite.Message,
        },
        _ => exception.Message,
    };
}
