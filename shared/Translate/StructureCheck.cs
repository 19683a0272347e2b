namespace Aggregator.Translate;

/// <summary>The same elements in the same order, inline ones in any order within their text; the same links.</summary>
internal static class StructureCheck
{
    /// <summary>What differs, in words; null when nothing does.</summary>
    public static string? Check(CheckedMarkup source, CheckedMarkup target)
    {
        if (target.IsBroken && !source.IsBroken)
            return "The translation has markup that is no tag.";
        if (!source.Elements.SequenceEqual(target.Elements, StringComparer.Ordinal))
            return Difference(source.Elements, target.Elements);
        for (var number = 0; number < source.Blocks.Count; number++)
        {
            var (left, right) = (source.Blocks[number], target.Blocks[number]);
            if (left.Inline != right.Inline)
                return $"Text {number + 1} has the elements [{Short(right.Inline)}], the original [{Short(left.Inline)}].";
            if (left.Text.Length > 0 != right.Text.Length > 0)
                return right.Text.Length == 0 ? $"Text {number + 1} is empty: “{Short(left.Text)}”." : $"Text {number + 1} is new: “{Short(right.Text)}”.";
        }
        return Garbage(target, source);
    }

    public static string? CheckLinks(CheckedMarkup source, CheckedMarkup target)
    {
        var (ours, theirs) = (source.Links.Order(StringComparer.Ordinal), target.Links.Order(StringComparer.Ordinal));
        if (ours.SequenceEqual(theirs, StringComparer.Ordinal))
            return null;
        var missing = source.Links.Except(target.Links, StringComparer.Ordinal).FirstOrDefault();
        var added = target.Links.Except(source.Links, StringComparer.Ordinal).FirstOrDefault();
        return missing is not null ? $"The link to {Short(missing)} is missing." : added is not null ? $"The link to {Short(added)} is new." : "A link stands there more or less often.";
    }

    private static string Difference(IReadOnlyList<string> source, IReadOnlyList<string> target)
    {
        var at = 0;
        while (at < source.Count && at < target.Count && source[at] == target[at])
            at++;
        var (left, right) = (at < source.Count ? source[at] : "the end", at < target.Count ? target[at] : "the end");
        return $"Element {at + 1} is {Short(right)}, in the original {Short(left)}.";
    }

    // What broken decoding and broken engines leave behind.
    private static string? Garbage(CheckedMarkup target, CheckedMarkup source) =>
        target.Blocks.Any(block => block.Text.Contains('\uFFFD')) && !source.Blocks.Any(block => block.Text.Contains('\uFFFD'))
            ? "The translation has characters that could not be read." : null;

    private static string Short(string text) => text.Length > 80 ? $"{text[..80]}…" : text;
}
