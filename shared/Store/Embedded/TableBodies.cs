namespace Aggregator.Store.Embedded;

/// <summary>
/// The long values of the rows that one call writes, in order. Rows that follow one another with the same string, like the card
/// of an article in all its lists, share one body.
/// </summary>
internal struct TableBodies(TableStatements statements)
{
    // Shorter ones lie beside their key: nothing is gained by looking elsewhere.
    private const int LongestBeside = 120;

    private string? json;
    private long id;
    private int uses;

    /// <summary>Binds the value of the row that is written next, as parameters 4 and 5.</summary>
    public void Bind(SqliteStatement statement, string value)
    {
        if (value.Length <= LongestBeside)
        {
            Close();
            statement.Bind(3, value).BindNull(4);
            return;
        }
        if (!ReferenceEquals(value, json))
        {
            Close();
            id = statements.AddBody.Bind(0, value).Add();
            json = value;
        }
        statement.BindNull(3).Bind(4, id);
    }

    /// <summary>The row was written, or was not.</summary>
    public void Wrote(bool isUsed) => uses += isUsed && json is not null ? 1 : 0;

    /// <summary>Notes how many rows use the last body. Left out where everything is rolled back.</summary>
    public void Close()
    {
        if (json is null)
            return;
        if (uses > 0)
            statements.CountBody.Bind(0, id).Bind(1, uses).Run();
        else
            statements.DropBody.Bind(0, id).Run();
        (json, uses) = (null, 0);
    }
}
