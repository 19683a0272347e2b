using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds the headline: what the page declares, checked against the heading it shows, without the site's name.</summary>
internal static class TitleFinder
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "_", " < ", " ‹ ", " : ", " * ", "：", "ㅣ", "｜"];

    /// <summary>The headline; <paramref name="textStart"/> is the index of the node from which on nothing can be above the text any more.</summary>
    internal static string Find(PageFacts facts, ShownHeadings shown, int textStart, string host)
    {
        var site = SiteNames(facts, shown, host);
        var declared = Clean(facts.Meta("og:title", "twitter:title"));
        var linked = facts.Article is not null && JsonLd.Types(facts.Article).All(type => type != "WebPage") ? Clean(facts.Linked("headline")) : "";
        var tag = Clean(facts.TitleTag);
        // A share title cut off at a quotation mark that was not escaped.
        if (declared.Length > 0 && tag.Length > declared.Length && tag.StartsWith(declared, StringComparison.Ordinal) && tag.AsSpan(declared.Length).TrimStart() is ['"', ..])
            declared = tag;
        var listed = shown.Found.Where(heading => heading is { Level: 1, IsListed: true }).ToList();
        List<ShownHeading> headings = [.. shown.Found.Where(heading => !heading.IsListed
            && (heading.Node.Index < textStart || heading is { Level: 1, IsPart: false }) && !site.Contains(heading.Key)).OrderBy(heading => heading.Level)];

        var (declaredKey, linkedKey) = (Key(declared), Key(linked));

        // The shown heading and the linked headline agree more often with the printed paper than what is made for sharing.
        if (linked.Length > 0 && headings.Find(heading => heading.Key == linkedKey) is { } agreed)
            return Printed(agreed, linked, declared, headings);
        string[] candidates = [declared, linked, Clean(facts.Meta("dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title"))];
        var isAgreed = linked.Length > 0 && (linkedKey == declaredKey || linkedKey == Key(Strip(declared, site, [])));
        if (!isAgreed && !headings.Exists(heading => heading.Key == declaredKey) && listed.Exists(heading => heading.Key == linkedKey))
            return linked;
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 0 || IsSite(candidate, site))
                continue;
            if (Shown(candidate, headings) is { } heading)
                return heading;
            if (isAgreed)
                return Strip(linked, site, headings);
            return linked.Length > 0 && IsPartOf(linked, candidate) ? linked : WithoutKicker(Strip(candidate, site, headings), [linked, .. headings.Select(heading => heading.Text)]);
        }
        return FromTag(tag, site, headings) ?? headings.Find(heading => !heading.IsPart)?.Text ?? declared;
    }

    // The line under the kicker where the share title is that line; else with the marks that the page's data put between the two.
    private static string Printed(ShownHeading agreed, string linked, string declared, List<ShownHeading> headings)
    {
        var parts = headings.Where(heading => heading.IsPart && heading.Node.IsWithin(agreed.Node)).ToList();
        var declaredKey = Key(declared);
        if (parts.Find(part => part.Key == declaredKey) is { } line)
            return line.Text;
        return WithoutKicker(parts.Count > 0 ? linked : agreed.Text, [declared]);
    }

    /// <summary>The heading that is a declared title, or the declared title without what was added to it.</summary>
    private static string? Shown(string candidate, List<ShownHeading> headings)
    {
        var key = Key(candidate);
        if (headings.Find(heading => heading.Key == key) is { } same)
            return headings.Exists(heading => heading.IsPart && heading.Node.IsWithin(same.Node)) ? candidate : same.Text;
        return headings.Find(heading => heading is { Level: <= 2, IsPart: false } && IsPartOf(heading.Text, candidate))?.Text
            ?? headings.Find(heading => !heading.IsPart && heading.Text.Length >= 20 && candidate.StartsWith(heading.Text, StringComparison.OrdinalIgnoreCase)
                && IsPartOf(heading.Text, candidate))?.Text;
    }

    // Nothing but the title tag: made by the site's template, so that what the page shows goes before it.
    private static string? FromTag(string tag, List<string> site, List<ShownHeading> headings)
    {
        if (tag.Length == 0 || IsSite(tag, site))
            return null;
        var stripped = Strip(tag, site, headings);
        if ((Shown(tag, headings) ?? Shown(stripped, headings)) is { } shown)
            return shown;
        if (headings.Find(heading => heading is { Level: 1, IsPart: false } && TellsOf(tag, heading.Text)) is { } first)
            return first.Text;
        return stripped == tag ? StripTail(tag) : WithoutKicker(stripped, [.. headings.Select(heading => heading.Text)]);
    }

    // A heading in other words than the tag, but not the site's name at its end.
    private static bool TellsOf(string tag, string heading)
    {
        if (tag.EndsWith(heading, StringComparison.OrdinalIgnoreCase))
            return heading.Length * 2 > tag.Length;
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.Count(word => word.Length > 2 && tag.Contains(word.Trim(',', '.', ':', ';'), StringComparison.OrdinalIgnoreCase)) * 2 >= words.Length;
    }

    private static string Clean(string? text) => text is null ? "" : PlainText.Clean(HtmlEntities.Decode(text));

    private static List<string> SiteNames(PageFacts facts, ShownHeadings shown, string host)
    {
        var names = new List<string>();
        void Add(string? name)
        {
            var key = Key(name ?? "");
            if (key.Length > 1)
                names.Add(key);
        }

        Add(facts.Meta("og:site_name"));
        Add(facts.Meta("application-name"));
        Add(facts.Meta("apple-mobile-web-app-title"));
        Add(facts.Meta("twitter:site"));
        Add(JsonLd.Text(facts.Article?["publisher"]));
        foreach (var found in facts.Objects.Where(found => JsonLd.Types(found).Any(type => type is "WebSite" or "Organization" or "NewsMediaOrganization")))
            Add(JsonLd.Text(found["name"]));
        foreach (var name in shown.SiteNames)
            Add(name);
        var labels = host.Split('.');
        Add(host);
        if (labels.Length >= 2)
            Add(labels.FirstOrDefault(label => label is not ("www" or "m" or "amp" or "edition" or "en") && label.Length > 2));
        return names;
    }

    private static bool IsSite(string text, List<string> site) => site.Contains(Key(text));

    // The shown heading is the declared title without what was added to it.
    private static bool IsPartOf(string heading, string declared)
    {
        if (string.Equals(heading, declared, StringComparison.OrdinalIgnoreCase))
            return true;
        return heading.Length >= 10 && heading.Length >= declared.Length * 0.3 && declared.Contains(heading, StringComparison.OrdinalIgnoreCase)
            && EndsAtSeparator(heading, declared);
    }

    private static bool EndsAtSeparator(string heading, string declared)
    {
        var start = declared.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
        var after = declared[(start + heading.Length)..].TrimStart();
        var before = declared[..start].TrimEnd();
        return (after.Length == 0
            || after[0] is '|' or '-' or '–' or '—' or ':' or '»' or '·' or '•' or '/' or '｜' or '(' or '<' or '_' or '‹' or '*' or '：' or 'ㅣ')
            && (before.Length == 0 || before[^1] is '|' or '»' or '｜' or '›');
    }

    private static string Strip(string title, List<string> site, List<ShownHeading> headings)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsAddition(title[(last + separator.Length)..], title[..last], site, headings))
                return Strip(title[..last].Trim(), site, headings);
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first], site))
                return title[(first + separator.Length)..].Trim();
        }
        return title;
    }

    // "Kicker: Headline" where the page gives the headline alone as well.
    private static string WithoutKicker(string title, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            var start = title.Length - other.Length;
            if (other.Length >= 15 && other.Length * 2 >= title.Length && start > 2 && title.EndsWith(other, StringComparison.OrdinalIgnoreCase)
                && title[..start].TrimEnd() is [.., ':' or '|' or '–' or '—' or '-' or '·' or '/'])
                return other;
        }
        return title;
    }

    // A title tag alone: what follows the last bar is nearly always the site.
    private static string StripTail(string tag)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " » ", " :: ", " · ", " « ", " — ", " – ", " - "])
        {
            var at = tag.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 10 || tag.Length - at > at + separator.Length)
                continue;
            var words = tag[(at + separator.Length)..].Split(' ').Length;
            if (separator is " | " or " » " or " :: " or " « " || (words <= 4 && tag[..at].Split(' ').Length >= 3))
                return tag[..at].Trim();
        }
        return tag;
    }

    private static bool IsAddition(string tail, string head, List<string> site, List<ShownHeading> headings)
    {
        if (head.Length < 5)
            return false;
        var key = Key(tail);
        if (key.Length == 0 || (tail.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && tail.Length < 40))
            return true;
        if (headings.Exists(heading => heading.Key == Key(head)))
            return true;
        return site.Exists(name => name == key || (name.Length > 3 && (key.StartsWith(name, StringComparison.Ordinal)
            || key.EndsWith(name, StringComparison.Ordinal)) && key.Length <= name.Length + 14)
            || (key.Length > 3 && name.StartsWith(key, StringComparison.Ordinal)));
    }

    /// <summary>Letters and digits without case and marks, so that "Dân trí" and "dantri" are one.</summary>
    internal static string Key(string text)
    {
        var decomposed = text.Normalize(System.Text.NormalizationForm.FormD);
        var key = new System.Text.StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (char.IsLetterOrDigit(character))
                key.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
        }
        return key.ToString();
    }
}
