using System.Text;

namespace Aggregator.Parse;

/// <summary>
/// Guesses the encoding of text that is not UTF-8 and does not say what it is, or says something impossible: every
/// candidate decodes a sample and is scored by how much of it looks like the writing that encoding is for.
/// </summary>
internal static class CharsetDetector
{
    private const int SampleLength = 32 * 1024;

    // Order decides ties. The multi-byte ones come first: their structure is the harder test to pass by chance.
    private static readonly (string Name, Func<char, double> Weight)[] Candidates =
    [
        ("shift_jis", Japanese),
        ("euc-jp", Japanese),
        ("euc-kr", Korean),
        ("gb18030", Chinese),
        ("big5", Chinese),
        ("windows-1252", Latin),
        ("windows-1258", Vietnamese),
        // Hebrew before Cyrillic: its letters are all Cyrillic ones by number, but ь, ы and я are no Hebrew ones.
        ("windows-1255", character => character is >= '\u05D0' and <= '\u05EA' ? 1 : -1),
        ("windows-1251", Cyrillic),
        ("koi8-r", Cyrillic),
        ("windows-1250", CentralEuropean),
        ("windows-1253", character => character is >= '\u03AC' and <= '\u03CE' ? 1 : character is >= '\u0391' and <= '\u03AB' ? 0.6 : -1),
        ("windows-1256", character => character is >= '\u0621' and <= '\u0652' ? 1 : -1),
        ("windows-874", character => character is >= '\u0E01' and <= '\u0E4E' ? 1 : -1),
    ];

    /// <summary>The most likely encoding, never UTF-8; <paramref name="declared"/> breaks near ties.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> body, Encoding? declared)
    {
        var sample = Sample(body);
        var best = DeclaredCharset.Open("windows-1252");
        var bestScore = double.NegativeInfinity;
        foreach (var (name, weight) in Candidates)
        {
            var encoding = DeclaredCharset.Open(name);
            var score = Score(encoding.GetString(sample), weight) + (encoding.CodePage == declared?.CodePage ? 0.1 : 0);
            if (score <= bestScore) continue;
            (best, bestScore) = (encoding, score);
        }
        return best;
    }

    // Markup is ASCII and says nothing, so the sample is what lies around the first bytes that are not.
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> body)
    {
        var first = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var rest = first < 0 ? body : body[first..];
        return rest.Length > SampleLength ? rest[..SampleLength] : rest;
    }

    // Mean weight of the characters beyond ASCII. A capital in the middle of a word is what a wrong table gives.
    private static double Score(string text, Func<char, double> weight)
    {
        double sum = 0;
        var count = 0;
        var previous = ' ';
        foreach (var character in text)
        {
            // A letter of another script inside a Latin word ("prиsident") is the surest sign of a wrong table.
            if ((IsForeign(character) && char.IsAsciiLetter(previous)) || (char.IsAsciiLetter(character) && IsForeign(previous))) sum--;
            if (character > '\u007F')
            {
                count++;
                sum += character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F') ? -4 : weight(character);
                if (char.IsUpper(character) && char.IsLower(previous)) sum -= 1.5;
            }
            previous = character;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static bool IsForeign(char character) => character is >= '\u0370' and <= '\u0FFF';

    private static double Japanese(char character) => character switch
    {
        >= '\u3041' and <= '\u30FC' => 1.3,
        >= '\u4E00' and <= '\u9FA5' => 0.8,
        >= '\u3000' and <= '\u303F' => 0.8,
        >= '\uFF61' and <= '\uFF9F' => -1,
        _ => -0.5,
    };

    private static double Korean(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' => 1.2,
        >= '\u4E00' and <= '\u9FA5' => -0.2,
        _ => -0.5,
    };

    // Without a frequency table the frequent characters of news in either script stand for all: 的 是 在 年 不 国 人 …
    private static double Chinese(char character) => character switch
    {
        '的' or '是' or '在' or '年' or '不' or '一' or '人' or '国' or '國' or '中' or '日' or '月' or '有' or '了' or '为' or '為' or '这' or '這' or '大' or '上' => 2,
        >= '\u4E00' and <= '\u9FA5' => 0.9,
        >= '\u3000' and <= '\u3020' or '，' or '：' or '！' or '？' => 0.9,
        _ => -1,
    };

    private static double Latin(char character) =>
        character is >= '\u00C0' and <= '\u00FF' && character is not ('×' or '÷' or 'ð' or 'þ' or 'Ð' or 'Þ') ? 0.7
        : character is '‘' or '’' or '“' or '”' or '–' or '—' or '…' or '•' or '€' or '\u00A0' or '«' or '»' or '°' or '©' ? 0.6 : -0.5;

    private static double Vietnamese(char character) => character switch
    {
        'ă' or 'đ' or 'ơ' or 'ư' or 'Đ' or 'Ư' or 'Ơ' or 'Ă' or '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323' or '₫' => 1.1,
        'â' or 'ê' or 'ô' or 'à' or 'á' or 'è' or 'é' or 'ù' or 'ú' or 'í' or 'ó' => 0.8,
        _ => -0.6,
    };

    private static double Cyrillic(char character) => character switch
    {
        >= 'а' and <= 'я' or 'ё' or 'і' or 'ї' or 'є' => 1,
        >= 'А' and <= 'Я' => 0.6,
        '«' or '»' or '—' or '–' or '№' or '“' or '”' or '„' or '\u00A0' => 0.6,
        _ => -0.6,
    };

    private static double CentralEuropean(char character) =>
        character is 'ą' or 'ć' or 'ę' or 'ł' or 'ń' or 'ś' or 'ź' or 'ż' or 'č' or 'ď' or 'ě' or 'ň' or 'ř' or 'š' or 'ť' or 'ů' or 'ž' or 'ő' or 'ű' or 'Č' or 'Š' or 'Ž' or 'Ł' ? 1
        : character is 'á' or 'é' or 'í' or 'ó' or 'ú' or 'ý' or 'ö' or 'ü' or 'ä' ? 0.65 : -0.4;
}
