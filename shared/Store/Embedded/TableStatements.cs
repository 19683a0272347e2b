using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>
/// The prepared statements of one table on one connection; used by one thread at a time. A table is two: keys with short
/// values in one tree, and bodies, which are long values, in another, where rows with the same text share one (decision 8).
/// </summary>
internal sealed class TableStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string keys, bodies, name;
    private SqliteStatement? get, insert, upsert, replace, delete, scan, addBody, countBody, dropBody;

    public TableStatements(SqliteConnection connection, string table)
    {
        this.connection = connection;
        (name, keys, bodies) = (table, $"\"k_{table}\"", $"\"b_{table}\"");
    }

    /// <summary>
    /// Keys are blobs made by <see cref="OrdinalBytes"/>, so SQLite's memcmp order is ours. Bodies lie in the order they were
    /// written: what comes together shares its pages, and a long row never moves when the tree of keys is balanced.
    /// A body goes when the last row that uses it does.
    /// </summary>
    public void Create()
    {
        foreach (var sql in new[]
        {
            $"CREATE TABLE IF NOT EXISTS {keys} (pk BLOB NOT NULL, rk BLOB NOT NULL, version INTEGER NOT NULL, json TEXT, body INTEGER, PRIMARY KEY (pk, rk)) WITHOUT ROWID",
            $"CREATE TABLE IF NOT EXISTS {bodies} (id INTEGER PRIMARY KEY, uses INTEGER NOT NULL, json TEXT NOT NULL)",
            $"CREATE TRIGGER IF NOT EXISTS \"d_{name}\" AFTER DELETE ON {keys} WHEN old.body IS NOT NULL BEGIN {Release} END",
            $"CREATE TRIGGER IF NOT EXISTS \"u_{name}\" AFTER UPDATE ON {keys} WHEN old.body IS NOT NULL BEGIN {Release} END",
        })
        {
            using var statement = Prepare(sql);
            statement.Run();
        }
    }

    public SqliteStatement Get => get ??= Prepare($"SELECT version, {Json} FROM {keys} WHERE pk = ?1 AND rk = ?2");

    public SqliteStatement Insert => insert ??= Prepare($"{InsertRow} ON CONFLICT DO NOTHING");

    public SqliteStatement Upsert => upsert ??= Prepare(
        $"{InsertRow} ON CONFLICT DO UPDATE SET version = excluded.version, json = excluded.json, body = excluded.body");

    public SqliteStatement Replace => replace ??= Prepare(
        $"UPDATE {keys} SET version = ?3, json = ?4, body = ?5 WHERE pk = ?1 AND rk = ?2 AND version = ?6");

    public SqliteStatement Delete => delete ??= Prepare($"DELETE FROM {keys} WHERE pk = ?1 AND rk = ?2");

    /// <summary>Whoever has enough stops: with LIMIT as a parameter SQLite plans the statement anew each time it is bound.</summary>
    public SqliteStatement Scan => scan ??= Prepare(
        $"SELECT rk, version, {Json} FROM {keys} WHERE pk = ?1 AND rk >= ?2 AND rk < ?3 ORDER BY rk");

    /// <summary>A body that no row uses yet.</summary>
    public SqliteStatement AddBody => addBody ??= Prepare($"INSERT INTO {bodies} (uses, json) VALUES (0, ?1)");

    public SqliteStatement CountBody => countBody ??= Prepare($"UPDATE {bodies} SET uses = ?2 WHERE id = ?1");

    public SqliteStatement DropBody => dropBody ??= Prepare($"DELETE FROM {bodies} WHERE id = ?1");

    public void Dispose()
    {
        foreach (var statement in new[] { get, insert, upsert, replace, delete, scan, addBody, countBody, dropBody })
            statement?.Dispose();
    }

    private string InsertRow => $"INSERT INTO {keys} (pk, rk, version, json, body) VALUES (?1, ?2, ?3, ?4, ?5)";

    private string Json => $"ifnull(json, (SELECT b.json FROM {bodies} b WHERE b.id = body))";

    private string Release => $"UPDATE {bodies} SET uses = uses - 1 WHERE id = old.body; DELETE FROM {bodies} WHERE id = old.body AND uses <= 0;";

    private SqliteStatement Prepare(string sql) => new(connection, sql);
}
