using System.Text;

namespace Aggregator.Store.Azure;

/// <summary>Writes, by index, in groups that fit one transaction of the Table service: one partition, so many rows and bytes.</summary>
internal static class WriteGroups
{
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<TableWrite> writes)
    {
        foreach (var partition in Enumerable.Range(0, writes.Count).GroupBy(index => writes[index].Row.PartitionKey, StringComparer.Ordinal))
        {
            var (group, bytes) = (new List<int>(), 0);
            foreach (var index in partition)
            {
                var size = Encoding.UTF8.GetByteCount(writes[index].Row.Json);
                if (group.Count == StoreLimits.BatchWrites || (group.Count > 0 && bytes + size > StoreLimits.BatchBytes))
                {
                    yield return group;
                    (group, bytes) = ([], 0);
                }
                group.Add(index);
                bytes += size;
            }
            yield return group;
        }
    }
}
