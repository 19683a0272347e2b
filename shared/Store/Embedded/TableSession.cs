using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Aggregator.Store.Embedded;

/// <summary>One connection to the tables' file; used by one thread at a time.</summary>
internal sealed class TableSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, TableStatements> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqliteStatement beginRead, begin, commit, savepoint, undo, release;

    // The writer's pages stay fresh and are worth keeping; a reader's are stale after the next write.
    private const int WriterCache = 12_000, ReaderCache = 500;

    public TableSession(string path, bool isWriter)
    {
        connection = SqliteFile.Open(path, isWriter ? WriterCache : ReaderCache);
        (beginRead, begin, commit) = (new(connection, "BEGIN"), new(connection, "BEGIN IMMEDIATE"), new(connection, "COMMIT"));
        (savepoint, undo, release) = (new(connection, "SAVEPOINT batch"), new(connection, "ROLLBACK TO batch"), new(connection, "RELEASE batch"));
    }

    public void Create(string table) => Statements(table).Create();

    public TableRow? Get(string table, string partitionKey, string rowKey)
    {
        var get = Statements(table).Get.Bind(0, OrdinalBytes.Encode(partitionKey)).Bind(1, OrdinalBytes.Encode(rowKey));
        try
        {
            return get.Step() ? new TableRow(partitionKey, rowKey, get.Text(1), ETag(get.Integer(0))) : null;
        }
        finally
        {
            get.Reset();
        }
    }

    public IReadOnlyList<TableRow> Scan(string table, string partitionKey, string? from, string? to, int limit)
    {
        var scan = Statements(table).Scan
            .Bind(0, OrdinalBytes.Encode(partitionKey))
            .Bind(1, from is null ? [] : OrdinalBytes.Encode(from))
            .Bind(2, to is null ? OrdinalBytes.AboveAll : OrdinalBytes.Encode(to));
        try
        {
            var rows = new List<TableRow>();
            while (rows.Count < limit && scan.Step())
                rows.Add(new TableRow(partitionKey, OrdinalBytes.Decode(scan.Blob(0)), scan.Text(2), ETag(scan.Integer(1))));
            return rows;
        }
        finally
        {
            scan.Reset();
        }
    }

    /// <summary>False when the condition of the write did not hold.</summary>
    public bool Write(string table, TableWriteKind kind, TableRow row)
    {
        var statements = Statements(table);
        var bodies = new TableBodies(statements);
        var held = Write(statements, ref bodies, kind, row);
        bodies.Close();
        return held;
    }

    /// <summary>All or nothing, within the transaction that goes on; a delete of a row that is gone already is no reason to fail.</summary>
    public bool WriteAll(string table, IReadOnlyList<TableWrite> writes)
    {
        savepoint.Run();
        var statements = Statements(table);
        var bodies = new TableBodies(statements);
        foreach (var (kind, row) in writes)
        {
            if (Write(statements, ref bodies, kind, row) || kind == TableWriteKind.Delete)
                continue;
            undo.Run();
            release.Run();
            return false;
        }

        bodies.Close();
        release.Run();
        return true;
    }

    /// <summary>Each for itself.</summary>
    public IReadOnlyList<bool> WriteEach(string table, IReadOnlyList<TableWrite> writes)
    {
        var held = new bool[writes.Count];
        var statements = Statements(table);
        var bodies = new TableBodies(statements);
        for (var index = 0; index < held.Length; index++)
            held[index] = Write(statements, ref bodies, writes[index].Kind, writes[index].Row) || writes[index].Kind == TableWriteKind.Delete;
        bodies.Close();
        return held;
    }

    /// <summary>
    /// Reads from one state of the file: pages that one read has fetched serve the next, where by itself each would have to
    /// look whether they are stale. When it throws, the session is to be disposed of.
    /// </summary>
    public T Together<T>(Func<T> read)
    {
        beginRead.Run();
        var result = read();
        commit.Run();
        return result;
    }

    /// <summary>Runs <paramref name="work"/> in one transaction. When it throws, the session is to be disposed of.</summary>
    public void InTransaction<T>(T argument, Action<TableSession, T> work)
    {
        begin.Run();
        work(this, argument);
        commit.Run();
    }

    public void Dispose()
    {
        foreach (var statements in tables.Values)
            statements.Dispose();
        foreach (var statement in new[] { beginRead, begin, commit, savepoint, undo, release })
            statement.Dispose();
        connection.Dispose();
    }

    private static string ETag(long version) => version.ToString("x16", CultureInfo.InvariantCulture);

    // What is no ETag of ours matches no row: versions are never negative.
    private static long Version(string etag) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var version) ? version : -1;

    // A version is random: a row that is deleted and inserted again, by whichever process, must not match an ETag read before.
    private static bool Write(TableStatements statements, ref TableBodies bodies, TableWriteKind kind, TableRow row)
    {
        var statement = kind switch
        {
            TableWriteKind.Insert => statements.Insert,
            TableWriteKind.Upsert => statements.Upsert,
            TableWriteKind.Replace => statements.Replace,
            TableWriteKind.Delete => statements.Delete,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        statement.Bind(0, OrdinalBytes.Encode(row.PartitionKey)).Bind(1, OrdinalBytes.Encode(row.RowKey));
        if (kind == TableWriteKind.Delete)
            return statement.Run() == 1;
        statement.Bind(2, Random.Shared.NextInt64());
        bodies.Bind(statement, row.Json);
        if (kind == TableWriteKind.Replace)
            statement.Bind(5, Version(row.ETag!));
        var written = statement.Run() == 1;
        bodies.Wrote(written);
        return written;
    }

    private TableStatements Statements(string table)
    {
        if (!tables.TryGetValue(table, out var statements))
            tables[table] = statements = new TableStatements(connection, table);
        return statements;
    }
}
