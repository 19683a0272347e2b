using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Aggregator.Store.Embedded;

/// <summary>
/// A prepared statement, used by one thread at a time: parameters are bound and columns read in place, where a command of
/// ADO.NET makes a reader and boxes every value for each row it writes (about half the time of writing a row).
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> blob)
    {
        // An empty span would be bound as NULL by the library.
        Check(blob.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, index + 1, 0) : raw.sqlite3_bind_blob(statement, index + 1, blob));
        return this;
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, index + 1, value));
        return this;
    }

    public SqliteStatement Bind(int index, string text)
    {
        Check(raw.sqlite3_bind_text(statement, index + 1, text));
        return this;
    }

    public SqliteStatement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(statement, index + 1));
        return this;
    }

    /// <summary>Runs an insert to the end; the id of the row.</summary>
    public long Add()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(connection);
    }

    /// <summary>Runs to the end; how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }
            return raw.sqlite3_changes(connection);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Moves to the next row; false at the end. Afterwards <see cref="Reset"/>, in every case.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW)
            return true;
        if (result is not raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection);
        return false;
    }

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Ready to be bound and run again. Its result repeats that of the last step, which was looked at there.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, connection);
    }
}
