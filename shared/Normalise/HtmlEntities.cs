using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>
/// Character references of HTML and XML: numeric ones, the names of HTML 4, and the names of HTML 5 that the press
/// uses. Numbers 128–159 mean windows-1252, as browsers read them (HTML Standard, 13.2.5.80).
/// </summary>
public static class HtmlEntities
{
    /// <summary>Longest reference that is looked at, "&amp;" and ";" included.</summary>
    private const int MaxLength = 34;

    private const string Html4Names =
        "AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH Eacute Ecirc Egrave Epsilon " +
        "Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda Mu Ntilde Nu OElig Oacute Ocirc Ograve Omega Omicron " +
        "Oslash Otilde Ouml Phi Pi Prime Psi Rho Scaron Sigma THORN Tau Theta Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute " +
        "Yuml Zeta aacute acirc acute aelig agrave alefsym alpha amp and ang apos aring asymp atilde auml bdquo beta " +
        "brvbar bull cap ccedil cedil cent chi circ clubs cong copy crarr cup curren dArr dagger darr deg delta diams " +
        "divide eacute ecirc egrave empty emsp ensp epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 " +
        "frac34 frasl gamma ge gt hArr harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest isin iuml " +
        "kappa lArr lambda lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt macr mdash micro middot " +
        "minus mu nabla nbsp ndash ne ni not notin nsub ntilde nu oacute ocirc oelig ograve oline omega omicron oplus or " +
        "ordf ordm oslash otilde otimes ouml para part permil perp phi pi piv plusmn pound prime prod prop psi quot rArr " +
        "radic rang raquo rarr rceil rdquo real reg rfloor rho rlm rsaquo rsquo sbquo scaron sdot sect shy sigma sigmaf " +
        "sim spades sub sube sum sup sup1 sup2 sup3 supe szlig tau there4 theta thetasym thinsp thorn tilde times trade " +
        "uArr uacute uarr ucirc ugrave uml upsih upsilon uuml weierp xi yacute yen yuml zeta zwj zwnj";

    private const string Html5Names =
        "abreve=ă Abreve=Ă dstrok=đ Dstrok=Đ itilde=ĩ Itilde=Ĩ utilde=ũ Utilde=Ũ ccaron=č Ccaron=Č zcaron=ž Zcaron=Ž " +
        "rcaron=ř ecaron=ě nacute=ń sacute=ś zacute=ź zdot=ż lstrok=ł Lstrok=Ł aogon=ą eogon=ę odblac=ő udblac=ű " +
        "AMP=& LT=< GT=> QUOT=\" NBSP=\u00a0 COPY=© REG=® TRADE=™ excl=! num=# dollar=$ percnt=% lpar=( rpar=) ast=* " +
        "midast=* plus=+ comma=, period=. sol=/ colon=: semi=; equals== quest=? commat=@ lsqb=[ lbrack=[ bsol=\\ rsqb=] " +
        "rbrack=] Hat=^ lowbar=_ grave=` lcub={ lbrace={ verbar=| vert=| rcub=} rbrace=} hyphen=‐ dash=‐ horbar=― " +
        "mldr=… nldr=‥ check=✓ cross=✗ star=☆ starf=★ bullet=• rarrw=↝ ApplyFunction=\u2061 ZeroWidthSpace=\u200b " +
        "NonBreakingSpace=\u00a0 emsp13=\u2004 numsp=\u2007 puncsp=\u2008 hairsp=\u200a thickapprox=≈ approx=≈ leq=≤ " +
        "geq=≥ half=½ frac13=⅓ frac23=⅔ numero=№ phone=☎ female=♀ male=♂ sung=♪ flat=♭ natural=♮ sharp=♯ rightarrow=→ " +
        "leftarrow=← uparrow=↑ downarrow=↓ epsi=ε";

    /// <summary>Names that browsers accept without the semicolon; only these, so that "&amp;section=2" in a link survives.</summary>
    private static readonly FrozenSet<string> Unterminated =
        "amp lt gt quot nbsp copy reg laquo raquo deg agrave aacute acirc atilde egrave eacute ecirc igrave iacute ograve oacute ocirc otilde ugrave uacute yacute"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Named = BuildNames();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Named.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnterminatedNames =
        Unterminated.GetAlternateLookup<ReadOnlySpan<char>>();

    // What 128–159 stand for in windows-1252; 0 keeps the code itself.
    private static readonly ushort[] Windows1252 =
    [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ];

    /// <summary>All references of <paramref name="text"/> decoded once; what is no reference stays as it is.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0) return text;
        var builder = new StringBuilder(text.Length).Append(text, 0, at);
        Span<char> decoded = stackalloc char[4];
        while (at < text.Length)
        {
            var consumed = TryDecode(text.AsSpan(at), decoded, out var written);
            if (consumed > 0) builder.Append(decoded[..written]);
            else builder.Append('&');
            at += Math.Max(consumed, 1);
            var next = text.IndexOf('&', at);
            if (next < 0) next = text.Length;
            builder.Append(text, at, next - at);
            at = next;
        }
        return builder.ToString();
    }

    /// <summary>
    /// Decodes the reference that <paramref name="text"/> begins with ("&amp;" first). Returns how many characters it
    /// takes, 0 when it is none; <paramref name="decoded"/> needs room for four.
    /// </summary>
    public static int TryDecode(ReadOnlySpan<char> text, Span<char> decoded, out int written)
    {
        written = 0;
        if (text.Length < 3 || text[0] != '&') return 0;
        if (text.Length > MaxLength) text = text[..MaxLength];
        return text[1] == '#' ? DecodeNumber(text, decoded, out written) : DecodeName(text, decoded, out written);
    }

    /// <summary>The text a name stands for, for example "nbsp"; false when there is no such name.</summary>
    public static bool TryGetName(ReadOnlySpan<char> name, out string value) => ByName.TryGetValue(name, out value!);

    private static int DecodeName(ReadOnlySpan<char> text, Span<char> decoded, out int written)
    {
        written = 0;
        var end = 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        var name = text[1..end];
        var terminated = end < text.Length && text[end] == ';';
        if (!terminated)
        {
            if (!UnterminatedNames.Contains(name) || (end < text.Length && text[end] == '=')) return 0;
        }
        if (!ByName.TryGetValue(name, out var value)) return 0;
        value.CopyTo(decoded);
        written = value.Length;
        return terminated ? end + 1 : end;
    }

    private static int DecodeNumber(ReadOnlySpan<char> text, Span<char> decoded, out int written)
    {
        written = 0;
        var hexadecimal = text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) end++;
        if (end == start) return 0;
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!uint.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var code)) code = 0xFFFD;
        if (code is >= 0x80 and <= 0x9F && Windows1252[code - 0x80] is var mapped and not 0) code = mapped;
        if (code == 0 || !Rune.IsValid(code)) code = 0xFFFD;
        written = new Rune(code).EncodeToUtf16(decoded);
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    /// <summary>The text with the control characters 128–159, which are windows-1252 that was taken for Latin-1, as what they were meant to be.</summary>
    public static string RepairControls(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text
        : string.Create(text.Length, text, static (buffer, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var character = source[i];
                buffer[i] = character is >= '\u0080' and <= '\u009F' && Windows1252[character - 0x80] is var mapped and not 0 ? (char)mapped : character;
            }
        });

    private static FrozenDictionary<string, string> BuildNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Html4Names.Split(' ')) names[name] = WebUtility.HtmlDecode($"&{name};");
        foreach (var pair in Html5Names.Split(' '))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) names[pair[..equals]] = pair[(equals + 1)..];
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
