namespace Aggregator.Search;

/// <summary>The tables of an index file.</summary>
internal static class IndexSchema
{
    /// <summary>Part of every generation's name: files of another format are not opened but built again.</summary>
    public const string Format = "2";

    /// <summary>
    /// The words are cut and folded by ourselves, so the simplest tokenizer takes them as they are; and the text stands in
    /// the articles, so the index of words keeps none (contentless). Titles are kept as folded words for ranking.
    /// </summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS articles (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storedAt INTEGER NOT NULL, card TEXT NOT NULL, text TEXT, translations TEXT);
        CREATE TABLE IF NOT EXISTS titles (number INTEGER PRIMARY KEY, words TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS removed (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, marks, content = '', contentless_delete = 1, tokenize = 'ascii');
        """;
}
