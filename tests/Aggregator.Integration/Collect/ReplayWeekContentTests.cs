using Aggregator.Articles;
using Aggregator.Cli;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Collect;

/// <summary>Exact values of single entries and pages of the recorded week, one entry of every outlet.</summary>
public sealed class ReplayWeekContentTests(ReplayedWeek week) : IClassFixture<ReplayedWeek>
{
    /// <summary>Outlet, link, title, day, picture and the beginning of the text, read off the recordings by hand.</summary>
    public static TheoryData<string, string, string, string, string?, string> Entries => new()
    {
        { "bao-chinh-phu", "https://baochinhphu.vn/tap-doan-sunshine-khang-dinh-khong-lien-quan-den-vu-viec-yeu-cau-mo-thu-tuc-pha-san-102260719215105555.htm", "Tập đoàn Sunshine khẳng định không phải là đương sự trong bất kỳ vụ việc giải thể hoặc yêu cầu mở thủ tục phá sản nào đang được Tòa án thụ lý", "2026-07-20", null, "(Chinhphu.vn) - Tối muộn ngày 19/7/2026," },
        { "bao-xay-dung", "https://baoxaydung.vn/da-nang-them-2-hai-cot-liet-si-duoc-tim-thay-tai-hang-da-sap-192260720203627933.htm", "Đà Nẵng: Thêm 2 hài cốt liệt sĩ được tìm thấy tại hang Đá Sập", "2026-07-21", "https://baoxaydung.mediacdn.vn/zoom/600_315/603483875699699712/2026/7/20/2-hai-mau-hai-cot-duoc-tim-thay-1784554449276648573669-107-0-1707-2560-crop-17845545478321803864454.jpg", "Tối 20/7, Bộ Chỉ huy Quân" },
        { "cafef", "https://cafef.vn/khoe-can-nha-moi-cua-con-len-mxh-hai-vo-chong-gia-nhan-ca-tram-luot-canh-bao-xoa-ngay-neu-khong-muon-con-bi-anh-huong-188260721230421364.chn", "Khoe căn nhà mới của con lên MXH, hai vợ chồng già nhận cả trăm lượt cảnh báo: \"Xóa ngay nếu không muốn con bị ảnh hưởng”", "2026-07-22", "https://cafefcdn.com/zoom/600_315/203337114487263232/2026/7/21/avatar1784649793315-1784649797781905731503.png", "Thành công của con trẻ cần" },
        { "cong-an-nhan-dan", "https://cand.vn/thu-cua-tong-bi-thu-chu-tich-nuoc-to-lam-nhan-dip-ky-niem-79-nam-ngay-thuong-binh-liet-si-post817509.html", "Thư của Tổng Bí thư, Chủ tịch nước Tô Lâm nhân dịp kỷ niệm 79 năm Ngày Thương binh-Liệt sĩ", "2026-07-23", "https://cdn.cand.vn/images/4b349c036813e5b90aed6d062d168f57607792e7094eb10e208bfe926f04cb3757934516e211ceee1de9e059e66e8adfdc996a4f9eafde1218759b00ce648e4f77621566efb87840f3a97b706acc995f7792929eb972d0ac6b7aa998b581d940669f93de0e4bad64b8e77b1c3c3d95301ad773bb3a6c42ad1e63128e0e9e136975de43c13c772d632432716b737b0f37/ttxvn-tong-bi-thu-chu-tich-nuoc-dang-huong-tuong-niem-cac-anh-hung-liet-si-tai-cong-vien-le-thi-rieng-12.jpg.avif", "Tổng Bí thư, Chủ tịch nước" },
        { "dan-tri", "https://dantri.com.vn/thoi-su/se-co-tuyen-duong-6-lan-xe-dai-hon-47km-noi-san-bay-gia-binh-voi-hai-phong-20260723214304528.htm", "Sẽ có tuyến đường 6 làn xe, dài hơn 47km nối sân bay Gia Bình với Hải Phòng", "2026-07-24", "https://icdn.dantri.com.vn/2026/07/23/duong-ket-noi-san-bay-gia-binh-voi-hai-phong-dai-hon-47km-quy-mo-6-lan-xe-cropped-1784817536105.jpg", "(Dân trí) - Chủ tịch Hải" },
        { "kenh14", "https://kenh14.vn/con-nguoi-that-cua-doraemon-215262407180138221.chn", "Con người thật của Doraemon", "2026-07-25", "https://kenh14cdn.com/zoom/600_315/203336854389633024/2026/7/24/downloaded-image-75-1784885916485138758006-1784904821776-17849048220121685893844-0-3-1248-2000-crop-1784904849702908733497.jpeg", "Không chỉ là chú robot mèo" },
        { "nhan-dan", "https://nhandan.vn/houthi-tan-cong-tra-dua-saudi-arabia-cang-thang-leo-thang-post977865.html", "Houthi tấn công trả đũa Saudi Arabia, căng thẳng leo thang", "2026-07-26", "https://cdn.nhandan.vn/images/3de896d4d21fcaae479dea061c1e2e8e2f5610de16c4f5c5dba21f59f297f97820258099a4b47df45b8bca074fe0b588b6ec3d5c1141ffdb59ddb8bc0d8dcfc16c5993133ee660f96765e086e9db9008/ccrbeee005024-20180107-crmfn0a001-11n-1763.jpg.avif", "Houthi tuyên bố phóng tên lửa" },
        { "sai-gon-giai-phong", "https://www.sggp.org.vn/huy-dong-suc-manh-dai-doan-ket-cham-lo-den-on-dap-nghia-post863082.html", "Huy động sức mạnh đại đoàn kết chăm lo đền ơn đáp nghĩa", "2026-07-20", "https://image.sggp.org.vn/w800/Uploaded/2026/bcgmbliv/2026_07_20/t2b-6517-1841.jpg.webp", "Kỷ niệm 79 năm Ngày Thương" },
        { "thanh-nien", "https://thanhnien.vn/me-lam-trong-benh-2-con-co-nguy-co-nghi-hoc-185260720202529799.htm", "Mẹ lâm trọng bệnh, 2 con có nguy cơ nghỉ học", "2026-07-21", "https://images2.thanhnien.vn/zoom/600_315/528068263637045248/2026/7/20/editphotoybrwxfdpol-1784553479-47-0-687-1024-crop-1784553591524408327651.jpg", "Những ngày này, thay vì được" },
        { "tien-phong", "https://tienphong.vn/tot-nghiep-thpt-2026-tu-ky-thi-an-toan-den-nhung-vu-gian-lan-dang-duoc-co-quan-cong-an-lam-ro-post1861111.tpo", "Tốt nghiệp THPT 2026: Từ kỳ thi an toàn đến những vụ gian lận đang được cơ quan công an làm rõ", "2026-07-22", "https://cdn.tienphong.vn/images/f673b48fbd99c75d5b51068f206b3958d05198157c3006412706380b7c047b02ab50582fd852c9e421215a5c66d89dad4b69d5a75a1163254c00655172002b4fd3c90d1ed478f8753b38750ba3491fc7f55f4d4cf291e10c38303c5c973ba32b/tp-c_z7937088138558-8c283aa725e165215e80b52df4b0ee5c.jpg.avif", "Gần một tháng kể từ ngày" },
        { "tuoi-tre", "https://tuoitre.vn/ukraine-se-xuat-khau-600-drone-qua-my-de-tham-gia-san-choi-cua-lau-nam-goc-100260722214244547.htm", "Ukraine sẽ xuất khẩu 600 drone qua Mỹ để tham gia ‘sân chơi’ của Lầu Năm Góc", "2026-07-23", null, "Ukraine đã đồng ý xuất khẩu" },
        { "vietnamplus", "https://www.vietnamplus.vn/cong-ty-sua-viet-nam-vinamilk-lan-thu-2-don-nhan-danh-hieu-anh-hung-lao-dong-post1125951.vnp", "Công ty Sữa Việt Nam Vinamilk lần thứ 2 đón nhận danh hiệu Anh hùng Lao động", "2026-07-24", "https://media.vietnamplus.vn/images/d81a7b5c09ece654ddd84d4bbc7dec6f8774c40be279b02755e6ac4ee571b89eaffd500510bd53d0fa99fe03e4a1cab2197a7c779b8fb75946cfd45f1b2f2ebe/ttxvn-vinamilk-anh-hung-lao-dong-1.jpg.avif", "Phó Chủ tịch nước Võ Thị" },
        { "vneconomy", "https://vneconomy.vn/tp-ho-chi-minh-chinh-thuc-thanh-lap-khu-thuong-mai-tu-do-quy-mo-hon-4174-ha.htm", "TP. Hồ Chí Minh chính thức thành lập Khu Thương mại tự do quy mô hơn 4.174 ha", "2026-07-25", null, "Ủy ban nhân dân TP. Hồ" },
        { "vnexpress", "https://vnexpress.net/sau-do-vo-toi-khao-khat-co-mot-nguoi-yeu-thuong-nhung-kho-qua-5101615.html", "Sau đổ vỡ, tôi khao khát có một người yêu thương nhưng khó quá", "2026-07-26", "https://i1-vnexpress.vnecdn.net/2026/07/25/GeminiGeneratedImagecixr2dcixr-1592-8299-1784978926.png?w=1200&h=0&q=100&dpr=1&fit=crop&s=TySyc0kIGJbMC6zdVc55AQ", "Có lúc tôi chỉ ước bản" },
        { "vov", "https://vov.vn/o-to-xe-may/suzuki-gsx-r1000-ra-mat-ky-niem-40-nam-nang-cap-dong-co-dat-chuan-euro-5-post1315018.vov", "Suzuki GSX-R1000 ra mắt kỷ niệm 40 năm, nâng cấp động cơ đạt chuẩn Euro 5+", "2026-07-20", null, "VOV.VN - Sau nhiều năm gần" },
        { "vtv", "https://vtv.vn/giam-doc-san-xuat-gan-13-trieu-san-pham-bao-ve-suc-khoe-gia-linh-26-nam-tu-100260720210625188.htm", "Giám đốc sản xuất gần 13 triệu sản phẩm bảo vệ sức khỏe giả lĩnh 26 năm tù", "2026-07-21", "https://cdn-images.vtv.vn/zoom/600_315/66349b6076cb4dee98746cf1/2026/07/20/giam-doc-san-pham-bao-ve-suc-khoe-gia-25363151124015315931265-58347002262164513559645.png", "VTV.vn - Phạm Vũ Khiêm (Giám" },
    };

    /// <summary>
    /// Outlet, address, title and time of pages; a date alone where only the address still has it, null where the page
    /// states none in a form that could be checked by hand. The recordings hold articles of six outlets.
    /// </summary>
    public static TheoryData<string, string, string, string?> Pages => new()
    {
        { "bao-chinh-phu", "https://baochinhphu.vn/chinh-sach-moi-co-hieu-luc-tu-thang-3-2026-102260228093004191.htm", "Chính sách mới có hiệu lực từ tháng 3/2026", "2026-03-01T09:51:00+07:00" },
        { "bao-dau-tu", "https://baodautu.vn/xu-phat-giam-doc-tai-chinh-tap-doan-tien-son-thanh-hoa-vi-thao-tung-co-phieu-d538952.html", "Xử phạt Giám đốc tài chính Tập đoàn Tiên Sơn Thanh Hoá vì thao túng cổ phiếu", null },
        { "cafef", "https://cafef.vn/tang-ho-tro-giam-ap-luc-tai-chinh-khi-chuyen-muc-dich-su-dung-dat-188260307071033787.chn", "Tăng hỗ trợ, giảm áp lực tài chính khi chuyển mục đích sử dụng đất", "2026-03-07T09:40:00+07:00" },
        { "dan-tri", "https://dantri.com.vn/kinh-doanh/gia-vang-giam-van-cao-hon-the-gioi-gan-20-trieu-dongluong-20260307080054340.htm", "Giá vàng giảm, vẫn cao hơn thế giới gần 20 triệu đồng/lượng", "2026-03-07T08:07:18+07:00" },
        { "dan-tri", "https://dantri.com.vn/bat-dong-san/dat-nen-giam-gia-hang-loat-chu-nha-dat-trong-pho-van-het-gia-cao-20221223140955840.htm", "Đất nền giảm giá hàng loạt, chủ nhà đất trong phố vẫn hét giá cao", "2022-12-23" },
        { "dan-tri", "https://dantri.com.vn/xa-hoi/khoi-cong-nha-ga-t3-san-bay-tan-son-nhat-20221224192522724.htm", "Khởi công Nhà ga T3 sân bay Tân Sơn Nhất", "2022-12-24" },
        { "dan-tri", "https://dantri.com.vn/the-thao/top-10-ngoi-sao-tang-gia-manh-nhat-sau-world-cup-2022-20221224195638512.htm", "Top 10 ngôi sao tăng giá mạnh nhất sau World Cup 2022", "2022-12-24" },
        { "dan-tri", "https://dantri.com.vn/the-gioi/chien-thuat-cua-nga-khi-dua-50-xe-tang-sat-thu-chien-truong-toi-donbass-20221224083224103.htm", "Chiến thuật của Nga khi đưa 50 xe tăng \"sát thủ chiến trường\" tới Donbass", "2022-12-24" },
        { "nguoi-lao-dong", "https://nld.com.vn/nhung-sai-sot-ho-kinh-doanh-thuong-gap-khi-thuc-hien-quy-dinh-moi-ve-thue-196260307071308923.htm", "Những sai sót hộ kinh doanh thường gặp khi thực hiện quy định thuế mới", "2026-03-07T08:06:00+07:00" },
        { "vnexpress", "https://vnexpress.net/dau-bung-keo-dai-phat-hien-ung-thu-lymphoma-ruot-non-4954454.html", "Đau bụng kéo dài, phát hiện ung thư lymphoma ruột non", "2025-10-22T19:25:52+07:00" },
    };

    [CorpusTheory]
    [MemberData(nameof(Entries))]
    public async Task Entry_IsStoredAsTheOutletGaveIt(string source, string link, string title, string day, string? image, string start)
    {
        var article = await week.Pipeline.Get<ArticleStore>().FindAsync(ArticleId.FromUrl(link), CancellationToken.None);

        Assert.NotNull(article);
        Assert.Equal(source, article.SourceId);
        Assert.Equal(link, article.Url);
        Assert.Equal(title, article.Title);
        Assert.Equal(TimePrecision.Day, article.Published.Precision);
        Assert.Equal(DateTimeOffset.Parse(day + "T00:00:00+07:00", null), article.Published.Value);
        Assert.Equal(image, article.Images.Count > 0 ? article.Images[0].Url : null);
        Assert.StartsWith(start, article.Excerpt, StringComparison.Ordinal);
        Assert.False(article.PageRead);
        Assert.Null(article.BodyHtml);
    }

    [CorpusTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_AddedByAddress_IsStoredWithWhatItSays(string source, string url, string title, string? published)
    {
        var single = ActivatorUtilities.CreateInstance<SinglePage>(week.Pipeline.Get<IServiceProvider>());

        var (stored, words) = await single.AddAsync(url, CancellationToken.None);

        Assert.True(stored, words);
        var article = await week.Pipeline.Get<ArticleStore>().FindAsync(ArticleId.FromUrl(url), CancellationToken.None);
        Assert.NotNull(article);
        Assert.Equal((source, title, true, "vi"), (article.SourceId, article.Title, article.PageRead, article.Language));
        Assert.True(article.Excerpt?.Length > 40, article.Excerpt);
        if (published is { Length: 10 })
            Assert.Equal(published, article.Published.Value.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", null));
        else if (published is not null)
            Assert.Equal(DateTimeOffset.Parse(published, null), article.Published.Value);
    }
}
