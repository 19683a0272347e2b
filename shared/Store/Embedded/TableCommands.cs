using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>The prepared commands of one table on one connection; used by one thread at a time.</summary>
internal sealed class TableCommands : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string name;
    private SqliteCommand? get, insert, upsert, replace, delete, scan;

    public TableCommands(SqliteConnection connection, string table)
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
        using var command = connection.CreateCommand();
        command.CommandText =
            $"CREATE TABLE IF NOT EXISTS {name} (id INTEGER PRIMARY KEY, pk BLOB NOT NULL, rk BLOB NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (pk, rk))";
        command.ExecuteNonQuery();
    }

    public SqliteCommand Get => get ??= Prepare(
        $"SELECT version, json FROM {name} WHERE pk = $0 AND rk = $1", SqliteType.Blob, SqliteType.Blob);

    public SqliteCommand Insert => insert ??= Prepare(
        $"INSERT INTO {name} (pk, rk, version, json) VALUES ($0, $1, $2, $3) ON CONFLICT DO NOTHING",
        SqliteType.Blob, SqliteType.Blob, SqliteType.Integer, SqliteType.Text);

    public SqliteCommand Upsert => upsert ??= Prepare(
        $"INSERT INTO {name} (pk, rk, version, json) VALUES ($0, $1, $2, $3) ON CONFLICT DO UPDATE SET version = excluded.version, json = excluded.json",
        SqliteType.Blob, SqliteType.Blob, SqliteType.Integer, SqliteType.Text);

    public SqliteCommand Replace => replace ??= Prepare(
        $"UPDATE {name} SET version = $2, json = $3 WHERE pk = $0 AND rk = $1 AND version = $4",
        SqliteType.Blob, SqliteType.Blob, SqliteType.Integer, SqliteType.Text, SqliteType.Integer);

    public SqliteCommand Delete => delete ??= Prepare(
        $"DELETE FROM {name} WHERE pk = $0 AND rk = $1", SqliteType.Blob, SqliteType.Blob);

    public SqliteCommand Scan => scan ??= Prepare(
        $"SELECT rk, version, json FROM {name} WHERE pk = $0 AND rk >= $1 AND rk < $2 ORDER BY rk LIMIT $3",
        SqliteType.Blob, SqliteType.Blob, SqliteType.Blob, SqliteType.Integer);

    public void Dispose()
    {
        foreach (var command in new[] { get, insert, upsert, replace, delete, scan })
            command?.Dispose();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<SqliteType> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.Add($"${i}", parameters[i]);
        command.Prepare();
        return command;
    }
}
