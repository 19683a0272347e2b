using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>Opens connections to one SQLite file in WAL mode: many readers, one writer at a time, in any number of processes.</summary>
internal static class SqliteFile
{
    /// <summary>
    /// A commit survives the death of the process; on loss of power the last commits may be gone, never the file.
    /// Default Timeout=1 leaves the waiting for a lock to SQLite's own busy_timeout, which notices its release within milliseconds.
    /// A checkpoint waits for the disk, so it comes after 64 MB of log rather than 4: half as many writes again per second.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cacheKilobytes">How many of the file's pages the connection keeps; each connection has its own.</param>
    public static SqliteConnection Open(string path, int cacheKilobytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                PRAGMA busy_timeout = 10000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = NORMAL;
                PRAGMA wal_autocheckpoint = 16000;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -{cacheKilobytes};
                """;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
