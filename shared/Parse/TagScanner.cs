namespace Aggregator.Parse;

/// <summary>What a "&lt;" begins.</summary>
internal enum Token
{
    Text,
    StartTag,
    EndTag,
    Comment,
    Instruction,
    DocumentType,
    CharacterData,
}

/// <summary>An attribute as ranges of the document.</summary>
internal readonly record struct TagAttribute(Range Name, Range Value);

/// <summary>
/// Finds where tags, comments and sections begin and end. A terminator that was once looked for in vain is not looked
/// for again, so that a document full of beginnings without ends takes linear time.
/// </summary>
internal sealed class TagScanner(string document)
{
    private const int MaxAttributes = 64;

    private readonly List<TagAttribute> attributes = [];
    private bool noMoreComments, noMoreSections, noMoreInstructions, noMoreSubsets, noMoreDouble, noMoreSingle;

    /// <summary>One past the last character of what was classified.</summary>
    public int End { get; private set; }

    /// <summary>The tag's name, prefix included.</summary>
    public Range Name { get; private set; }

    public bool SelfClosing { get; private set; }

    /// <summary>True for a CDATA section whose "]]>" is missing.</summary>
    public bool Unterminated { get; private set; }

    public IReadOnlyList<TagAttribute> Attributes => attributes;

    /// <summary>The next "&lt;" from <paramref name="from"/>, or the document's end.</summary>
    public int NextTag(int from)
    {
        var found = document.IndexOf('<', from);
        return found < 0 ? document.Length : found;
    }

    /// <summary>Says what the "&lt;" at <paramref name="at"/> begins and sets the properties for it.</summary>
    public Token Classify(int at)
    {
        var rest = document.AsSpan(at);
        if (rest.Length < 3) return Token.Text;
        if (rest[1] == '!') return ClassifyDeclaration(at, rest);
        if (rest[1] == '?') return Find(at, "?>", ref noMoreInstructions, Token.Instruction);
        if (rest[1] == '/') return IsNameStart(rest[2]) ? ReadEndTag(at) : EndsAtOnce(at, rest);
        return IsNameStart(rest[1]) ? ReadStartTag(at) : Token.Text;
    }

    private Token ClassifyDeclaration(int at, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return Find(at, "-->", ref noMoreComments, Token.Comment);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            var token = Find(at, "]]>", ref noMoreSections, Token.CharacterData);
            Unterminated = token == Token.Text;
            return Token.CharacterData;
        }
        if (!rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return Find(at, ">", ref noMoreInstructions, Token.Instruction);
        var bracket = rest.IndexOfAny('[', '>');
        var end = bracket >= 0 && rest[bracket] == '[' && !noMoreSubsets ? rest.IndexOf("]>", StringComparison.Ordinal) : -1;
        noMoreSubsets |= bracket >= 0 && rest[bracket] == '[' && end < 0;
        End = end > 0 ? at + end + 2 : bracket >= 0 ? at + bracket + 1 : document.Length;
        return Token.DocumentType;
    }

    private Token Find(int at, string terminator, ref bool noMore, Token token)
    {
        var found = noMore ? -1 : document.IndexOf(terminator, at, StringComparison.Ordinal);
        if (found < 0)
        {
            noMore = true;
            End = at + 1;
            return Token.Text;
        }
        End = found + terminator.Length;
        return token;
    }

    // "</>" and "</ br>" are nothing; they are passed like a comment.
    private Token EndsAtOnce(int at, ReadOnlySpan<char> rest)
    {
        if (rest[2] is not ('>' or ' ')) return Token.Text;
        var close = rest.IndexOfAny('>', '<', '\n');
        if (close < 2) return Token.Text;
        End = at + close + 1;
        return Token.Comment;
    }

    private Token ReadEndTag(int at)
    {
        Name = ReadName(at + 2, out var position);
        while (position < document.Length && document[position] is not ('>' or '<')) position++;
        End = position < document.Length && document[position] == '>' ? position + 1 : position;
        return Token.EndTag;
    }

    private Token ReadStartTag(int at)
    {
        attributes.Clear();
        SelfClosing = false;
        Name = ReadName(at + 1, out var position);
        while (true)
        {
            while (position < document.Length && char.IsWhiteSpace(document[position])) position++;
            if (position >= document.Length || document[position] == '<') break;
            if (document[position] == '>')
            {
                position++;
                break;
            }
            if (document[position] == '/')
            {
                SelfClosing = position + 1 < document.Length && document[position + 1] == '>';
                position++;
                continue;
            }
            position = ReadAttribute(position);
        }
        End = position;
        return Token.StartTag;
    }

    private int ReadAttribute(int from)
    {
        var position = from;
        while (position < document.Length && !IsNameEnd(document[position])) position++;
        var name = from..position;
        if (position == from) return from + 1;
        while (position < document.Length && char.IsWhiteSpace(document[position])) position++;
        if (position >= document.Length || document[position] != '=') return position;
        position++;
        while (position < document.Length && char.IsWhiteSpace(document[position])) position++;
        if (position >= document.Length) return position;
        position = ReadValue(position, out var value);
        if (attributes.Count < MaxAttributes) attributes.Add(new TagAttribute(name, value));
        return position;
    }

    private int ReadValue(int from, out Range value)
    {
        var quote = document[from];
        if (quote is '"' or '\'')
        {
            ref var noMore = ref quote == '"' ? ref noMoreDouble : ref noMoreSingle;
            var close = noMore ? -1 : document.IndexOf(quote, from + 1);
            if (close >= 0)
            {
                value = (from + 1)..close;
                return close + 1;
            }
            noMore = true;
            from++;
        }
        var end = from;
        while (end < document.Length && document[end] is not ('>' or '<') && !char.IsWhiteSpace(document[end])) end++;
        // The "/" of "<a b=c/>" closes the tag, the one of "<a b=c/d>" belongs to the value.
        if (end > from && end < document.Length && document[end] == '>' && document[end - 1] == '/') end--;
        value = from..end;
        return end;
    }

    private Range ReadName(int from, out int end)
    {
        end = from;
        while (end < document.Length && !IsNameEnd(document[end])) end++;
        return from..end;
    }

    private static bool IsNameStart(char character) => char.IsLetter(character) || character is '_' or ':';

    private static bool IsNameEnd(char character) => character is '>' or '<' or '/' or '=' || char.IsWhiteSpace(character);
}
