namespace Aggregator.Search;

/// <summary>
/// Scripts whose words cannot be told by spaces: Chinese and Japanese; Thai, Lao, Khmer and Burmese; and Korean, which
/// glues its particles to the words.
/// </summary>
internal static class GramScripts
{
    public static bool Contains(char character) => character is
        (>= '\u0E00' and <= '\u0E7F') or (>= '\u0E80' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u1100' and <= '\u11FF') or '\u3005' or '\u3007' or (>= '\u3040' and <= '\u30FF' and not '\u30FB') or (>= '\u3130' and <= '\u318F')
        or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');
}
