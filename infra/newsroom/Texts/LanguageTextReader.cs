namespace Aggregator.Newsroom.Texts;

/// <summary>Reads the form of Texts/*.txt: words first, then "= subject" blocks of lines that begin with their kind.</summary>
internal static class LanguageTextReader
{
    public static LanguageText Read(string code, string content)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var subjects = new Dictionary<string, SubjectText>(StringComparer.Ordinal);
        var shared = new Lines();
        var current = shared;
        var subject = "";
        foreach (var line in content.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                Close(subjects, subject, current);
                (subject, current) = (line[2..].Trim(), new Lines());
            }
            else if (line[1] == ' ')
            {
                current.Of(line[0]).Add(line[2..]);
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                words.Add(line[..colon], line[(colon + 1)..].Trim());
            }
        }
        Close(subjects, subject, current);
        return new LanguageText(code, words, subjects, shared.Of('H'), shared.Of('Q'), shared.Of('B'));
    }

    private static void Close(Dictionary<string, SubjectText> subjects, string subject, Lines lines)
    {
        if (subject.Length > 0)
            subjects.Add(subject, new SubjectText(lines.Of('T'), lines.Of('L'), lines.Of('P'), lines.Of('C'), lines.Of('G').Single()));
    }

    private sealed class Lines
    {
        private readonly Dictionary<char, List<string>> byKind = [];

        public List<string> Of(char kind) =>
            byKind.TryGetValue(kind, out var lines) ? lines : byKind[kind] = [];
    }
}
