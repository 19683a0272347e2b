using System.Collections.Frozen;

namespace Aggregator.Extract;

/// <summary>What the names that a page gives its elements (class, id, role, itemprop, data-…) say about their content.</summary>
[Flags]
internal enum Hint
{
    None = 0,

    /// <summary>The article's own text.</summary>
    Body = 1 << 0,

    /// <summary>Something that many pages put around or beside an article.</summary>
    Aside = 1 << 1,

    /// <summary>Readers' comments.</summary>
    Comments = 1 << 2,

    /// <summary>The line under a picture, or who took it.</summary>
    Caption = 1 << 3,

    /// <summary>Who wrote it.</summary>
    Byline = 1 << 4,

    /// <summary>When it was published.</summary>
    Date = 1 << 5,

    /// <summary>The standfirst.</summary>
    Lead = 1 << 6,

    /// <summary>For screen readers or never to be seen.</summary>
    Hidden = 1 << 7,

    /// <summary>The headline.</summary>
    Title = 1 << 8,

    /// <summary>Never part of an article, whatever is in it.</summary>
    Junk = 1 << 9,
}

/// <summary>Reads hints out of class and id values, word by word: "article-body__content" is article, body, content.</summary>
internal static class ClassHints
{
    private const int MinCamelWord = 4;

    private static readonly FrozenDictionary<string, Hint> Words = Build();

    private static readonly FrozenDictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> WordLookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // Found anywhere in the squeezed value, because they are written together as often as apart.
    private static readonly (string Part, Hint Hint)[] Parts =
    [
        ("articlebody", Hint.Body), ("articlecontent", Hint.Body), ("articletext", Hint.Body), ("entrycontent", Hint.Body),
        ("postcontent", Hint.Body), ("postbody", Hint.Body), ("storybody", Hint.Body), ("storycontent", Hint.Body),
        ("storytext", Hint.Body), ("bodytext", Hint.Body), ("bodycopy", Hint.Body), ("newsbody", Hint.Body), ("newscontent", Hint.Body),
        ("contentbody", Hint.Body), ("contentdetail", Hint.Body), ("detailcontent", Hint.Body), ("detailcmain", Hint.Body),
        ("fckdetail", Hint.Body), ("singularcontent", Hint.Body), ("thearticlebody", Hint.Body), ("cmsbody", Hint.Body),
        ("maincontent", Hint.Body), ("articledetail", Hint.Body), ("newsdetail", Hint.Body), ("tdpostcontent", Hint.Body),
        ("richtext", Hint.Body), ("mastercmscontent", Hint.Body), ("pagecontent", Hint.Body), ("fieldnamebody", Hint.Body), ("fieldnameuid", Hint.Byline), ("nodesubmitted", Hint.Byline),
        ("articlesummary", Hint.Lead), ("storysummary", Hint.Lead), ("newssummary", Hint.Lead), ("postsummary", Hint.Lead),
        ("articleexcerpt", Hint.Lead),
        ("commentlist", Hint.Comments), ("commentsection", Hint.Comments), ("commentbox", Hint.Comments), ("commentform", Hint.Comments),
        ("commentarea", Hint.Comments), ("usercomment", Hint.Comments), ("disqus", Hint.Comments), ("binhluan", Hint.Comments),
        ("ykien", Hint.Comments), ("livefyre", Hint.Comments),
        ("outbrain", Hint.Junk), ("taboola", Hint.Junk), ("breadcrumb", Hint.Junk), ("newsletter", Hint.Junk), ("screenreader", Hint.Hidden),
        ("visuallyhidden", Hint.Hidden), ("sronly", Hint.Hidden), ("tinlienquan", Hint.Junk), ("baivietlienquan", Hint.Junk),
        ("docthem", Hint.Junk), ("xemthem", Hint.Junk), ("tincungchuyenmuc", Hint.Junk), ("cungchuyenmuc", Hint.Junk),
        ("relatednews", Hint.Junk), ("relatedarticle", Hint.Junk), ("relatedpost", Hint.Junk), ("relatedstor", Hint.Junk),
        ("relatedcontent", Hint.Junk), ("relatedlink", Hint.Junk), ("mostread", Hint.Junk), ("mostpopular", Hint.Junk), ("sharedaddy", Hint.Junk),
        ("sharebar", Hint.Junk), ("sharebutton", Hint.Junk), ("sharetool", Hint.Junk), ("socialshare", Hint.Junk), ("addthis", Hint.Junk),
        ("sharethis", Hint.Junk), ("taglist", Hint.Junk), ("articletag", Hint.Junk), ("posttag", Hint.Junk), ("tagcloud", Hint.Junk),
        ("authorbio", Hint.Junk), ("aboutauthor", Hint.Junk), ("authorbox", Hint.Junk), ("abouttheauthor", Hint.Junk), ("cookieconsent", Hint.Junk),
        ("readmore", Hint.Aside), ("alsoread", Hint.Junk), ("seealso", Hint.Junk), ("recirc", Hint.Junk), ("upnext", Hint.Junk),
        ("googletag", Hint.Junk), ("divgptad", Hint.Junk), ("adslot", Hint.Junk), ("adcontainer", Hint.Junk), ("adwrapper", Hint.Junk),
        ("printonly", Hint.Hidden), ("noprint", Hint.None),
    ];

    /// <summary>The hints in one attribute value, class or id.</summary>
    internal static Hint Of(string value)
    {
        if (value.Length is 0 or > 400)
            return Hint.None;
        return OfWords(value) | (IsHidden(value) ? Hint.Hidden : Hint.None);
    }

    // Only as a class of its own ("label-hidden" hides a label), and not where a wider screen shows it again.
    private static bool IsHidden(string value)
    {
        if (!value.Contains("hid", StringComparison.Ordinal) && !value.Contains("invisible", StringComparison.Ordinal)
            && !value.Contains("d-none", StringComparison.Ordinal))
            return false;
        var hidden = false;
        foreach (var range in value.AsSpan().Split(' '))
        {
            var name = value.AsSpan()[range];
            hidden |= name is "hidden" or "hide" or "is-hidden" or "invisible" or "d-none" or "visually-hidden";
            if (name.Contains(":block", StringComparison.Ordinal) || name.Contains(":flex", StringComparison.Ordinal)
                || name.StartsWith("d-md-", StringComparison.Ordinal) || name.StartsWith("d-lg-", StringComparison.Ordinal)
                || name.StartsWith("d-sm-", StringComparison.Ordinal))
                return false;
        }
        return hidden;
    }

    private static Hint OfWords(string value)
    {
        Span<char> squeezed = stackalloc char[value.Length];
        var length = 0;
        var hints = Hint.None;
        var wordStart = 0;
        var camel = false;
        for (var at = 0; at < value.Length; at++)
        {
            var character = value[at];
            if (!char.IsAsciiLetterOrDigit(character))
            {
                if (!camel || length - wordStart >= MinCamelWord)
                    hints |= Word(squeezed[wordStart..length]);
                wordStart = length;
                camel = false;
                continue;
            }
            if (char.IsAsciiLetterUpper(character) && at > 0 && char.IsAsciiLetterLower(value[at - 1]))
            {
                // Hashed names break at random; only whole words count there.
                if (length - wordStart >= MinCamelWord)
                    hints |= Word(squeezed[wordStart..length]);
                wordStart = length;
                camel = true;
            }
            squeezed[length++] = char.ToLowerInvariant(character);
        }
        if (!camel || length - wordStart >= MinCamelWord)
            hints |= Word(squeezed[wordStart..length]);
        foreach (var (part, hint) in Parts)
        {
            if (squeezed[..length].Contains(part, StringComparison.Ordinal))
                hints |= hint;
        }
        return hints;
    }

    private static Hint Word(ReadOnlySpan<char> word) => WordLookup.TryGetValue(word, out var hint) ? hint : Hint.None;

    private static FrozenDictionary<string, Hint> Build()
    {
        var words = new Dictionary<string, Hint>(StringComparer.Ordinal);
        void Add(Hint hint, string list)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | hint;
        }

        Add(Hint.Junk, "sidebar related recommended recommend recommendation recommendations recommends signup subscribe subscription subscribing " +
            "promo promos promotion share shares sharing sharer shareline social socials breadcrumb breadcrumbs crumbs trending popular " +
            "ad ads adv advert adverts advertisement advertising adsense adbox adunit dfp gpt mpu leaderboard sponsor sponsored sponsors " +
            "sponsorship cookie cookies consent gdpr popup modal toolbar login signin pagination pager tags tag keywords hashtag hashtags " +
            "quangcao lienquan menu navbar navigation nav topnav subnav sitenav copyright footer footers colophon masthead topbar " +
            "offscreen cmp onetrust didomi usercentrics zoom lightbox offer offers regwall poll polls quiz survey donate donation zergnet revcontent teads addtoany ssba " +
            "prevnext nextprev postnav dablink hatnote printfooter catlinks editsection");
        Add(Hint.Aside, "aside rail teaser teasers widget widgets more also readmore next prev previous banner print rating ratings vote votes " +
            "tool tools utility bio profile follow followus feedback most latest other others carousel slider slideshow gallery newsbox " +
            "list listing links jobs shop store product products event events calendar weather stock stocks market ticker video player " +
            "partner partners extra supplementary correction corrections disclosure disclaimer meta metadata info header head toc crosslink");
        Add(Hint.Comments, "comments comment commentlist discussion respond disqus");
        Add(Hint.Caption, "caption captions figcaption credit credits photocredit imagecaption photocaption cutline " +
            "photographer");
        Add(Hint.Byline, "byline bylines author authors authorname writer reporter contributor contributors autor autorin auteur tacgia journalist");
        Add(Hint.Date, "date dates dateline timestamp time published pubdate posted datetime publishdate ngaydang");
        Add(Hint.Lead, "sapo lead lede standfirst dek deck intro teasertext abstract chapeau kicker subtitle subheadline subhead sapeau " +
            "entradilla vorspann bajada sommario ingress");
        Add(Hint.Title, "headline title");
        Add(Hint.Hidden, "visuallyhidden sronly rollover tooltip popover hovercard dropdown offcanvas");
        Add(Hint.Body, "articlebody storybody");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
