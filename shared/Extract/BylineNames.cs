using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Collects names of people and agencies out of bylines as they are printed: labels off, several names apart, the outlet and its desks refused.</summary>
internal sealed partial class BylineNames
{
    private readonly HashSet<string> outlet = new(StringComparer.Ordinal);

    internal BylineNames(PageFacts facts, string host)
    {
        var organisations = facts.Objects.Where(found => JsonLd.Types(found).Any(type => type is "WebSite" or "Organization" or "NewsMediaOrganization"));
        foreach (var name in (IEnumerable<string?>)[facts.Meta("og:site_name"), facts.Meta("application-name"), JsonLd.Text(facts.Article?["publisher"]),
            .. organisations.Select(found => JsonLd.Text(found["name"])), host, .. host.Split('.')])
        {
            if (name is { Length: > 2 } && !NewsAgencies.Contains(name))
                outlet.Add(TitleFinder.Key(name));
        }
    }

    internal List<string> Found { get; } = [];

    /// <summary>Adds an organisation that the page declares as the author, unless it is the outlet or one of its desks.</summary>
    internal void AddOrganisation(string? name)
    {
        var text = PlainText.Clean(HtmlEntities.Decode(name ?? ""));
        var key = TitleFinder.Key(text);
        if (key.Length > 1 && text.Length <= 80 && !text.Contains('/', StringComparison.Ordinal)
            && (NewsAgencies.Contains(text) || !outlet.Any(own => own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal))
                && !text.Split(' ').Any(DeskWords.Contains)))
            Keep(text);
    }

    /// <summary>Adds the people and agencies in one byline. A <paramref name="printed"/> one is believed only where it looks like names.</summary>
    internal void Add(string? byline, bool printed = false)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > 300 || byline.Contains("://", StringComparison.Ordinal))
            return;
        var text = PlainText.Clean(HtmlEntities.Decode(byline));
        // "Theo X": according to X, who is the source and not the author.
        if (text.StartsWith("Theo ", StringComparison.OrdinalIgnoreCase))
            return;
        var names = WithoutDate(WithoutLabel(text));
        // "Bộ Khoa học và Công nghệ" is one office, not two people.
        if (outlet.Contains(TitleFinder.Key(names)) || IsOffice(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            return;
        foreach (var part in Split(names))
        {
            if (NewsAgencies.Contains(part))
                Keep(part);
            else if (Person(part) is { } name && (!printed || LooksLikeName(name)))
                Keep(name);
        }
    }

    private void Keep(string name)
    {
        if (!Found.Exists(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)))
            Found.Add(name);
    }

    // "Anna Huber on Monday, 3 April": what follows says when.
    private static string WithoutDate(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0)
            return text;
        foreach (var joint in (ReadOnlySpan<string>)[" on ", " am ", " le ", " el ", " il ", " vào ", " ngày ", " lúc "])
        {
            var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 2 && at < digit)
                return text[..at];
        }
        return digit > 2 && DateFinder.Printed(text[digit..]) is not null ? text[..digit].TrimEnd(' ', '-', '–', '|', '•', '·', ',', '(') : text;
    }

    private static string WithoutLabel(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var label in Labels)
            {
                if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase) || text.Length <= label.Length + 1)
                    continue;
                var next = text[label.Length];
                // "AuthorAnna Huber": a label for screen readers, joined to the name.
                var joined = label.Length >= 5 && char.IsLower(text[label.Length - 1]) && char.IsUpper(next);
                if (next is ' ' or ':' or '\u00A0' || label[^1] is '/' or '：' || joined)
                {
                    text = text[label.Length..].TrimStart(' ', ':', '\u00A0');
                    again = true;
                }
            }
        }
        return text;
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string> { text };
        foreach (var joint in Joints)
            parts = [.. parts.SelectMany(part => part.Split(joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        // "Jong, Michiel de" is one person; "Anna Huber, Hans Maier" are two.
        return [.. parts.SelectMany(part => SplitAtCommas(part))];
    }

    private static string[] SplitAtCommas(string text)
    {
        var pieces = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return pieces.Length == 2 && !pieces[0].Contains(' ', StringComparison.Ordinal) && pieces[1].Contains(' ', StringComparison.Ordinal) is false
            && pieces[0].Length > 2 && pieces[1].Length > 2
            ? [$"{pieces[1]} {pieces[0]}"]
            : pieces;
    }

    private string? Person(string text)
    {
        var parenthesis = text.IndexOfAny(['(', '[', '<']);
        if (parenthesis > 2)
            text = text[..parenthesis];
        var name = WithoutTrade(WithoutLabel(text.Trim(' ', '.', ',', ':', '*', '-', '–', '\u00A0', '"', '“', '”', '_')));
        if (name.Length is < 2 or > 50 || Array.Exists(Labels, label => label.Equals(name, StringComparison.OrdinalIgnoreCase))
            || name.Contains('@', StringComparison.Ordinal) || name.Contains(".com", StringComparison.OrdinalIgnoreCase)
            || outlet.Contains(TitleFinder.Key(name)))
            return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return null;
        if (IsOffice(words))
            return null;
        foreach (var word in words)
        {
            if (OrganisationWords.Contains(word.Trim('.', ',', '\'')) || OrganisationWords.Contains(word[(word.LastIndexOf('-') + 1)..]) || word.Contains('.', StringComparison.Ordinal) && word.Length > 5
                && char.IsLower(word[^1]) && word.IndexOf('.', StringComparison.Ordinal) < word.Length - 1)
                return null;
        }
        return name;
    }

    private static string WithoutTrade(string name)
    {
        foreach (var trade in (ReadOnlySpan<string>)[" 기자", " 記者", "記者"])
        {
            if (name.EndsWith(trade, StringComparison.Ordinal))
                return name[..^trade.Length];
        }
        return name;
    }

    // Every word begins with a capital but for particles; scripts without capitals give one or two words.
    private static bool LooksLikeName(string name)
    {
        var words = name.Split(' ');
        if (words.Length == 1)
            return name[0] > '\u2E80';
        return words.Length <= 5 && words.All(word => !char.IsLower(word[0]) && char.IsLetter(word[0]) || Particles.Contains(word))
            && !char.IsLower(words[0][0]) && !char.IsLower(words[^1][0]);
    }

    // "Ban Biên tập", "Thông tấn xã": the words after the first are written small; in a person's name they are not.
    private static bool IsOffice(string[] words) => words.Length > 1 && OfficeStarts.Contains(words[0])
        && (char.IsLower(words[^1][0]) || words[0] is "The" or "Die" or "Der" or "Le" or "Tạp" or "Báo" or "Tòa" or "Toà" or "Nhóm");
}
