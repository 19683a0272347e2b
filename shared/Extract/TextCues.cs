namespace Aggregator.Extract;

/// <summary>Words by which the press of many countries marks what is not the article: advertisements, links to other articles, calls to subscribe.</summary>
internal static class TextCues
{
    // Compared with the start of a short text, lower case.
    private static readonly string[] Starts =
    [
        "read more", "read also", "also read", "related:", "related article", "related stor", "related topic", "related content",
        "see also:", "more:", "more on ", "more from ", "watch:", "watch |",
        "recommended", "you may also", "you might also", "don't miss", "most read", "most popular", "trending", "sign up", "subscribe", "follow us",
        "follow @", "share this", "share on", "share:", "click here to", "click here for", "tap here", "advertisement", "sponsored",
        "story continues below", "article continues",
        "continue reading", "loading", "photo:", "photos:", "image:", "image credit", "picture:", "image source", "getty images",
        "copyright", "©", "all rights reserved",
        "tags:", "tag:", "topics:", "filed under", "posted in", "categories:", "category:", "published:", "updated:", "last updated", "by ",
        "read next", "up next", "next:",
        "publicerad", "uppdaterad", "publisert", "oppdatert", "veröffentlicht", "zuerst veröffentlicht", "aktualisiert", "publié le", "mis à jour",
        "publicado el", "actualizado", "pubblicato", "aggiornato", "cập nhật:", "cập nhật lúc", "đăng lúc", "ngày đăng", "previous:", "print this", "email this", "download our", "download the app", "get the app", "join our", "join the conversation",
        "view comments", "leave a comment", "comments",
        "scroll down", "listen to this", "get our", "newsletter", "watch the video", "video:", "advertising", "ad:",
        "have something to say", "this article was originally",
        "tin liên quan", "xem thêm", "đọc thêm", "mời độc giả", "mời bạn đọc", "bài liên quan", "tin cùng chuyên mục",
        "có thể bạn quan tâm", "chia sẻ", "bình luận", "ý kiến bạn đọc",
        "quảng cáo", "từ khóa", "từ khoá", "theo dõi", "tin khác", "tin nổi bật", "tin mới", "đọc tiếp", ">> ", ">>", "lire aussi",
        "à lire aussi", "voir aussi", "publicité", "lesen sie auch", "mehr zum thema", "lesen sie",
        "auch interessant", "anzeige", "leer también", "lea también", "te puede interesar", "publicidad", "leggi anche", "leia também", "leia mais",
        "lees ook", "läs också", "les også", "læs også", "czytaj także", "czytaj więcej", "czytaj również", "zobacz także", "čtěte také", "lue myös", "читайте также",
        "читайте також", "реклама",
        "schon gelesen", "themen:", "schlagwörter", "schlagworte", "stichwörter", "weiterlesen", "mehr zu ", "folgen sie uns", "liken sie uns", "folge uns",
        "advert", "iklan", "baca juga", "related post", "also on ", "tags", "credit:", "credits:", "foto:", "fotos:", "bild:", "crédit", "image 1 of", "相关阅读", "相关新闻", "推荐阅读", "延伸阅读", "関連記事", "관련기사", "اقرأ أيضا",
    ];

    /// <summary>Whether a short text labels something beside the article instead of belonging to it.</summary>
    internal static bool IsLabel(string text)
    {
        if (text.Length is 0 or > 220)
            return IsConsent(text);
        if (IsConsent(text))
            return true;
        if (IsCredit(text))
            return true;
        text = text.TrimStart('(', '[', '*', '►', '▶', '→', '•', ' ');
        foreach (var start in Starts)
        {
            if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            // Most of these words can begin a sentence as well; a sentence goes on and ends.
            if (text.Length < start.Length + 40 || !EndsSentence(text) || start[^1] == ':')
                return true;
        }
        return false;
    }

    private static readonly string[] CreditEndings =
    [
        "/getty images", "/getty", "getty images", "via getty images", "/afp", "/reuters", "/ap", "/ap photo", "/dpa", "/epa", "/shutterstock", "/istock",
        "shutterstock.com", "shutterstock", "stock.adobe.com", "adobe stock", "/ttxvn", "/imago", "imago images", "/picture alliance", "/unsplash",
    ];

    // Who took a picture: "Mai Lê/AFP via Getty Images", "Some words on it. | © Mai Lê".
    private static bool IsCredit(string text)
    {
        if (text.LastIndexOf('©') is > 0 and var mark && text.Length - mark < 60 && !EndsSentence(text))
            return true;
        return text.Length <= 100 && !EndsSentence(text) && Array.Exists(CreditEndings, ending => text.TrimEnd(')', ' ').EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // Markup that a page shows as text, because it was escaped once too often.
    internal static bool IsMarkup(ReadOnlySpan<char> text) => text.Length > 9 && text[0] == '<' && char.IsAsciiLetter(text[1]) && text[^1] == '>' && text.Contains("=\"", StringComparison.Ordinal);

    private static readonly string[] ConsentParts =
    [
        "datenschutzerklärung", "personenbezogene daten", "externen inhalt", "externer inhalt", "redaktioneller inhalt",
        "sign in or create", "register / sign in", "already a subscriber", "already have an account",
        "log in to continue", "create an account", "placeholder image", "this website uses cookies", "we use cookies", "uses cookies to",
        "respektieren deine privatsphäre", "respektieren ihre privatsphäre", "ohne dein einverständnis", "ohne ihr einverständnis",
        "we value your privacy", "your privacy matters", "ihre privatsphäre ist uns", "wir und unsere partner", "partner verwenden cookies",
        "wir verwenden cookies", "nous utilisons des cookies", "nos partenaires utilisons", "utilizamos cookies", "usiamo i cookie", "utilizziamo cookie",
        "wij gebruiken cookies", "chúng tôi sử dụng cookie", "website này sử dụng cookie", "trang web này sử dụng cookie",
        "cancel at any time", "cancel anytime", "jederzeit kündbar", "unlock this story", "unlock this article",
        "javascript is disabled", "enable javascript", "your browser does not", "allow cookies",
        "contenu externe", "politique de confidentialité", "política de privacidad", "trình duyệt của bạn", "this content is hosted by",
        "view this content", "this content can also be viewed", "tu suscripción", "cambiar tu contraseña",
    ];

    /// <summary>Whether a short text asks for consent, a sign-in or another browser.</summary>
    internal static bool IsConsent(string text)
    {
        if (text.Length is 0 or > 420)
            return false;
        foreach (var part in ConsentParts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static readonly string[] Endings =
    [
        "about the author", "about the writer", "about author", "about us", "about the company", "author bio", "sobre la firma",
        "sobre el autor", "über den autor", "über die autorin", "zur person", "zum autor", "à propos de l", "quellen", "sources:",
        "más información", "more great",
        "more from", "more on this", "more stories", "more news", "related", "read more", "don't miss", "recommended", "trending",
        "most read", "most popular", "you may also", "you might also", "further reading", "elsewhere", "mehr zum thema", "lesen sie auch",
        "lire aussi", "sur le même sujet", "à lire aussi", "leggi anche", "tin liên quan", "xem thêm", "đọc thêm", "tin cùng chuyên mục",
        "bài liên quan", "có thể bạn quan tâm", "tin khác", "bình luận", "ý kiến", "từ khóa", "leave a comment", "comments",
        "leave a reply", "share this", "tags",
        "say your words", "schreibe einen kommentar", "schreib einen kommentar", "hinterlasse", "kommentar schreiben", "laisser un commentaire",
        "deja un comentario", "deja una respuesta", "lascia un commento", "deixe um comentário", "gửi bình luận", "viết bình luận", "để lại bình luận",
        "để lại một bình luận", "suggested citation",
        "view comments", "join the", "sign up", "subscribe", "get the", "follow us", "popular", "next article", "previous article",
        "kommentare", "commentaires", "comentarios", "добавить отзыв", "комментарии", "читайте также", "see also", "up next",
        "what to read next", "top stories", "latest",
    ];

    /// <summary>Whether a short line announces what comes after an article.</summary>
    internal static bool IsEnding(string text)
    {
        if (text.Length is 0 or > 60 || EndsSentence(text))
            return false;
        foreach (var ending in Endings)
        {
            if (text.StartsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line says when something was published and nothing else.</summary>
    internal static bool IsDateLine(string text)
    {
        if (text.Length is 0 or > 90 || EndsSentence(text))
            return false;
        var digits = 0;
        var letters = 0;
        var separators = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            letters += char.IsLetter(character) ? 1 : 0;
            separators += character is ':' or '/' or ',' or '-' or '|' or '.' ? 1 : 0;
        }
        return HasYear(text) && separators > 0 && digits >= 5 && letters < digits * 5;
    }

    private static bool HasYear(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if ((text[at] == '2' && text[at + 1] == '0' || text[at] == '1' && text[at + 1] == '9') && char.IsAsciiDigit(text[at + 2])
                && char.IsAsciiDigit(text[at + 3])
                && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
                return true;
        }
        return false;
    }

    private static readonly string[] PlugStarts =
    [
        "(reporting by", "reporting by", "(additional reporting", "additional reporting by", "follow ", "like this story", "get the latest",
        "sign up", "subscribe", "email ", "e-mail ",
        "have a tip", "contact ", "first published", "write to ", "reach ", "the views expressed", "opinions expressed", "copyright", "©",
        "(c) ", "all rights reserved",
        "this story was originally", "this article was originally", "this article originally", "for more ", "to read more", "join ",
        "download ", "click ", "visit ", "elsewhere on ",
        "updated at", "last updated", "do you have", "got a tip", "send us", "tell us", "let us know", "share your", "photo by", "image:",
        "image by", "source:", "via:", "if you enjoyed", "if you liked", "suggested citation", "listen to ", "more ap ", "note: we are",
        "unless otherwise noted", "unless otherwise stated", "sofern nicht anders", "soweit nicht anders", "sauf mention contraire",
        "salvo indicación", "salvo diversa indicazione",
    ];

    private static readonly string[] PlugParts =
    [
        "follow us on", "follow him on", "follow her on", "follow them on", "newsletter", "on twitter", "on facebook", "on instagram",
        "may be reached at", "can be reached at", "privacy policy",
        "contributed to this report", "contributed to this article", "contributed to this story", "contributed reporting",
        "letters to the editor", "terms of use", "sign up for", "subscribe to", "our app", "@gmail.com",
    ];

    /// <summary>Whether a short text after the article points to accounts, newsletters, authors or rights.</summary>
    internal static bool IsPlug(string text)
    {
        if (text.Length < 2000 && text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) && text.Length > 150)
            return true;
        if (text.Length is 0 or > 400)
            return false;
        foreach (var start in PlugStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var part in PlugParts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a short text before the article asks to subscribe to something.</summary>
    internal static bool IsInvitation(string text) => text.Length is > 0 and < 300
        && (text.Contains("sign up", StringComparison.OrdinalIgnoreCase) || text.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
            || text.Contains("subscribe to", StringComparison.OrdinalIgnoreCase) || text.Contains("Google News", StringComparison.Ordinal));

    /// <summary>Whether a short last line names where a text was taken from ("Theo VnExpress").</summary>
    internal static bool IsSource(string text) =>
        text.Length is > 5 and < 60 && !EndsSentence(text) && (text.StartsWith("Theo ", StringComparison.Ordinal)
            || text.StartsWith("(Theo ", StringComparison.Ordinal)
            || text.StartsWith("Nguồn", StringComparison.Ordinal) || text.StartsWith("(Nguồn", StringComparison.Ordinal));

    internal static bool EndsSentence(string text) => text.TrimEnd(' ', '"', '”', '’', '\'', '»', ')') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟'];

    /// <summary>Whether two texts are the same but for case, white space and punctuation, or one is most of the other.</summary>
    internal static bool SameWords(string left, string right)
    {
        var a = Squeeze(left);
        var b = Squeeze(right);
        if (a.Length == 0 || b.Length == 0)
            return false;
        return a == b || (a.Length > 15 && a.Length > b.Length * 0.8 && b.StartsWith(a, StringComparison.Ordinal))
            || (b.Length > 15 && b.Length > a.Length * 0.8 && a.StartsWith(b, StringComparison.Ordinal));
    }

    private static string Squeeze(string text)
    {
        Span<char> squeezed = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                squeezed[length++] = char.ToLowerInvariant(character);
        }
        return squeezed[..length].ToString();
    }
}
