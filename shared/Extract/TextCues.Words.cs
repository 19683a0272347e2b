namespace Aggregator.Extract;

/// <content>The words themselves, by what they mark.</content>
internal static partial class TextCues
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

    private static readonly string[] CreditEndings =
    [
        "/getty images", "/getty", "getty images", "via getty images", "/afp", "/reuters", "/ap", "/ap photo", "/dpa", "/epa", "/shutterstock", "/istock",
        "shutterstock.com", "shutterstock", "stock.adobe.com", "adobe stock", "/ttxvn", "/imago", "imago images", "/picture alliance", "/unsplash",
    ];

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
}
