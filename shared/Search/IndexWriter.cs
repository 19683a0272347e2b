using System.Globalization;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Microsoft.Data.Sqlite;

namespace Aggregator.Search;

/// <summary>What happened to an article: it is there in this version, or it was withdrawn.</summary>
/// <param name="Id">Whose.</param>
/// <param name="At">When; what is older than what the index knows changes nothing.</param>
/// <param name="Article">Null where it was withdrawn, or is gone.</param>
internal sealed record IndexChange(string Id, DateTimeOffset At, IndexedArticle? Article);

/// <summary>
/// Writes to one index file. A call is one transaction, so a process that dies leaves the index as it was before; doing
/// something twice changes nothing. Used by one thread at a time.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin, commit, rollback, find, isTaken, insert, insertTitle, insertWords, delete, deleteTitle, deleteWords;
    private readonly SqliteStatement findRemoved, insertRemoved, deleteRemoved, fact, setFact;
    private readonly ArticleWords words = new();

    /// <param name="path">The file; made where there is none.</param>
    /// <param name="isNew">Whether nobody else has it: then nothing is kept for the case that the machine stops.</param>
    public IndexWriter(string path, bool isNew)
    {
        connection = SqliteFile.Open(path, cacheKilobytes: isNew ? 65536 : 8192);
        Run(IndexSchema.Create);
        if (isNew)
            Run("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; INSERT INTO words(words, rank) VALUES ('hashsize', 134217728);");
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        rollback = Prepare("ROLLBACK");
        find = Prepare("SELECT number, storedAt FROM articles WHERE id = ?");
        isTaken = Prepare("SELECT 1 FROM articles WHERE number = ?");
        insert = Prepare("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)");
        insertTitle = Prepare("INSERT INTO titles VALUES (?, ?)");
        insertWords = Prepare("INSERT INTO words (rowid, text, marks) VALUES (?, ?, ?)");
        delete = Prepare("DELETE FROM articles WHERE number = ?");
        deleteTitle = Prepare("DELETE FROM titles WHERE number = ?");
        deleteWords = Prepare("DELETE FROM words WHERE rowid = ?");
        findRemoved = Prepare("SELECT at FROM removed WHERE id = ?");
        insertRemoved = Prepare("INSERT OR REPLACE INTO removed VALUES (?, ?)");
        deleteRemoved = Prepare("DELETE FROM removed WHERE id = ?");
        fact = Prepare("SELECT value FROM facts WHERE name = ?");
        setFact = Prepare("INSERT OR REPLACE INTO facts VALUES (?, ?)");
    }

    /// <summary>Up to which moment the change stream has been followed; null in a new index.</summary>
    public DateTimeOffset? Position => Fact("position") is { } ticks
        ? new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)
        : null;

    /// <summary>Applies all changes and notes that the change stream has been followed to <paramref name="position"/>.</summary>
    public void Apply(IEnumerable<IndexChange> changes, DateTimeOffset? position)
    {
        begin.Run();
        try
        {
            // FTS5 gathers words in memory as long as numbers grow, and writes them out whenever one is smaller than before.
            foreach (var change in changes.OrderBy(change => change.Article is { } article ? ArticleRowId.Of(article.Card) : 0))
                Apply(change);
            if (position is { } reached)
                SetFact("position", reached.UtcTicks.ToString(CultureInfo.InvariantCulture));
            commit.Run();
        }
        catch
        {
            // A commit that failed may have ended the transaction already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                rollback.Run();
            throw;
        }
    }

    /// <summary>Merges everything written so far, so that a search looks in one place for each word.</summary>
    public void Optimise() => Run("INSERT INTO words(words) VALUES ('optimize'); INSERT INTO words(words, rank) VALUES ('hashsize', 1048576);");

    /// <summary>A copy of the file as it is now, without gaps, at <paramref name="path"/>, where nothing may be.</summary>
    public void CopyTo(string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
    }

    /// <summary>How many articles there are.</summary>
    public long Count()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM articles";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var statement in new[]
            {
                begin, commit, rollback, find, isTaken, insert, insertTitle, insertWords, delete, deleteTitle, deleteWords,
                findRemoved, insertRemoved, deleteRemoved, fact, setFact,
            })
            statement.Dispose();
        connection.Dispose();
    }

    private void Apply(IndexChange change)
    {
        if (Number(findRemoved.Bind(0, change.Id)) is { } removedAt && removedAt > change.At.UtcTicks)
            return;
        var (number, storedAt) = Find(change.Id);
        if (change.Article is not { } article)
        {
            if (storedAt > change.At.UtcTicks)
                return;
            insertRemoved.Bind(0, change.Id).Bind(1, change.At.UtcTicks).Run();
            Remove(number);
            return;
        }
        if (number is not null && storedAt >= article.StoredAt.UtcTicks)
            return;
        Remove(number);
        deleteRemoved.Bind(0, change.Id).Run();
        Insert(article);
    }

    private void Insert(IndexedArticle article)
    {
        var number = ArticleRowId.Of(article.Card);
        for (var tries = 1; Number(isTaken.Bind(0, number)) is not null; tries++)
            number = ArticleRowId.Of(article.Card, tries);
        var (text, marks) = words.Of(article, out var title);
        insert.Bind(0, number).Bind(1, article.Card.Id).Bind(2, article.StoredAt.UtcTicks).Bind(3, StoreJson.Write(article.Card));
        if (article.Text is { } more)
            insert.Bind(4, more);
        else
            insert.BindNull(4);
        if (article.Translations.Count > 0)
            insert.Bind(5, StoreJson.Write(article.Translations));
        else
            insert.BindNull(5);
        insert.Run();
        insertTitle.Bind(0, number).Bind(1, title).Run();
        insertWords.Bind(0, number).Bind(1, text).Bind(2, marks).Run();
    }

    private void Remove(long? number)
    {
        if (number is not { } there)
            return;
        delete.Bind(0, there).Run();
        deleteTitle.Bind(0, there).Run();
        deleteWords.Bind(0, there).Run();
    }

    private (long? Number, long StoredAt) Find(string id)
    {
        find.Bind(0, id);
        try
        {
            return find.Step() ? (find.Integer(0), find.Integer(1)) : (null, 0);
        }
        finally
        {
            find.Reset();
        }
    }

    private static long? Number(SqliteStatement statement)
    {
        try
        {
            return statement.Step() ? statement.Integer(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    private string? Fact(string name)
    {
        fact.Bind(0, name);
        try
        {
            return fact.Step() ? fact.Text(0) : null;
        }
        finally
        {
            fact.Reset();
        }
    }

    private void SetFact(string name, string value) => setFact.Bind(0, name).Bind(1, value).Run();

    private SqliteStatement Prepare(string sql) => new(connection, sql);

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
