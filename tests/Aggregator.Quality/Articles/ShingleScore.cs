using System.Text.RegularExpressions;

namespace Aggregator.Quality.Articles;

/// <summary>
/// Compares two texts by shingles of four words, as evaluate.py of scrapinghub's article-extraction-benchmark does: counts
/// of each page are divided by their sum, so that long texts have no more weight.
/// </summary>
public readonly partial record struct ShingleScore(double Both, double Extra, double Missing)
{
    private const int Words = 4;

    public double Precision => Extra == 0 && Missing == 0 ? 1 : Both == 0 ? 0 : Both / (Both + Extra);

    public double Recall => Extra == 0 && Missing == 0 ? 1 : Both == 0 ? 0 : Both / (Both + Missing);

    public double F1 => Extra == 0 && Missing == 0 ? 1 : 2 * Both / ((2 * Both) + Extra + Missing);

    public static ShingleScore Compare(string expected, string actual)
    {
        var (left, right) = (Shingles(expected), Shingles(actual));
        double both = 0, extra = 0, missing = 0;
        foreach (var shingle in left.Keys.Union(right.Keys))
        {
            var (wanted, found) = (left.GetValueOrDefault(shingle), right.GetValueOrDefault(shingle));
            both += Math.Min(wanted, found);
            extra += Math.Max(0, found - wanted);
            missing += Math.Max(0, wanted - found);
        }
        var sum = both + extra + missing;
        return sum == 0 ? default : new ShingleScore(both / sum, extra / sum, missing / sum);
    }

    /// <summary>The words of a text, the way the benchmark takes them (\w+).</summary>
    public static string[] Tokens(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, int> Shingles(string text)
    {
        var tokens = Tokens(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Max(1, tokens.Length - Words + 1) && tokens.Length > 0; at++)
        {
            var shingle = string.Join('\u0001', tokens.Skip(at).Take(Words));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }
        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
