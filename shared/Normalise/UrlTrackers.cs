using System.Collections.Frozen;

namespace Aggregator.Normalise;

/// <summary>Parameters of addresses that say where a reader came from, and never which page is meant.</summary>
internal static class UrlTrackers
{
    private static readonly string[] Prefixes =
    [
        "utm_", "vn_", "itm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "oly_", "fb_", "ns_", "wt_", "wt.", "at_custom", "cx_", "guce_",
        "zalo", "__hs", "_hs", "__s_", "ga_", "gaa_", "sc_cid", "trk_", "action_object_", "action_type_", "action_ref_", "dm_", "stm_",
    ];

    private static readonly FrozenSet<string> Names = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id", "igshid",
        "igsh", "gidzl", "zarsrc", "zlink", "zsrc", "mc_cid", "mc_eid", "_ga", "_gl", "_gac", "_ke", "_openstat", "mkt_tok", "vero_id",
        "vero_conv", "wickedid", "cmpid", "ncid", "nr_email_referer", "xtor", "s_cid", "s_kwcid", "ef_id", "epik", "ito", "sr_share",
        "soc_src", "soc_trk", "smid", "smtyp", "emc", "wprov", "cmp", "ocid", "intcid", "icid", "ref", "ref_", "ref_src", "ref_url",
        "referrer", "referer", "refer", "aftr_source", "partnerid", "rb_clickid", "hss_channel", "hsctatracking", "spm", "scm", "trk",
        "trkcampaign", "guccounter", "share", "shared", "share_source", "sharetype", "sharefrom", "share_id", "__twitter_impression",
        "at_medium", "at_campaign", "at_format", "at_link_id", "at_link_type", "at_link_origin", "at_bbc_team", "at_ptr_name", "dicbo",
        "usqp", "mibextid", "rdid", "twitter_impression", "ns_campaign", "tblci", "obOrigUrl", "recruiter", "trackid",
        "tracking_id", "clickid", "click_id", "campaign_id", "campaignid", "adgroupid", "adid", "ad_id", "gps", "fbc", "_branch_match_id",
        "srsltid", "sfmc_sub", "sfmc_id", "origin_referrer", "phpsessid", "jsessionid", "sid_session", "aspsessionid", "cfid", "cftoken",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameLookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    // "source=rss" only says where from, "source=reuters" may choose the page.
    private static readonly FrozenSet<string> Ambiguous =
        new[] { "source", "src", "from", "via", "partner", "medium", "campaign", "cid" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AmbiguousLookup =
        Ambiguous.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Origins = new[]
    {
        "rss", "feed", "rssfeed", "rss_feed", "atom", "facebook", "fb", "twitter", "tw", "x", "zalo", "telegram", "whatsapp", "google",
        "googlenews", "google_news", "newsletter", "email", "mail", "social", "share", "copy", "copylink", "linkedin", "app", "push", "home",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OriginLookup =
        Origins.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="parameter"/> ("name=value" or "name") only tracks.</summary>
    internal static bool IsTracker(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];
        if (NameLookup.Contains(name))
            return true;
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return equals > 0 && AmbiguousLookup.Contains(name) && OriginLookup.Contains(parameter[(equals + 1)..]);
    }

    /// <summary>Whether a fragment ("#…") carries parameters of the kind, as "#vn_source=…" does.</summary>
    internal static bool IsTrackingFragment(string fragment) =>
        fragment.Length <= 1 || fragment is "#source" || IsTracker(fragment.AsSpan(1)) || fragment.StartsWith("#xtor", StringComparison.OrdinalIgnoreCase);
}
