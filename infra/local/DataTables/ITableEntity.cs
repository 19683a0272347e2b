namespace Azure.Data.Tables;

/// <summary>What every entity of a table has.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last changed the entity; what a client sets is ignored.</summary>
    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
