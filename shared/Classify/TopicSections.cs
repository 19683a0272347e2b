using System.Collections.Frozen;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Classify;

/// <summary>What the outlets' own section names mean, whether as words, in an address or as a host name.</summary>
internal static class TopicSections
{
    // Names of sections folded and joined by hyphens; a question mark: the section says little, the text decides more.
    private const string Names =
        """
        politics: politics chinh-tri noi-chinh xay-dung-dang quoc-phong quoc-phong-an-ninh defence defense doi-noi chinh-phu quoc-hoi lanh-dao
          government doi-ngoai foreign-affairs diplomacy ngoai-giao bien-dao chu-quyen noi-vu dang policy politic chinh-sach? tin-hoat-dong? chi-dao-dieu-hanh
        world: world the-gioi quoc-te international global asean kieu-bao nguoi-viet-nam-chau tin-the-gioi quan-su? ho-so-tu-lieu su-kien-quoc-te monde mundo
        economy: economy business kinh-te kinh-doanh finance tai-chinh chung-khoan thi-truong doanh-nghiep bat-dong-san nha-dat realestate
          real-estate property agriculture nong-nghiep energy nang-luong ngan-hang dau-tu xuat-nhap-khau thuong-mai cong-thuong tieu-dung markets
          companies money banking banking-finance investment stock-market startup khoi-nghiep hang-hoa vi-mo vi-mo-dau-tu vang gia-vang thi-truong-tai-chinh
          tai-chinh-ngan-hang tai-chinh-quoc-te doanh-nhan kinh-te-vi-mo industry trade khuyen-nong nong-thon dau-thau bao-hiem ebank thue logistics
          kinh-te-dau-tu kinh-te-so economie tai-chinh-kinh-doanh kinh-te-the-gioi nong-nghiep-nong-thon
        society: society? xa-hoi? thoi-su? trong-nuoc? dan-sinh? lao-dong-viec-lam viec-lam lao-dong tam-long-nhan-ai nhan-ai an-sinh-xa-hoi local? dia-phuong?
          giao-thong transport do-thi? tin-xa-hoi? cong-doan dan-toc-ton-giao dan-toc ton-giao chinh-tri-xa-hoi? phong-su? noi-vu-lao-dong
          thien-tai tai-nan phong-chong-thien-tai cong-dong? thanh-nien? gioi-tre? quan-tri? urban? ban-doc? policy-life?
        law: law phap-luat an-ninh-phap-luat an-ninh an-ninh-trat-tu hinh-su vu-an ban-tin-113 ky-an toa-an crime legal tin-phap-luat
          phap-luat-doi-song? phap-dinh an-ninh-hinh-su phap-luat-ban-doc trat-tu-an-toan-xa-hoi trong-an justice hinh-su-dan-su tu-van-phap-luat
        culture: culture van-hoa van-hoa-nghe-thuat van-hoc nghe-thuat di-san heritage doc-sach sach arts literature my-thuat van-nghe books
          tin-van-hoa culture-sports? van-hoa-xa-hoi? van-hoa-the-thao? van-hoa-du-lich? life-art? san-khau my-thuat-nhiep-anh lich-su
        entertainment: entertainment giai-tri van-hoa-giai-tri star sao sao-viet musik cine am-nhac phim nhac truyen-hinh hau-truong-giai-tri showbiz
          hau-truong gioi-sao lang-sao dien-anh music movies film tv-show xem-nghe nguoi-noi-tieng tv thoi-trang-sao chuyen-lang-sao game
          hoa-hau tv-shows phim-am-nhac celebs
        travel: travel du-lich tourism diem-den du-lich-kham-pha kham-pha-viet-nam destinations dulich-amthuc viet-nam-dat-nuoc-con-nguoi
        sport: sport sports the-thao bong-da bong-da-viet-nam bong-da-quoc-te ngoai-hang-anh champions-league the-thao-trong-nuoc the-thao-quoc-te
          tennis golf world-cup giai-ngoai-hang-anh cac-mon-khac football esports euro sea-games seagames ban-thang
        education: education giao-duc giao-duc-khuyen-hoc tuyen-sinh du-hoc hoc-duong khuyen-hoc hoc-bong guong-sang thi-thpt giao-duc-dao-tao tuyen-sinh-du-hoc
          giao-duc-huong-nghiep campus hoc-tieng-anh goc-phu-huynh
        health: health suc-khoe y-te khoe-dep lam-dep dinh-duong benh song-khoe tin-suc-khoe suc-khoe-y-te suc-khoe-doi-song medicine me-va-be gioi-tinh
          suc-khoe-me-va-be cac-benh kien-thuc-gioi-tinh y-hoc
        science: science technology khoa-hoc cong-nghe khoa-hoc-cong-nghe so-hoa sohoa cong-nghe-thong-tin suc-manh-so vi-tinh nhip-song-so tech internet
          chuyen-doi-so 2-tek ai doi-moi-sang-tao khoa-hoc-doi-song thiet-bi-so dien-thoai vu-tru tin-khoa-hoc san-pham-so science-technology ict
          cong-nghe-so khoa-hoc-ky-thuat bao-mat dien-may-cong-nghe do-choi-so mobile digital scitech
        environment: environment moi-truong tai-nguyen-moi-truong thien-nhien khi-hau bien-doi-khi-hau moi-truong-khi-hau climate song-xanh
          moi-truong-do-thi moi-truong-va-cuoc-song thoi-tiet weather khi-tuong tai-nguyen tin-moi-truong
        cars: o-to-xe-may oto-xe-may xe oto o-to xe-may gia-xe cars car autos xe-co thi-truong-xe oto-xe dien-dan-xe xe-360 xe-dien
        people: nhan-vat people guong-mat chan-dung con-nguoi nguoi-tot-viec-tot nguoi-viet-bon-phuong cau-chuyen-cuoc-song guong-sang-doi-thuong profile
        lifestyle: lifestyle doi-song? gia-dinh am-thuc thoi-trang nhip-song-tre tinh-yeu-gioi-tinh tam-su song-tre nha-dep khong-gian-song blog-tam-su gia-dinh-tinh-yeu
          fashion food song-dep phong-cach phong-cach-song beauty life? bep-nuc mua-sam yeu phu-nu me-yeu-be lam-me apollo-vlog cuoc-song-do-day? la-cool doi-song-gia-dinh
        """;

    private static readonly FrozenDictionary<string, TopicHint> Known = Parse();

    /// <summary>The topic that a section's name, in words, stands for; null when it stands for none.</summary>
    public static TopicHint? OfName(string name)
    {
        var key = Key(name);
        if (Known.TryGetValue(key, out var hint))
            return hint;
        // "Tin tức > Kinh tế", "Kinh tế - Tài chính": the first part that is known.
        foreach (var part in name.Split(['-', '–', '/', '>', '|', '&', ',', '»', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.TryGetValue(Key(part), out hint))
                return hint;
        }
        return null;
    }

    /// <summary>The topics that an article's address names, by host and folders; its last part is the headline and says nothing here.</summary>
    public static IEnumerable<TopicHint> OfAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            yield break;
        foreach (var label in address.Host.Split('.'))
        {
            if (Known.TryGetValue(label.ToLowerInvariant(), out var hint) || JoinedHosts.TryGetValue(label, out hint))
                yield return hint;
        }
        var folders = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var folder in folders.SkipLast(1))
        {
            if (Known.TryGetValue(WithoutNumber(Key(folder)), out var hint))
                yield return hint;
        }
    }

    // Hosts join the words: kinhdoanh.vnexpress.net, thethao.vnexpress.net.
    private static readonly FrozenDictionary<string, TopicHint> JoinedHosts =
        Known.Where(entry => entry.Key.Contains('-', StringComparison.Ordinal))
            .GroupBy(entry => entry.Key.Replace("-", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, TopicHint> Parse()
    {
        var known = new Dictionary<string, TopicHint>(StringComparer.Ordinal);
        var topic = "";
        foreach (var word in Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(':'))
                topic = word[..^1];
            else
                known.TryAdd(word.TrimEnd('?'), new TopicHint(topic, Vague: word.EndsWith('?')));
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Composition.Compose(name))
        {
            var folded = Letters.Fold(letter);
            if (char.IsAsciiLetterOrDigit(folded))
                key.Append(folded);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        return key.ToString().TrimEnd('-');
    }

    // "kinh-te-311", "quoc-te-d3", "the-gioi.htm"
    private static string WithoutNumber(string key)
    {
        var parts = key.Split('-');
        var last = parts[^1];
        var number = parts.Length > 1 && last.Length > 0 && char.IsAsciiDigit(last[^1]) && last.Count(char.IsAsciiLetter) <= 1;
        return number || last is "htm" or "html" or "vnp" or "vov" ? string.Join('-', parts[..^1]) : key;
    }
}

/// <summary>A topic named by the outlet. <paramref name="Vague"/>: by a section that holds nearly everything.</summary>
internal readonly record struct TopicHint(string Topic, bool Vague);
