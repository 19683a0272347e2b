using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>The prepared statements of one table on one connection; used by one thread at a time.</summary>
internal sealed class TableStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string name;
    private SqliteStatement? get, insert, upsert, replace, delete, scan;

    public TableStatements(SqliteConnection connection, string table)
    {
        this.connection = connection;
        name = $"\"t_{table}\"";
    }

    /// <summary>
    /// Keys are blobs made by <see cref="OrdinalBytes"/>, so SQLite's memcmp order is ours. The keys stand in an index of their
    /// own: with rows of a kilobyte inside the key tree (WITHOUT ROWID), every second insert splits a page, and inserts take twice as long.
    /// </summary>
    public void Create()
    {
        using var statement = Prepare(
            $"CREATE TABLE IF NOT EXISTS {name} (id INTEGER PRIMARY KEY, pk BLOB NOT NULL, rk BLOB NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (pk, rk))");
        statement.Run();
    }

    public SqliteStatement Get => get ??= Prepare($"SELECT version, json FROM {name} WHERE pk = ?1 AND rk = ?2");

    public SqliteStatement Insert => insert ??= Prepare(
        $"INSERT INTO {name} (pk, rk, version, json) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");

    public SqliteStatement Upsert => upsert ??= Prepare(
        $"INSERT INTO {name} (pk, rk, version, json) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET version = excluded.version, json = excluded.json");

    public SqliteStatement Replace => replace ??= Prepare(
        $"UPDATE {name} SET version = ?3, json = ?4 WHERE pk = ?1 AND rk = ?2 AND version = ?5");

    public SqliteStatement Delete => delete ??= Prepare($"DELETE FROM {name} WHERE pk = ?1 AND rk = ?2");

    /// <summary>Whoever has enough stops: with LIMIT as a parameter SQLite plans the statement anew each time it is bound.</summary>
    public SqliteStatement Scan => scan ??= Prepare(
        $"SELECT rk, version, json FROM {name} WHERE pk = ?1 AND rk >= ?2 AND rk < ?3 ORDER BY rk");

    public void Dispose()
    {
        foreach (var statement in new[] { get, insert, upsert, replace, delete, scan })
            statement?.Dispose();
    }

    private SqliteStatement Prepare(string sql) => new(connection, sql);
}
