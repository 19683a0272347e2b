namespace Aggregator.Classify;

/// <summary>
/// Words and phrases that tell a topic, in Vietnamese and English. An underscore joins the words of a phrase; an
/// exclamation mark: it hardly occurs elsewhere.
/// </summary>
internal static class TopicWords
{
    public static readonly (string Topic, string Words)[] All =
    [
        ("politics",
            """
            tổng_bí_thư! chủ_tịch_nước! thủ_tướng phó_thủ_tướng quốc_hội! đại_biểu_quốc_hội! bộ_chính_trị! trung_ương_đảng! ban_bí_thư! ban_chấp_hành đảng_bộ!
            nghị_quyết bộ_trưởng hội_đồng_nhân_dân! cử_tri! bầu_cử kỳ_họp thường_trực_ban_bí_thư! mặt_trận_tổ_quốc! đảng_viên! hội_đàm! hội_kiến!
            ngoại_giao song_phương quan_hệ_đối_tác chủ_quyền hoàng_sa trường_sa biển_đông quốc_phòng bộ_quốc_phòng quân_ủy quân_đội bộ_ngoại_giao
            bí_thư_tỉnh_ủy! bí_thư_thành_ủy! đại_hội_đảng! đảng_cộng_sản ủy_ban_thường_vụ_quốc_hội! chính_phủ sáp_nhập_tỉnh bộ_máy tinh_gọn
            general_secretary! politburo! national_assembly! prime_minister president party_central_committee! communist_party state_visit! bilateral
            deputy_prime_minister foreign_minister comprehensive_strategic_partnership! voters parliament legislature congress east_sea sovereignty diplomatic
            """),
        ("world",
            """
            tổng_thống! donald_trump! ông_trump! nhà_trắng! putin! ukraine! israel! iran! gaza! nato! lầu_năm_góc! triều_tiên! syria! liên_hợp_quốc mỹ nga
            trung_quốc nhật_bản hàn_quốc ấn_độ pháp đức anh châu_âu trung_đông tokyo washington bắc_kinh moscow london seoul bangkok thái_lan
            xung_đột không_kích! tên_lửa! quân_đội_mỹ! phiến_quân! khủng_bố! is! chiến_sự! ngừng_bắn! lệnh_trừng_phạt! đại_sứ_quán đảng_cộng_hòa! đảng_dân_chủ!
            nghị_sĩ! cựu_tổng_thống! obama! clinton! tập_cận_bình! tổng_tuyển_cử! người_biểu_tình! biểu_tình! di_cư phi_cơ reuters! afp! cnn! bbc
            hạt_nhân! tàu_chiến tiêm_kích! máy_bay_chiến_đấu! tàu_sân_bay! kremlin! eu! nghị_viện đặc_phái_viên! ngoại_trưởng! việt_kiều kiều_bào
            philippines indonesia malaysia singapore campuchia lào myanmar úc australia canada brazil argentina colombia mexico cuba fidel_castro! venezuela
            italia ý tây_ban_nha hà_lan thụy_sĩ thụy_điển na_uy ba_lan thổ_nhĩ_kỳ! ai_cập! ả_rập! saudi! iraq! afghanistan! pakistan! cameroon! somalia! zimbabwe!
            đài_loan hong_kong dubai new_york california paris berlin hitler! nhật_hoàng! thủ_tướng_anh! brexit! liên_minh_châu_âu! hội_đồng_bảo_an! đặc_nhiệm! con_tin!
            trump! ukraine russia israel gaza hamas! ceasefire! airstrike! missile! kremlin pentagon! white_house! european_union! united_nations north_korea
            beijing moscow washington troops! rebels! sanctions war
            """),
        ("economy",
            """
            kinh_tế kinh_doanh doanh_nghiệp! thị_trường giá_vàng! lãi_suất! ngân_hàng! chứng_khoán! cổ_phiếu! cổ_phần! cổ_đông! vn_index! trái_phiếu! tỷ_giá! usd
            tín_dụng! lạm_phát! gdp! tăng_trưởng xuất_khẩu! nhập_khẩu! kim_ngạch! đầu_tư nhà_đầu_tư! vốn_đầu_tư! fdi! dự_án bất_động_sản! căn_hộ! chung_cư
            chủ_đầu_tư! đất_nền! nhà_ở_xã_hội doanh_thu! lợi_nhuận! nợ_xấu! vay_vốn thuế! ngân_sách tài_chính thương_mại hàng_hóa sản_xuất nhà_máy công_nghiệp
            khu_công_nghiệp! nông_sản! lúa_gạo! giá_gạo! cà_phê thủy_sản! sầu_riêng! xăng_dầu! giá_xăng! khách_hàng khuyến_mãi! siêu_thị! bán_lẻ! thương_hiệu
            tập_đoàn! công_ty tổng_công_ty! hội_đồng_quản_trị! tổng_giám_đốc! ceo startup khởi_nghiệp tỷ_đồng triệu_usd! tỷ_usd! giá_bán cao_tốc hạ_tầng
            đấu_thầu đấu_giá thanh_khoản! nhà_băng! kinh_tế_tư_nhân! hải_quan tồn_kho! đơn_hàng! bảo_hiểm tiêu_dùng người_tiêu_dùng! kinh_doanh_bất_động_sản!
            economy economic business market stocks! shares! investors! investment bank! banks! exports! imports! trade growth inflation! interest_rates!
            revenue! profit! real_estate! property fdi industrial_park! manufacturing! enterprises! firms company gold_prices! rice coffee seafood! tariffs!
            """),
        ("society",
            """
            người_dân hộ_nghèo! hoàn_cảnh! từ_thiện! nhà_hảo_tâm! liệt_sĩ! thương_binh! người_có_công! bảo_hiểm_xã_hội! lương_hưu! tiền_lương! việc_làm!
            công_nhân! người_lao_động! công_đoàn! giao_thông! ùn_tắc! vỉa_hè! xe_buýt! metro! đường_sắt! cầu_đường! tàu_hỏa! vé_tàu! sân_bay cán_bộ
            hành_chính căn_cước! hộ_khẩu! dân_số! bình_đẳng_giới! trẻ_em phụ_nữ người_cao_tuổi! tết! nghỉ_lễ! quà đoàn_thanh_niên! tình_nguyện! hiến_máu!
            địa_phương chính_quyền xã phường thôn khu_phố khiếu_nại! giải_phóng_mặt_bằng! tái_định_cư! xóa_nhà_tạm! nông_thôn_mới! đồng_bào! dân_tộc
            thành_phố tphcm nước_sạch! mất_điện! thoát_nước! chợ thời_tiết không_khí_lạnh đuối_nước
            poverty! charity! war_invalids! martyrs! pension! workers! employment! residents commune ward traffic congestion! population! gender_equality!
            volunteers! ethnic_minority! social_insurance! elderly!
            bão! bão_số! siêu_bão! lũ_lụt! mưa_lũ! lũ_quét! ngập_lụt! sạt_lở_đất! động_đất! sóng_thần! cháy! hỏa_hoạn! vụ_cháy! cứu_hộ! cứu_nạn! mất_tích! thương_vong! tử_vong
            thiệt_mạng! tai_nạn! tai_nạn_giao_thông! lật_xe! va_chạm! đuối_nước! chìm_tàu! sập! nổ! vụ_nổ! cháy_rừng! thiên_tai! áp_thấp_nhiệt_đới! núi_lửa! xe_tải! tông! đâm_vào!
            typhoon! storm! floods! flood! flooding! landslide! landslides! earthquake! fire! accident! crash! killed! dead! missing! rescue! disaster! tsunami!
            """),
        ("law",
            """
            công_an! cảnh_sát! cơ_quan_điều_tra! khởi_tố! bị_can! bị_cáo! tạm_giam! bắt_giữ! bắt_tạm_giam! tòa_án! tand! xét_xử! phiên_tòa! viện_kiểm_sát!
            viện_ksnd! án_tù! năm_tù! tử_hình! tù_chung_thân! hội_đồng_xét_xử! hđxx! luật_sư! vụ_án! nghi_phạm! nghi_can! đối_tượng! hung_thủ! sát_hại! giết_người!
            đâm_chết! cướp! trộm! ma_túy! lừa_đảo! chiếm_đoạt! tham_ô! nhận_hối_lộ! đưa_hối_lộ! đánh_bạc! mại_dâm! hiếp_dâm! xâm_hại! buôn_lậu! hàng_giả! tang_vật!
            truy_nã! phạm_tội! tội_phạm! hình_sự! csgt! trộm_cắp! khám_xét! truy_tố! kháng_cáo! bản_án! giám_định! hành_hung! nạn_nhân hiện_trường! vi_phạm
            thi_hành_án! côn_đồ! giang_hồ! cố_ý_gây_thương_tích! xử_phạt! hành_vi xe_ôm
            police! arrested! detained! prosecuted! suspects! court! trial! sentenced! jail! prison! murder! drug_trafficking! drugs! fraud! bribery! smuggling!
            embezzlement! crime! criminal! investigators! lawsuit! defendants! theft! robbery! scam! ring!
            """),
        ("culture",
            """
            văn_hóa! di_sản! unesco! lễ_hội! di_tích! bảo_tàng! đình_làng! chùa! nghệ_nhân! cải_lương! chèo! tuồng! quan_họ! ca_trù! hát_xoan! nhã_nhạc! múa_rối!
            nhà_văn! nhà_thơ! tiểu_thuyết! thơ! tác_phẩm! văn_học! cuốn_sách! xuất_bản! hội_họa! họa_sĩ! triển_lãm! điêu_khắc! mỹ_thuật! nghệ_thuật sân_khấu!
            kịch! nsnd! nsưt! truyền_thống! phong_tục! tín_ngưỡng! cổ_truyền! khảo_cổ! áo_dài! làng_nghề! cồng_chiêng! tổ_nghề! nhạc_cụ! bản_sắc! nhà_sử_học!
            tôn_vinh danh_họa! thư_pháp! điêu_khắc_gia! dân_ca! phi_vật_thể! lịch_sử kiến_trúc! liveshow danh_hài nghệ_sĩ
            culture! cultural! heritage! festival! temple! pagoda! museum! artisans! folk! traditional! literature! novel! poet! painting! painter! exhibition!
            sculpture! theatre! relics! craft_village! ao_dai! intangible! ancient
            """),
        ("entertainment",
            """
            ca_sĩ! diễn_viên! mc! người_mẫu! hoa_hậu! á_hậu! sao_việt! showbiz! nhạc_sĩ! album! mv! ca_khúc! bài_hát! concert! live_concert! khán_giả! fan! người_hâm_mộ!
            phim! bộ_phim! điện_ảnh! đạo_diễn! màn_ảnh! phòng_vé! hollywood! bom_tấn! vai_diễn! gameshow! truyền_hình_thực_tế! rapper! nam_ca_sĩ! nữ_ca_sĩ!
            thảm_đỏ! vpop! kpop! idol! scandal! người_đẹp! nhan_sắc! đăng_quang! vương_miện! nữ_diễn_viên! nam_diễn_viên! nam_chính! nữ_chính! tập_phim! oscar!
            giọng_hát! sân_khấu nghệ_danh! hot_girl! hotgirl! mỹ_nhân! nghệ_sĩ! chia_tay hẹn_hò! mạng_xã_hội facebook clip netizen! cư_dân_mạng! webdrama! rating!
            nhóm_nhạc! vũ_đạo! thí_sinh giám_khảo! siêu_mẫu! trình_diễn nhạc danh_hài! hài! minh_tinh! tài_tử! diva! lệ_quyên trấn_thành! the_voice!
            singer! actor! actress! film! movie! box_office! album song! concert! pageant! miss_universe! celebrity! k-pop! director! premiere! tv_series! showbiz
            """),
        ("travel",
            """
            du_lịch! du_khách! khách_du_lịch! điểm_đến! khách_sạn! resort! homestay! tour! lữ_hành! phượt! khám_phá! check_in! trải_nghiệm bãi_biển! vé_máy_bay!
            hành_khách! hãng_hàng_không! phi_hành_đoàn! tiếp_viên! khách_quốc_tế! visa! tham_quan! danh_thắng! thắng_cảnh! nghỉ_dưỡng! hướng_dẫn_viên! săn_mây!
            cắm_trại! ruộng_bậc_thang! phố_cổ! hang_động! hòn_đảo! lưu_trú! thị_thực! hộ_chiếu! mùa_vàng! cung_đường! ẩm_thực_đường_phố! tàu_du_lịch! du_thuyền!
            tourism! tourists! travel! travellers! travelers! visitors! hotel! hotels! resort destination! beach! tour backpackers! itinerary! sightseeing!
            international_arrivals! cruise! homestay airlines flights
            """),
        ("sport",
            """
            bóng_đá! cầu_thủ! hlv! huấn_luyện_viên! trận_đấu! đội_tuyển! bàn_thắng! ghi_bàn! tiền_đạo! tiền_vệ! hậu_vệ! thủ_môn! v-league! v_league! ngoại_hạng_anh!
            champions_league! la_liga! serie_a! world_cup! euro! sea_games! asiad! aff_cup! asean_cup! olympic! huy_chương! hcv! hcb! hcđ! vô_địch! chung_kết!
            bán_kết! tứ_kết! vòng_loại! sân_vận_động! cđv! cổ_động_viên! clb! câu_lạc_bộ_bóng_đá! man_utd! m.u! mu! chelsea! arsenal! liverpool! real_madrid! barca!
            barcelona! messi! ronaldo! vđv! vận_động_viên! tennis! quần_vợt! cầu_lông! bóng_chuyền! bóng_rổ! bơi_lội! điền_kinh! marathon! boxing! võ_sĩ! golf! f1!
            tay_vợt! set! tỷ_số! phút_thứ! trọng_tài! thẻ_đỏ! thẻ_vàng! penalty! chuyển_nhượng! mùa_giải! lượt_trận! vòng_đấu! thắng_trận! bảng_xếp_hạng! futsal!
            đội_bóng! đội_nhà! chức_vô_địch! hiệp một_hai phong_độ! giải_đấu! kỳ_thủ! kỷ_lục thể_thao! mourinho! conte! wenger! guardiola! u23! u17! u19! kình_ngư!
            football! soccer! match! coach! striker! goalkeeper! goals! medal! medals! championship! tournament! athletes! sport! sports! sea_games asian_games!
            final semi-final! team league! volleyball! badminton! swimmer! player! players!
            """),
        ("education",
            """
            học_sinh! sinh_viên! giáo_viên! giảng_viên! thí_sinh! trường_học! đại_học! thpt! thcs! tiểu_học! mầm_non! tuyển_sinh! điểm_chuẩn! kỳ_thi! thi_tốt_nghiệp!
            tốt_nghiệp! bộ_gd&đt! gd-đt! gd&đt! bộ_giáo_dục! bộ_giáo_dục_và_đào_tạo! giáo_dục! đào_tạo! học_bổng! du_học! học_phí! sách_giáo_khoa! lớp_10! lớp_12! năm_học!
            nhà_trường! phụ_huynh! hiệu_trưởng! cử_nhân! thạc_sĩ! tiến_sĩ! giáo_sư! môn_toán! ngữ_văn! tiếng_anh! ielts! đề_thi! điểm_thi! nguyện_vọng! xét_tuyển!
            lớp_học! cô_giáo! thầy_giáo! học_tập! học_đường! thủ_khoa! chương_trình_học! bài_giảng! đáp_án! từ_vựng! khuyến_học! sư_phạm! olympic_toán!
            học_nghề! dạy_học! ngành_học! giáo_án! học_trò! gửi_bài_dự_thi! đèn_đom_đóm!
            students! teachers! school! schools! university! universities! education! exam! exams! scholarship! scholarships! tuition! graduates! lecturers!
            curriculum! textbooks! classroom! admission! kindergarten!
            """),
        ("health",
            """
            bệnh_nhân! bác_sĩ! bệnh_viện! y_tế! sức_khỏe! bệnh điều_trị! phẫu_thuật! ung_thư! thuốc! vaccine! vắc_xin! tiêm_chủng! dịch_bệnh! sốt_xuất_huyết! covid-19! virus
            tiểu_đường! đái_tháo_đường! huyết_áp! tim_mạch! đột_quỵ! ngộ_độc! dinh_dưỡng! giảm_cân! mang_thai! thai_phụ! sinh_con! sản_phụ! trẻ_sơ_sinh! da_liễu! làn_da! da
            cấp_cứu! nội_soi! ghép_tạng! ghép_gan! chẩn_đoán! triệu_chứng! viêm! nhiễm_trùng! vi_khuẩn! cơ_thể! khám_bệnh! phòng_bệnh! bộ_y_tế! dược! thực_phẩm_chức_năng!
            vitamin! mất_ngủ! gan! thận! dạ_dày! xương_khớp! biến_chứng! ca_mổ! ca_bệnh! sức_đề_kháng! cholesterol! mỡ_máu! béo_phì! tình_dục! vô_sinh! hiv! nha_khoa!
            răng! niềng_răng! thẩm_mỹ! bổ_dưỡng! uống ăn_uống! đau hen_suyễn! tế_bào! liệu_pháp! y_học! đông_y! bài_thuốc! làm_đẹp! dưỡng_da!
            hospital! hospitals! patients! doctors! disease! diseases! vaccine vaccination! health! healthcare! cancer! surgery! medical! medicine! dengue! outbreak!
            epidemic! treatment symptoms! diabetes! stroke! transplant! nutrition!
            """),
        ("science",
            """
            công_nghệ! khoa_học! nhà_khoa_học! nghiên_cứu! các_nhà_nghiên_cứu! smartphone! iphone! ipad! samsung! galaxy! apple! google! android! ios! facebook microsoft! windows!
            ứng_dụng! phần_mềm! người_dùng! điện_thoại! máy_tính! laptop! camera! màn_hình! chip! trí_tuệ_nhân_tạo! ai! robot! chuyển_đổi_số! an_ninh_mạng! hacker! mã_độc! dữ_liệu!
            bảo_mật! wifi! 5g! 4g! internet! trực_tuyến! mạng_xã_hội thiết_bị! tính_năng! pin! sạc! vũ_trụ! nasa! hành_tinh! vệ_tinh! sao_hỏa! trái_đất! mặt_trăng! thiên_văn!
            hóa_thạch! khủng_long! loài! ufo! thí_nghiệm! phát_minh! sáng_chế! gene! vật_lý! bán_dẫn! blockchain! bitcoin trình_duyệt! chatgpt! openai! macbook! sony! lg! nokia!
            game! thủ_thuật! vi_xử_lý! snapdragon! megapixel! tai_nghe! máy_ảnh! tv! độ_phân_giải! phiên_bản! tương_lai người_ngoài_hành_tinh! tiến_hóa! động_vật sinh_vật! xác_ướp!
            technology! science! scientists! researchers! research! artificial_intelligence! ai digital! digital_transformation! semiconductor! semiconductors! chips! software! app!
            cybersecurity! data_centre! data_center! satellite! space! robots! innovation! startup smartphone internet 5g
            """),
        ("environment",
            """
            môi_trường! ô_nhiễm! biến_đổi_khí_hậu! khí_hậu! rác_thải! rác! nước_thải! khí_thải! phát_thải! rừng! phá_rừng! trồng_rừng! đa_dạng_sinh_học! động_vật_hoang_dã! sao_la!
            hạn_mặn! xâm_nhập_mặn! bụi_mịn! chất_lượng_không_khí! aqi! net_zero! carbon! năng_lượng_tái_tạo! nhựa! túi_nilon! bảo_tồn! vườn_quốc_gia! sạt_lở nắng_nóng! dự_báo_thời_tiết!
            thời_tiết! không_khí_lạnh! nhiệt_độ! mưa_lớn! khí_tượng! thủy_văn! áp_thấp! xả_thải! tài_nguyên! san_hô! tín_chỉ_carbon! xử_lý_rác! cá_chết! formosa! xanh
            environment! environmental! climate! climate_change! pollution! waste! wastewater! emissions! forest! forests! deforestation! biodiversity! wildlife! plastic! recycling!
            carbon renewable_energy! conservation! drought! salinity! air_quality! landfill! garbage! weather! heatwave! national_park!
            """),
        ("cars",
            """
            ô_tô! ôtô! xe_máy! mẫu_xe! xe_hơi! honda! toyota! yamaha! hyundai! kia! ford! mazda! bmw! mercedes! audi! lexus! porsche! ferrari! lamborghini! vinfast! suv! sedan!
            động_cơ! mã_lực! hộp_số! xe_điện! tay_lái! lái_xe! triệu_hồi! bánh_xe! lốp_xe! phanh! nội_thất! ngoại_thất! phiên_bản siêu_xe! mô_tô! môtô! chevrolet! nissan! mitsubishi!
            suzuki! bán_tải! crossover! xe_sang! giá_xe! tài_xế! vô_lăng! đăng_kiểm! bảng_giá_xe! nhiên_liệu_tiêu_thụ! xe_tay_ga! showroom! dung_tích! người_lái! mui_trần!
            car! cars! motorbike! motorcycle! vehicles automaker! ev! evs! electric_vehicles! vinfast sedan suv horsepower! engine!
            """),
        ("people",
            """
            chân_dung! cuộc_đời! nghị_lực! tấm_gương! gương_sáng! người_hùng! tuổi_thơ! hồi_ký! kỷ_niệm_chương! câu_chuyện_cuộc_đời! người_thầy! nữ_doanh_nhân! anh_hùng! cụ_ông! cụ_bà!
            portrait! life_story! inspiring! overseas_vietnamese role_model! centenarian!
            """),
        ("lifestyle",
            """
            gia_đình! vợ_chồng! hôn_nhân! ngoại_tình! mẹ_chồng! nàng_dâu! tình_yêu! người_yêu! ly_hôn! món_ăn! nấu_ăn! công_thức! ẩm_thực! thời_trang! phong_cách! trang_phục!
            mặc_đẹp! nhà_đẹp! nội_thất_nhà! trang_trí! mua_sắm! mẹo! nuôi_dạy_con! dạy_con! cung_hoàng_đạo! tử_vi! phong_thủy! con_giáp! tâm_sự! nguyên_liệu! gia_vị! vợ chồng bạn_gái!
            bạn_trai! yêu giới_trẻ! quán thú_cưng!
            fashion! recipe! recipes! cuisine! food! dishes! marriage! family lifestyle! restaurant! restaurants! chef! street_food!
            """),
    ];
}
