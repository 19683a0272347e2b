namespace Azure.Data.Tables;

/// <summary>Whether an update keeps the properties that it does not name.</summary>
public enum TableUpdateMode
{
    Merge,
    Replace,
}
