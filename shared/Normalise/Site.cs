namespace Aggregator.Normalise;

/// <summary>The site that a host belongs to, as far as its name tells: editions of one outlet share it.</summary>
public static class Site
{
    /// <summary>The last two labels of a host, or three under co.uk and the like.</summary>
    public static string Of(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        if (labels.Length <= 2)
            return host.ToLowerInvariant();
        var take = labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(take, labels.Length)..]);
    }

    public static bool AreSame(Uri one, Uri other) => Of(one.IdnHost) == Of(other.IdnHost);
}
