namespace Aggregator.Quality.Translate;

/// <summary>
/// The names in 200 headlines and leads of replay/vietnam-week, found by reading them. The texts are every 16.57th of the week's
/// 3,314 different entries in the order of files and items, so that nobody chose them: feed file and number of the item | persons |
/// places (streets, seas, regions and countries among them) | other names, of firms, bodies, works, events and abbreviations.
/// </summary>
internal static class NameLabels
{
    public const string All =
        """
        bao-chinh-phu-2026-07-20/0|||Sunshine;Tập đoàn Sunshine;Công ty Cổ phần Tập đoàn Sunshine;SSG;Noble;Công ty Cổ phần Tập đoàn Xây dựng Hòa Bình;Chinhphu.vn
        bao-chinh-phu-2026-07-20/16|Lê Minh Hưng||Chinhphu.vn;Văn phòng Chính phủ;Thường trực Chính phủ;Chính phủ
        bao-chinh-phu-2026-07-21/12|||Chinhphu.vn;Cục Thuế
        bao-chinh-phu-2026-07-21/28|Lê Minh Hưng|Tuyên Quang|Chinhphu.vn;Văn phòng Chính phủ;TB-VPCP;Chính phủ;Ban Thường vụ Tỉnh ủy Tuyên Quang
        bao-chinh-phu-2026-07-22/15||Việt Nam;Lai Châu|Chinhphu.vn;Ủy ban Trung ương MTTQ Việt Nam;Ban Vận động Cứu trợ Trung ương
        bao-chinh-phu-2026-07-23/1||Bắc Bộ|Chinhphu.vn;Trung tâm Dự báo Khí tượng thủy văn quốc gia
        bao-chinh-phu-2026-07-23/18|Trần Thanh Mẫn;Hagiuda Koichi|Nhật Bản;Việt Nam|Chinhphu.vn;Quốc hội;Nhà Quốc hội;Đảng Dân chủ Tự do Nhật Bản;LDP;Đảng LDP
        bao-chinh-phu-2026-07-24/4||Đà Nẵng|Chinhphu.vn
        bao-chinh-phu-2026-07-24/21|||Chinhphu.vn;Chính phủ;GCN;NĐ-CP;Công an
        bao-chinh-phu-2026-07-25/8|||Chinhphu.vn;Chính phủ;NĐ-CP
        bao-chinh-phu-2026-07-25/24|||Chinhphu.vn;Chính phủ;Luật Đấu giá tài sản;Luật Phát triển đô thị
        bao-chinh-phu-2026-07-26/11|Nguyễn Trọng Nghĩa|Tàu Ô;Đồng Nai|Chinhphu.vn;Bộ Chính trị;Trung ương Đảng;Quân ủy Trung ương;Tổng cục Chính trị;Tượng đài Chiến thắng Chốt chặn Tàu Ô
        bao-chinh-phu-2026-07-26/27|||Chinhphu.vn
        bao-xay-dung-2026-07-20/15||Đồng Tháp;TP.HCM;Trung Lương|
        bao-xay-dung-2026-07-21/4||Hà Nội|Ban Chấp hành Trung ương Đảng;Trung ương
        bao-xay-dung-2026-07-21/21||Đắk Lắk|Lễ hội Sầu riêng Đắk Lắk
        bao-xay-dung-2026-07-22/8|||Conan movie 29;The Odyssey;Việt
        bao-xay-dung-2026-07-22/24||Nội Bài;Lào Cai|QL1
        bao-xay-dung-2026-07-23/15||châu Âu|World Cup;CLB
        bao-xay-dung-2026-07-24/5||Hải Phòng|Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng;Sở Văn hóa, Thể thao và Du lịch;Hội Nhà báo
        bao-xay-dung-2026-07-24/22||TP.HCM|Tri ân người giữ lửa
        bao-xay-dung-2026-07-25/10||Thái Nguyên|BIM
        bao-xay-dung-2026-07-26/0||Lào Cai;Y Tý;Mò Phú Chải|CSGT
        bao-xay-dung-2026-07-26/17||TP.HCM;Tố Hữu;Mai Chí Thọ;Nguyễn Cơ Thạch;Thủ Thiêm|UBND;UBND TP.HCM
        cafef-2026-07-20/4|||
        cafef-2026-07-20/21|||MBS
        cafef-2026-07-21/7|||Sunshine
        cafef-2026-07-21/24||Việt Nam|Sun Group
        cafef-2026-07-22/10|Phạm Nhật Vượng|Hưng Yên|Vinpearl Theater;Vinpearl Theater Ocean City;USD
        cafef-2026-07-22/27|||
        cafef-2026-07-23/14||Trung Quốc;Ấn Độ;Saudi Arabia;Biển Đỏ|
        cafef-2026-07-24/0|Bình Bảo||
        cafef-2026-07-24/17|||Cục quản lý thị trường
        cafef-2026-07-25/3|||BCTC;DN
        cafef-2026-07-25/20||Nghệ An|
        cafef-2026-07-26/6|||
        cafef-2026-07-26/23|||Nhà Quốc hội;Ủy ban Kinh tế và Tài chính;Luật Đất đai
        cong-an-nhan-dan-2026-07-20/10||Tây Bắc|Bộ Công an;Công an
        cong-an-nhan-dan-2026-07-20/26||Thanh Hóa|FIFA World Cup;World Cup;Công an;Cơ quan Cảnh sát điều tra;Phòng Cảnh sát hình sự;Công an tỉnh Thanh Hóa
        cong-an-nhan-dan-2026-07-21/13|||Cục Thuế;HDBank
        cong-an-nhan-dan-2026-07-21/29||Việt Nam|Tổng công ty Trường Sơn;Binh đoàn 12;Tổng công ty Xây dựng Trường Sơn;Công ty Hoàng Gia Phát
        cong-an-nhan-dan-2026-07-22/16|Bùi Văn Hưng|Sơn La|Công ty TNHH Xây dựng Hoàng Hưng HB;Cổng Dịch vụ công;CSĐT;Công an tỉnh Sơn La
        cong-an-nhan-dan-2026-07-23/2|Lê Hoài Trung|Mekong;Nhật Bản|
        cong-an-nhan-dan-2026-07-23/19||Cù Lao Chàm|
        cong-an-nhan-dan-2026-07-24/6|Lê Hoài Trung;Maria Theresa Lazaro|Việt Nam;Philippines;Na Uy|EU;ASEAN
        cong-an-nhan-dan-2026-07-24/22|Phạm Thu Hằng|Trung Quốc;Biển Đông;Hà Nội;Việt Nam;Ấn Độ;Phú Quốc|ASEAN;COC;Bộ Ngoại giao;Công an
        cong-an-nhan-dan-2026-07-25/9|Klopp;Jurgen Klopp|Đức;Paraguay;Việt Nam|HLV;DFB;World Cup;Liên đoàn Bóng đá Đức
        cong-an-nhan-dan-2026-07-25/25||Điện Biên|Bộ Công an;Công an;Quốc hội
        cong-an-nhan-dan-2026-07-26/12||Bắc Ninh|Cơ quan An ninh điều tra;Công an tỉnh Bắc Ninh;PCP
        cong-an-nhan-dan-2026-07-26/28|Đặng Thùy Trâm|Quảng Ngãi|Công an
        dan-tri-2026-07-20/15||Hà Nội|Dân trí;CSGT
        dan-tri-2026-07-21/3||Miền Bắc;Bắc Bộ|Dân trí
        dan-tri-2026-07-21/19||Hà Nội|Dân trí
        dan-tri-2026-07-22/6||Miền Bắc;Bắc Bộ;Thái Nguyên;Tuyên Quang;Lào Cai;Lai Châu;Điện Biên|Dân trí
        dan-tri-2026-07-22/22|||Dân trí;Aviation Economy
        dan-tri-2026-07-23/9||Phước Khánh;TPHCM;Việt Nam;Bến Lức;Long Thành|Dân trí;Bắc - Nam
        dan-tri-2026-07-23/25|||Dân trí;Bảo Tín Minh Châu;PNJ;Doji;Phú Quý;Website
        dan-tri-2026-07-24/12||Đồng Nai;Long Thành|Dân trí;UBND
        dan-tri-2026-07-24/29||TPHCM;Xuyên Tâm|Dân trí
        dan-tri-2026-07-25/15||TPHCM|Dân trí
        dan-tri-2026-07-26/2||Mai Dịch;Hà Nội|Dân trí;Nghĩa trang Mai Dịch
        dan-tri-2026-07-26/18|Phan Văn Giang|Lâm Đồng|Dân trí;Bộ Quốc phòng;Ngày Thương binh - Liệt sĩ
        kenh14-2026-07-20/5|||Zalo
        kenh14-2026-07-20/21|Messi;Lamine Yamal;Yamal||World Cup
        kenh14-2026-07-21/8|Yamal;Messi||
        kenh14-2026-07-21/25|||
        kenh14-2026-07-22/11|Phạm Khánh Linh|Trung Quốc|HSK6;SAT;IELTS;tiếng Trung;Việt
        kenh14-2026-07-22/28|Triệu Lệ Dĩnh||U40
        kenh14-2026-07-23/14|||
        kenh14-2026-07-24/1||Việt Nam|
        kenh14-2026-07-24/17|||Việt;Visual
        kenh14-2026-07-25/4|Trấn Thành;Quân A.P|Việt Nam|Running Man;Running Man Việt Nam
        kenh14-2026-07-25/21|||
        kenh14-2026-07-26/7|||
        kenh14-2026-07-26/24||Việt Nam;Mỹ|Việt;bún đậu
        nhan-dan-2026-07-20/10||Long Thành;Đồng Nai|Cảng hàng không quốc tế Long Thành
        nhan-dan-2026-07-20/27||Lai Châu|Ủy ban nhân dân;Ủy ban nhân dân tỉnh Lai Châu
        nhan-dan-2026-07-21/13||Nghệ An|Ma Nhai;Trần
        nhan-dan-2026-07-22/0|||Nhân Dân;Báo Nhân Dân
        nhan-dan-2026-07-22/17||Lảnh Giang;Yên Lạc;Duy Tân;Ninh Bình|
        nhan-dan-2026-07-23/3|||Chính phủ;Cục Thuế;Video
        nhan-dan-2026-07-23/20|Lê Hoài Trung|Việt Nam;Nhật Bản;Manila;Philippines|ASEAN;Bộ Chính trị
        nhan-dan-2026-07-24/6||Hà Nội|Vinamilk;Công ty cổ phần Sữa Việt Nam;Việt Nam;Anh hùng Lao động
        nhan-dan-2026-07-24/23||Hà Nội;Phúc Thịnh;Thư Lâm|Ủy ban nhân dân;Ủy ban nhân dân thành phố Hà Nội
        nhan-dan-2026-07-25/9|||Đại hội Thể thao toàn quốc
        nhan-dan-2026-07-25/26|Quản Minh Cường|Quảng Ninh|Ngày Thương binh-Liệt sĩ;Mẹ V;Quảng trường 30/10;Tỉnh ủy Quảng Ninh
        nhan-dan-2026-07-26/13||Hà Nội;Tân Triều;Thanh Liệt|
        nhan-dan-2026-07-26/29|Friedrich Merz|Đức|
        sai-gon-giai-phong-2026-07-20/16|Rodri;Messi|MetLife;New York;Mỹ;Tây Ban Nha;Argentina;Việt Nam|World Cup;FIFA
        sai-gon-giai-phong-2026-07-21/2||TPHCM;Lai Châu;Trung bộ|Podcast;Sài Gòn Giải Phóng;Báo Sài Gòn Giải Phóng;Quốc lộ 51;Nhà Xuất bản Giáo dục Việt Nam;Việt Nam;Trung ương
        sai-gon-giai-phong-2026-07-21/19||TPHCM;Sơn La|U16;Phong Phú Hà Nam;Hà Nam
        sai-gon-giai-phong-2026-07-22/5||TPHCM;Việt Nam|NQ;TW
        sai-gon-giai-phong-2026-07-22/22|||Bộ Y tế;Adeno
        sai-gon-giai-phong-2026-07-23/9|Xuân Mạnh;Văn Lâm;Tài Lộc|Việt Nam;Chonburi;Timor Leste|ASEAN Cup;HLV;Timor L
        sai-gon-giai-phong-2026-07-23/25|Cao Ngọc Duy;Cao Thị Ngọc Dung||PNJ;HĐQT;SJC
        sai-gon-giai-phong-2026-07-24/12|||Cục Đường bộ Việt Nam;Việt Nam;Bắc - Nam
        sai-gon-giai-phong-2026-07-24/28|Lê Minh Hưng|TPHCM;Gia Lai|Sài Gòn Giải Phóng;Báo Sài Gòn Giải Phóng;SJC;Chính phủ
        sai-gon-giai-phong-2026-07-25/15|Tô Lâm|Nghệ An|Bộ đội Biên phòng;Ban Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An
        sai-gon-giai-phong-2026-07-26/1||Nhật Bản;TPHCM;Việt Nam|Tokushima Vortis;CLB;U14
        sai-gon-giai-phong-2026-07-26/18|Lê Minh Hưng;Trần Lưu Quang|Trung Quốc;Điện Biên Phủ;TPHCM;Côn Đảo;Quảng Trị;Câu Nhi;Biển Đông;Gia Lai|Sài Gòn Giải Phóng;Báo Sài Gòn Giải Phóng;Xơ Đăng;Thành ủy TPHCM
        thanh-nien-2026-07-20/5||Ả Rập;Iran|
        thanh-nien-2026-07-20/21||Canada|bánh mì
        thanh-nien-2026-07-21/8|Nguyễn Ly Na||
        thanh-nien-2026-07-21/24|||
        thanh-nien-2026-07-22/11|||Bệnh viện Chợ Rẫy;Chợ Rẫy
        thanh-nien-2026-07-22/27||TP.HCM;miền Nam|
        thanh-nien-2026-07-23/14||Tuyên Quang|Trường THPT chuyên Tuyên Quang;THPT
        thanh-nien-2026-07-24/0||TP.HCM|UBND;UBND TP.HCM;Sở Xây dựng;Bộ Xây dựng
        thanh-nien-2026-07-24/17|||
        thanh-nien-2026-07-25/4|||Bộ Xây dựng
        thanh-nien-2026-07-25/20||TP.HCM|PouYuen;Công ty PouYuen
        thanh-nien-2026-07-26/7|||Thanh Niên;Báo Thanh Niên;AI
        thanh-nien-2026-07-26/23|||Tân Sửu
        tien-phong-2026-07-20/10||Tây Ban Nha;Argentina|World Cup;FIFA;USD
        tien-phong-2026-07-20/26||TPHCM;Hà Nội|CLIP
        tien-phong-2026-07-21/13|Lê Văn|Huế;Mỹ Xuyên;Phong Dinh;Việt Nam|Hán - Nôm;Hán;Nôm
        tien-phong-2026-07-22/0|||Bộ Văn hóa, Thể thao và Du lịch;CĐ-BVHTTDL;Infographic
        tien-phong-2026-07-22/16|Phạm Tuấn Hải;Lò Thị Phung|châu Á;Lai Châu|Hà Nội FC;Thép Xanh Nam Định;HCV;La Liga;FIFA;Hà Nội;Nam Định
        tien-phong-2026-07-23/3||Đông Nam Á;Việt Nam|Gemini;AI;Threads;Việt
        tien-phong-2026-07-23/19|||
        tien-phong-2026-07-24/6||TPHCM|
        tien-phong-2026-07-24/22|Nguyễn Xuân Lưu|Hà Nội|UBND;UBND TP. Hà Nội
        tien-phong-2026-07-25/9||Singapore;Campuchia;Indonesia;Việt Nam|ASEAN Cup;VAR
        tien-phong-2026-07-25/26||Quảng Trị|Camel;Tập đoàn Camel;Aqua Warriors;Camel Cup;Quảng Tri Amazing Marathon
        tien-phong-2026-07-26/12|Xuân Mai;Châu;Lon Ton;Vương Sở Nhiên||CD
        tien-phong-2026-07-26/29||Quảng Ngãi;Trường Sa|
        tuoi-tre-2026-07-20/15||Việt Nam|VCK
        tuoi-tre-2026-07-21/2|Sergei Lavrov;Marco Rubio|Mỹ;Nga|ASEAN;Kremlin;Điện Kremlin
        tuoi-tre-2026-07-21/18|Thanh Tuấn;Minh Vương|TP.HCM|NSND;Chuông vàng vọng cổ;VOH;Nhà hát VOH;Đài Phát thanh - Truyền hình TP.HCM;vọng cổ
        tuoi-tre-2026-07-22/5|Trump|Iran;Mỹ;Pickaxe|Houthi
        tuoi-tre-2026-07-22/22|Dương Thị Xuân Quý|Nam|Cục Văn thư và lưu trữ nhà nước
        tuoi-tre-2026-07-23/8||TP.HCM|Đoàn;Quân khu 7
        tuoi-tre-2026-07-23/25||Timor-Leste;Việt Nam;châu Âu|ASEAN Cup
        tuoi-tre-2026-07-24/11||Đà Nẵng;Biển Đông|UBND;UBND TP Đà Nẵng;Enjoy Danang Festival;Lễ hội Tận hưởng Đà Nẵng
        tuoi-tre-2026-07-24/28||TP.HCM|
        tuoi-tre-2026-07-25/14|Kim Sang Sik|Việt Nam;Timor-Leste;Thái Lan|HLV;ASEAN Cup
        tuoi-tre-2026-07-26/1||Trung Quốc|USD;nhân dân tệ
        tuoi-tre-2026-07-26/18||TP.HCM|CLB;Thái Sơn Bắc;Thái Sơn Nam;Thái Sơn Nam TP.HCM;HDBank;VĐQG
        vietnamplus-2026-07-20/4|Zelensky|Ukraine;Nga|
        vietnamplus-2026-07-20/21||Cần Thơ;Mỹ Tú|Miên Vĩnh Phát;Công an;Cơ quan Cảnh sát điều tra;Công an thành phố Cần Thơ
        vietnamplus-2026-07-21/7||Tây Ban Nha|
        vietnamplus-2026-07-21/24||Farnborough;Trung Quốc|Boeing;MAX;SMBC Aviation Capital;Triển lãm Hàng không Farnborough
        vietnamplus-2026-07-22/10||Ngọc Linh;Đà Nẵng|Sâm Ngọc Linh
        vietnamplus-2026-07-22/27||Israel;Liban|USD;Chính phủ
        vietnamplus-2026-07-23/14|Lê Hoài Trung;Vương Nghị|Việt Nam;Trung Quốc;Nga|ASEAN;AMM-59;AMM
        vietnamplus-2026-07-24/0||Việt Nam;Trung Quốc;Hữu Nghị Quan|Hải quan
        vietnamplus-2026-07-24/17||Manila;Việt Nam;Philippines;Na Uy|ASEAN;AMM-59;AMM;EU
        vietnamplus-2026-07-25/3|||Agribank
        vietnamplus-2026-07-25/20||Thành phố Hồ Chí Minh|Năm Lu;Sở Xây dựng;Sở Xây dựng Thành phố Hồ Chí Minh
        vietnamplus-2026-07-26/6||Mỹ;Hàn Quốc;Trung Quốc|Samsung;SK Hynix;USD;AI
        vietnamplus-2026-07-26/23||Cần Thơ|Bộ Chính trị;Ban Thường vụ Thành ủy Cần Thơ;Trung ương
        vneconomy-2026-07-20/10||Việt Nam;Ninh Thuận|
        vneconomy-2026-07-21/14||Đức;châu Âu;Berlin|
        vneconomy-2026-07-22/1||Thanh Hóa|HĐND;Trung ương
        vneconomy-2026-07-22/17||Việt Nam;Canada;Thái Bình Dương;châu Âu|CPTPP;EU;Liên minh châu Âu;Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương
        vneconomy-2026-07-23/4||Việt Nam|Ban Chấp hành Trung ương Đảng;Trung ương
        vneconomy-2026-07-23/20|||Dragon Eden;Eden Park;River;CEO Summit;Tandoland;Công ty Cổ phần Tandoland;Công viên Eden Park
        vneconomy-2026-07-24/7||châu Âu;Mỹ|Google;EU;Liên minh châu Âu;USD;euro
        vneconomy-2026-07-24/24||Việt Nam|Carlsberg;Carlsberg Việt Nam;Net Zero;Brewing Tomorrow
        vneconomy-2026-07-25/10||Pleiku;Lệ Thanh;Gia Lai;Quy Nhơn|
        vneconomy-2026-07-25/27|||Margin
        vneconomy-2026-07-26/13|||SJC;Ngọc Thẩm
        vnexpress-2026-07-20/0|||DatVietVAC;Yeah1
        vnexpress-2026-07-20/16||Sài Gòn;Tây Ban Nha;Argentina|CĐV;Việt;World Cup
        vnexpress-2026-07-21/3||Iran;Tehran|
        vnexpress-2026-07-21/20|Lee Seung-ho|Hàn Quốc|won
        vnexpress-2026-07-22/6|Joseph Henrichsen|Mỹ|AR-15;AR;Cơ quan lâm nghiệp Mỹ
        vnexpress-2026-07-22/23||Italy;Giglio|Titanic;Costa Concordia
        vnexpress-2026-07-23/9|||Caffeine
        vnexpress-2026-07-23/26||Trái Đất|Cullinan
        vnexpress-2026-07-24/12||Michigan|
        vnexpress-2026-07-24/29|Trump||Houthi
        vnexpress-2026-07-25/16|Hoàng|Hà Nội|
        vnexpress-2026-07-26/2|||
        vnexpress-2026-07-26/19|Haaland;Erling Haaland;Gianluigi Donnarumma||Viking;World Cup;Man City
        vov-2026-07-20/5|||VOV.VN;VOV;Đội K72
        vov-2026-07-20/22||Iran;Mỹ|VOV.VN;VOV
        vov-2026-07-21/8|||FIFA;World Cup;VOV.VN;VOV;USD
        vov-2026-07-21/25|Nguyễn Văn Thắng|Lai Châu|VOV.VN;VOV;QĐ-TTg
        vov-2026-07-22/12||Hàn Quốc;Triều Tiên;Triều|VOV.VN;VOV
        vov-2026-07-22/28||Tây Nguyên|Robusta;Arabica;VOV.VN;VOV
        vov-2026-07-23/15||Pakistan;Mỹ;Iran;Islamabad|USD;VOV.VN;VOV;rupee
        vov-2026-07-24/1|||VOV.VN;VOV;TT-BTC
        vov-2026-07-24/18|Trump;Donald Trump|Iran;Biển Đỏ;Mỹ;Yemen;Saudi Arabia|Houthi;VOV.VN;VOV
        vov-2026-07-25/4|Lê Thị Riêng|TP.HCM|VOV.VN;VOV;Công viên Lê Thị Riêng
        vov-2026-07-25/21||Hà Nội;Bắc Bộ|VOV.VN;VOV
        vov-2026-07-26/8||Thái Lan|Honda Civic;S+ Shift;BSI;VOV.VN;VOV;Honda Sensing;HEV
        vov-2026-07-26/24||Lâm Đồng|VOV.VN;VOV
        vtv-2026-07-20/11||TP Hồ Chí Minh|VTV.vn;VTV;Thành đoàn TP Hồ Chí Minh
        vtv-2026-07-20/27||Quảng Trị;Tuyên Hóa|VTV.vn;VTV;THPT;Trường THPT Lê Trực;Lê Trực
        vtv-2026-07-21/14||Huế;A Lưới|VTV.vn;VTV
        vtv-2026-07-22/0|Vũ Văn Quỳnh|Trung Quốc|YUAN;Nhân dân tệ;Hải quan
        vtv-2026-07-22/17||Huế;Phú Bài|VTV.vn;VTV
        vtv-2026-07-23/4|Donald Trump|Mỹ;Iran|VTV.vn;VTV;USD;Bộ Chiến tranh
        vtv-2026-07-23/20|||AI;VTV.vn;VTV
        vtv-2026-07-24/7||Ninh Bình|VTV.vn;VTV;ADN;Công an;Công an tỉnh Ninh Bình
        vtv-2026-07-24/23||Philippines|VTV.vn;VTV
        vtv-2026-07-25/10||Trung Quốc|Noul;VTV.vn;VTV;Đông Nam
        vtv-2026-07-25/26||Hà Nội|VTV.vn;VTV
        vtv-2026-07-26/13|||AI;VTV.vn;VTV
        """;

    public static IEnumerable<NamedText> Read() => All.Split('\n').Select(line => line.Trim().Split('|'))
        .Select(fields => new NamedText(fields[0].Split('/')[0], int.Parse(fields[0].Split('/')[1], System.Globalization.CultureInfo.InvariantCulture), Names(fields[1]), Names(fields[2]), Names(fields[3])));

    private static string[] Names(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What one text names, and where the text is.</summary>
internal sealed record NamedText(string Feed, int Item, IReadOnlyList<string> Persons, IReadOnlyList<string> Places, IReadOnlyList<string> Others);
