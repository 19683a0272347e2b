using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Microsoft.Data.Sqlite;

namespace Aggregator.Search;

/// <summary>An article that a search found, before anything is decided about what may be shown of it.</summary>
/// <param name="Card">What lists show.</param>
/// <param name="Text">Plain text beyond title and excerpt, to be shown only where the whole article may be; null for none.</param>
public sealed record SearchHit(Card Card, string? Text)
{
    /// <summary>Title and lead in other languages.</summary>
    public IReadOnlyList<TranslatedHeading> Translations { get; init; } = [];
}

/// <summary>One reader of an index file. Used by one thread at a time; sees one state of the file from <see cref="Begin"/> to <see cref="End"/>.</summary>
internal sealed class IndexSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin, end, match, article, title;

    public IndexSession(string path)
    {
        connection = SqliteFile.Open(path, cacheKilobytes: 2048);
        using (var command = connection.CreateCommand())
        {
            // The file is read where the system holds it, instead of through a copy for each connection.
            command.CommandText = "PRAGMA mmap_size = 4294967296; PRAGMA query_only = ON;";
            command.ExecuteNonQuery();
        }
        begin = new SqliteStatement(connection, "BEGIN");
        end = new SqliteStatement(connection, "COMMIT");
        match = new SqliteStatement(
            connection, "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?");
        article = new SqliteStatement(connection, "SELECT card, text, translations FROM articles WHERE number = ?");
        title = new SqliteStatement(connection, "SELECT words FROM titles WHERE number = ?");
    }

    public void Begin() => begin.Run();

    public void End() => end.Run();

    /// <summary>The newest articles that match, of those numbered from <paramref name="from"/> to below <paramref name="to"/>.</summary>
    public List<long> Match(string expression, long from, long to, int limit)
    {
        var found = new List<long>();
        match.Bind(0, expression).Bind(1, from).Bind(2, to).Bind(3, limit);
        try
        {
            while (match.Step())
                found.Add(match.Integer(0));
        }
        finally
        {
            match.Reset();
        }
        return found;
    }

    /// <summary>Null for a number that no article has.</summary>
    public SearchHit? Article(long number)
    {
        article.Bind(0, number);
        try
        {
            return article.Step()
                ? new SearchHit(StoreJson.Read<Card>(article.Text(0)), article.IsNull(1) ? null : article.Text(1))
                {
                    Translations = article.IsNull(2) ? [] : StoreJson.Read<IReadOnlyList<TranslatedHeading>>(article.Text(2)),
                }
                : null;
        }
        finally
        {
            article.Reset();
        }
    }

    /// <summary>The folded words of the article's title, each between blanks.</summary>
    public string Title(long number)
    {
        title.Bind(0, number);
        try
        {
            return title.Step() ? title.Text(0) : "";
        }
        finally
        {
            title.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { begin, end, match, article, title })
            statement.Dispose();
        connection.Dispose();
    }
}
