using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>One connection to the tables' file; used by one thread at a time.</summary>
internal sealed class TableSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, TableCommands> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqliteCommand begin, commit, rollback;

    public TableSession(string path)
    {
        connection = SqliteFile.Open(path);
        (begin, commit, rollback) = (Statement("BEGIN IMMEDIATE"), Statement("COMMIT"), Statement("ROLLBACK"));
    }

    public void Create(string table) => Commands(table).Create();

    public TableRow? Get(string table, string partitionKey, string rowKey)
    {
        var command = Bind(Commands(table).Get, OrdinalBytes.Encode(partitionKey), OrdinalBytes.Encode(rowKey));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new TableRow(partitionKey, rowKey, reader.GetString(1), ETag(reader.GetInt64(0))) : null;
    }

    public IReadOnlyList<TableRow> Scan(string table, string partitionKey, string? from, string? to, int limit)
    {
        var command = Bind(
            Commands(table).Scan,
            OrdinalBytes.Encode(partitionKey),
            from is null ? [] : OrdinalBytes.Encode(from),
            to is null ? OrdinalBytes.AboveAll : OrdinalBytes.Encode(to),
            limit);
        using var reader = command.ExecuteReader();
        var rows = new List<TableRow>();
        while (reader.Read())
        {
            var rowKey = OrdinalBytes.Decode(reader.GetFieldValue<byte[]>(0));
            rows.Add(new TableRow(partitionKey, rowKey, reader.GetString(2), ETag(reader.GetInt64(1))));
        }

        return rows;
    }

    /// <summary>
    /// False when the condition of the write did not hold. A version is random: a row that is deleted and inserted again,
    /// by whichever process, must not match an ETag read before.
    /// </summary>
    public bool Write(string table, TableWriteKind kind, TableRow row)
    {
        var partitionKey = OrdinalBytes.Encode(row.PartitionKey);
        var rowKey = OrdinalBytes.Encode(row.RowKey);
        var commands = Commands(table);
        var version = Random.Shared.NextInt64();
        return kind switch
        {
            TableWriteKind.Insert => Bind(commands.Insert, partitionKey, rowKey, version, row.Json).ExecuteNonQuery() == 1,
            TableWriteKind.Upsert => Bind(commands.Upsert, partitionKey, rowKey, version, row.Json).ExecuteNonQuery() == 1,
            TableWriteKind.Replace =>
                Bind(commands.Replace, partitionKey, rowKey, version, row.Json, Version(row.ETag!)).ExecuteNonQuery() == 1,
            TableWriteKind.Delete => Bind(commands.Delete, partitionKey, rowKey).ExecuteNonQuery() == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>All or nothing; a delete of a row that is gone already is no reason to fail.</summary>
    public bool WriteAll(string table, IReadOnlyList<TableWrite> writes)
    {
        begin.ExecuteNonQuery();
        foreach (var (kind, row) in writes)
        {
            if (Write(table, kind, row) || kind == TableWriteKind.Delete)
                continue;
            rollback.ExecuteNonQuery();
            return false;
        }

        commit.ExecuteNonQuery();
        return true;
    }

    public void Dispose()
    {
        foreach (var commands in tables.Values)
            commands.Dispose();
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        connection.Dispose();
    }

    private static string ETag(long version) => version.ToString("x16", CultureInfo.InvariantCulture);

    // What is no ETag of ours matches no row: versions are never negative.
    private static long Version(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static SqliteCommand Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }

    private SqliteCommand Statement(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private TableCommands Commands(string table)
    {
        if (!tables.TryGetValue(table, out var commands))
            tables[table] = commands = new TableCommands(connection, table);
        return commands;
    }
}
