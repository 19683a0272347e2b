using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Aggregator.Store.Azure;

/// <summary>A batch as one transaction of the Table service.</summary>
internal static class RowBatch
{
    /// <summary>
    /// The service refuses a whole transaction for the delete of a row that is gone; to us that row is as it should be, so the
    /// batch goes again without the delete. Every try is all or nothing.
    /// </summary>
    public static async Task<bool> SubmitAsync(TableClient client, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        var actions = writes.Select(ToAction).ToList();
        while (actions.Count > 0)
        {
            try
            {
                await client.SubmitTransactionAsync(actions, cancellationToken);
                return true;
            }
            catch (TableTransactionFailedException refused) when (IsMissingDelete(refused, actions))
            {
                actions.RemoveAt(refused.FailedTransactionActionIndex!.Value);
            }
            catch (RequestFailedException refused) when (IsConflict(refused))
            {
                return false;
            }
        }

        return true;
    }

    private static TableTransactionAction ToAction(TableWrite write) => write.Kind switch
    {
        TableWriteKind.Insert => new(TableTransactionActionType.Add, RowEntity.FromRow(write.Row)),
        TableWriteKind.Upsert => new(TableTransactionActionType.UpsertReplace, RowEntity.FromRow(write.Row)),
        TableWriteKind.Replace => new(TableTransactionActionType.UpdateReplace, RowEntity.FromRow(write.Row), new ETag(write.Row.ETag!)),
        TableWriteKind.Delete => new(TableTransactionActionType.Delete, new TableEntity(write.Row.PartitionKey, write.Row.RowKey), ETag.All),
        _ => throw new ArgumentOutOfRangeException(nameof(write), write.Kind, null),
    };

    private static bool IsMissingDelete(TableTransactionFailedException refused, List<TableTransactionAction> actions) =>
        refused.Status == 404
        && refused.ErrorCode != TableErrorCode.TableNotFound.ToString()
        && refused.FailedTransactionActionIndex is { } index
        && index < actions.Count
        && actions[index].ActionType == TableTransactionActionType.Delete;

    private static bool IsConflict(RequestFailedException refused) =>
        refused.ErrorCode == TableErrorCode.EntityAlreadyExists.ToString() || AzureTables.IsChangedOrGone(refused);
}
