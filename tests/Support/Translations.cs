namespace Aggregator.Support;

/// <summary>Invented Vietnamese texts as the press writes them, and good translations of each.</summary>
public static class Translations
{
    public const string Body = "<p>Ông <strong>Nguyễn Văn Hiền</strong>, 45 tuổi, nói: “Chúng tôi mất trắng 3 sào lúa chỉ sau một đêm”.</p>" +
        "<p>Theo <a href=\"https://bao.example.vn/lu\">báo cáo</a>, mưa lũ ở Lai Châu và Đà Nẵng làm 7 người chết, 2 người mất tích, thiệt hại khoảng 12,5 tỷ đồng, tăng 15% so với năm 2025.</p>";

    public const string Lead = "Ngày 23/7/2026, UBND thành phố Đà Nẵng cho biết đã chi 12,5 tỷ đồng hỗ trợ hơn 1.250 hộ dân, tăng 15% so với cùng kỳ.";

    /// <summary>Each text with its translations by language.</summary>
    public static IReadOnlyList<(string Vietnamese, IReadOnlyDictionary<string, string> Translations)> All { get; } =
    [
        ("Thủ tướng tiếp Bộ trưởng Ngoại giao Nhật Bản tại Hà Nội", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "Prime Minister receives Japanese Foreign Minister in Hanoi",
            ["zh-Hans"] = "总理在河内会见日本外交部长",
            ["fr"] = "Le Premier ministre reçoit le ministre japonais des Affaires étrangères à Hanoï",
            ["es"] = "El primer ministro recibe al canciller japonés en Hanói",
            ["pt"] = "Primeiro-ministro recebe chanceler japonês em Hanói",
            ["ru"] = "Премьер-министр принял министра иностранных дел Японии в Ханое",
            ["ar"] = "رئيس الوزراء يستقبل وزير الخارجية الياباني في هانوي",
        }),
        (Lead, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "On July 23, 2026, the Da Nang City People's Committee said it had spent 12.5 billion dong supporting more than 1,250 households, up 15 percent year on year.",
            ["zh-Hans"] = "2026年7月23日,岘港市人民委员会表示,已拨款125亿越南盾援助1250多户居民,同比增长15%。",
            ["fr"] = "Le 23 juillet 2026, le Comité populaire de la ville de Da Nang a indiqué avoir dépensé 12,5 milliards de dôngs pour aider plus de 1 250 foyers, soit une hausse de 15 % sur un an.",
            ["es"] = "El 23 de julio de 2026, el Comité Popular de la ciudad de Da Nang informó que había gastado 12.500 millones de dongs para apoyar a más de 1.250 hogares, un 15 % más que en el mismo período del año anterior.",
            ["pt"] = "Em 23 de julho de 2026, o Comitê Popular da cidade de Da Nang informou ter gasto 12,5 bilhões de dongs para apoiar mais de 1.250 famílias, 15% a mais que no mesmo período do ano anterior.",
            ["ru"] = "23 июля 2026 года Народный комитет города Дананг сообщил, что направил 12,5 млрд донгов на помощь более чем 1250 семьям, что на 15% больше, чем годом ранее.",
            ["ar"] = "في ٢٣ يوليو ٢٠٢٦، أعلنت اللجنة الشعبية لمدينة دا نانغ أنها أنفقت ١٢٫٥ مليار دونغ لدعم أكثر من ١٬٢٥٠ أسرة، بزيادة ١٥٪ عن الفترة نفسها من العام الماضي.",
        }),
        (Body, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "<p>“We lost all 3 sao of rice in just one night,” said <strong>Nguyễn Văn Hiền</strong>, 45.</p>" +
                "<p>According to the <a href=\"https://bao.example.vn/lu\">report</a>, floods in Lai Chau and Da Nang left seven people dead and two missing, with damage of about 12.5 billion dong, up 15% from 2025.</p>",
            ["zh-Hans"] = "<p>45岁的<strong>Nguyễn Văn Hiền</strong>说:“一夜之间,我们3分稻田颗粒无收。”</p>" +
                "<p>据<a href=\"https://bao.example.vn/lu\">报告</a>,莱州和岘港的洪灾造成7人死亡、两人失踪,损失约125亿越南盾,比2025年增长15%。</p>",
            ["fr"] = "<p>« Nous avons perdu nos 3 sao de riz en une seule nuit », a déclaré <strong>Nguyễn Văn Hiền</strong>, 45 ans.</p>" +
                "<p>Selon le <a href=\"https://bao.example.vn/lu\">rapport</a>, les inondations à Lai Chau et à Da Nang ont fait sept morts et deux disparus, avec des dégâts d’environ 12,5 milliards de dôngs, en hausse de 15 % par rapport à 2025.</p>",
            ["es"] = "<p>«Perdimos los 3 sao de arroz en una sola noche», dijo <strong>Nguyễn Văn Hiền</strong>, de 45 años.</p>" +
                "<p>Según el <a href=\"https://bao.example.vn/lu\">informe</a>, las inundaciones en Lai Chau y Da Nang dejaron siete muertos y dos desaparecidos, con daños por unos 12.500 millones de dongs, un 15 % más que en 2025.</p>",
            ["pt"] = "<p>“Perdemos os 3 sao de arroz em uma única noite”, disse <strong>Nguyễn Văn Hiền</strong>, de 45 anos.</p>" +
                "<p>Segundo o <a href=\"https://bao.example.vn/lu\">relatório</a>, as enchentes em Lai Chau e Da Nang deixaram sete mortos e dois desaparecidos, com prejuízo de cerca de 12,5 bilhões de dongs, alta de 15% em relação a 2025.</p>",
            ["ru"] = "<p>45-летний <strong>Nguyễn Văn Hiền</strong> сказал: «Всего за одну ночь мы потеряли все 3 сао риса».</p>" +
                "<p>Согласно <a href=\"https://bao.example.vn/lu\">отчёту</a>, из-за наводнений в Лайтяу и Дананге 7 человек погибли и двое пропали без вести, ущерб составил около 12,5 млрд донгов, что на 15% больше, чем в 2025 году.</p>",
            ["ar"] = "<p>قال <strong>Nguyễn Văn Hiền</strong>، البالغ من العمر 45 عاما: «لقد فقدنا 3 ساو من الأرز في ليلة واحدة فقط».</p>" +
                "<p>وفقا لـ<a href=\"https://bao.example.vn/lu\">التقرير</a>، أسفرت الفيضانات في Lai Chau ودا نانغ عن مقتل سبعة أشخاص وفقدان شخصين، وبلغت الأضرار نحو 12.5 مليار دونغ، بزيادة 15% عن عام 2025.</p>",
        }),
        ("Trận chung kết diễn ra lúc 19h30 ngày 25/7 trên sân Mỹ Đình, giá vé từ 200.000 đồng đến 1,5 triệu đồng.", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "The final takes place at 7:30 p.m. on July 25 at Mỹ Đình Stadium, with tickets from 200,000 dong to 1.5 million dong.",
            ["zh-Hans"] = "决赛将于7月25日19时30分在Mỹ Đình体育场举行,票价从20万越南盾到150万越南盾不等。",
            ["fr"] = "La finale aura lieu le 25 juillet à 19h30 au stade Mỹ Đình, avec des billets de 200 000 à 1,5 million de dôngs.",
            ["es"] = "La final se disputará a las 19:30 del 25 de julio en el estadio Mỹ Đình, con entradas de 200.000 a 1,5 millones de dongs.",
            ["pt"] = "A final será disputada às 19h30 de 25 de julho no estádio Mỹ Đình, com ingressos de 200.000 a 1,5 milhão de dongs.",
            ["ru"] = "Финал состоится 25 июля в 19:30 на стадионе Mỹ Đình, билеты стоят от 200 000 до 1,5 млн донгов.",
            ["ar"] = "تقام المباراة النهائية في الساعة 19:30 يوم 25 يوليو على ملعب Mỹ Đình، وتتراوح أسعار التذاكر بين 200 ألف و1.5 مليون دونغ.",
        }),
        ("Ông Trump cảnh báo Iran sau khi hai tàu chở dầu của Saudi Arabia bị tấn công trên Biển Đỏ", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "Trump warns Iran after two Saudi oil tankers attacked in Red Sea",
            ["zh-Hans"] = "两艘沙特油轮在红海遇袭后,特朗普警告伊朗",
            ["fr"] = "Trump met en garde l'Iran après l'attaque de deux pétroliers saoudiens en mer Rouge",
            ["es"] = "Trump advierte a Irán tras el ataque a dos petroleros saudíes en el mar Rojo",
            ["pt"] = "Trump alerta Irã após ataque a dois petroleiros sauditas no Mar Vermelho",
            ["ru"] = "Трамп предупредил Иран после нападения на два саудовских танкера в Красном море",
            ["ar"] = "ترامب يحذر إيران بعد الهجوم على ناقلتي نفط سعوديتين في البحر الأحمر",
        }),
        ("Bộ Nông nghiệp và Môi trường đề nghị Quốc hội xem xét dự án luật tại kỳ họp thứ 3, khóa XVI", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "Ministry of Agriculture and Environment asks 16th National Assembly to consider bill at its third session",
            ["zh-Hans"] = "农业与环境部提请第十六届国会第三次会议审议法律草案",
            ["fr"] = "Le ministère de l'Agriculture et de l'Environnement demande à l'Assemblée nationale de la XVIe législature d'examiner un projet de loi lors de sa troisième session",
            ["es"] = "El Ministerio de Agricultura y Medio Ambiente pide a la Asamblea Nacional de la XVI legislatura que examine un proyecto de ley en su tercer período de sesiones",
            ["pt"] = "Ministério da Agricultura e Meio Ambiente pede que a Assembleia Nacional da XVI legislatura analise projeto de lei em sua terceira sessão",
            ["ru"] = "Министерство сельского хозяйства и окружающей среды предложило Национальному собранию XVI созыва рассмотреть законопроект на третьей сессии",
            ["ar"] = "وزارة الزراعة والبيئة تطلب من الجمعية الوطنية السادسة عشرة النظر في مشروع القانون في دورتها الثالثة",
        }),
        ("Hội An: Hơn 4.000 du khách dự lễ hội áo dài, thưởng thức phở và bánh mì", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "Hoi An: More than 4,000 visitors attend ao dai festival, enjoy pho and banh mi",
            ["zh-Hans"] = "会安:4000多名游客参加奥黛节,品尝河粉和越式法包",
            ["fr"] = "Hôi An : plus de 4 000 visiteurs au festival de l’áo dài, où ils savourent phở et bánh mì",
            ["es"] = "Hoi An: más de 4.000 visitantes asisten al festival del ao dai y disfrutan de pho y banh mi",
            ["pt"] = "Hoi An: mais de 4.000 visitantes participam do festival de ao dai e saboreiam pho e banh mi",
            ["ru"] = "Хойан: более 4000 туристов посетили фестиваль аозай и попробовали фо и баньми",
            ["ar"] = "هوي آن: أكثر من 4000 سائح يحضرون مهرجان آو داي ويتذوقون pho و banh mi",
        }),
        ("Giá vàng miếng SJC giảm 2,3 triệu đồng/lượng, xuống còn 118,5 triệu đồng/lượng; vàng thế giới ở mức 3.350 USD", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "SJC gold bars fall by 2.3 million dong a tael to 118.5 million dong a tael; world gold at 3,350 USD",
            ["zh-Hans"] = "SJC金条每两下跌230万越南盾,降至每两1.185亿越南盾;国际金价为3350美元",
            ["fr"] = "Le lingot d’or SJC recule de 2,3 millions de dôngs le taël, à 118,5 millions de dôngs ; l’or mondial s’établit à 3 350 dollars",
            ["es"] = "El lingote de oro SJC baja 2,3 millones de dongs por tael, hasta 118,5 millones de dongs; el oro mundial se sitúa en 3.350 dólares",
            ["pt"] = "Barra de ouro SJC cai 2,3 milhões de dongs por tael, para 118,5 milhões de dongs; ouro mundial fica em 3.350 dólares",
            ["ru"] = "Золотые слитки SJC подешевели на 2,3 млн донгов за лян, до 118,5 млн донгов; мировая цена золота — 3350 долларов",
            ["ar"] = "سبائك الذهب SJC تتراجع بمقدار 2.3 مليون دونغ للتيل إلى 118.5 مليون دونغ، والذهب العالمي عند 3350 دولارا",
        }),
        ("Phó Chủ tịch UBND tỉnh Quảng Ninh Bùi Văn Khắng: 'Du lịch Hạ Long đón 9,2 triệu lượt khách trong 6 tháng'", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "Quang Ninh People's Committee Vice Chairman Bùi Văn Khắng: 'Ha Long tourism welcomes 9.2 million visitors in six months'",
            ["zh-Hans"] = "广宁省人民委员会副主席Bùi Văn Khắng:“下龙旅游业6个月接待游客920万人次”",
            ["fr"] = "Bùi Văn Khắng, vice-président du Comité populaire de Quang Ninh : « Ha Long a accueilli 9,2 millions de touristes en six mois »",
            ["es"] = "Bùi Văn Khắng, vicepresidente del Comité Popular de Quang Ninh: «El turismo de Ha Long recibió 9,2 millones de visitantes en seis meses»",
            ["pt"] = "Bùi Văn Khắng, vice-presidente do Comitê Popular de Quang Ninh: “Turismo de Ha Long recebe 9,2 milhões de visitantes em seis meses”",
            ["ru"] = "Заместитель председателя Народного комитета провинции Куангнинь Bùi Văn Khắng: «За 6 месяцев Халонг принял 9,2 млн туристов»",
            ["ar"] = "نائب رئيس اللجنة الشعبية لمقاطعة Quang Ninh السيد Bùi Văn Khắng: «سياحة ها لونغ تستقبل 9.2 مليون زائر في ستة أشهر»",
        }),
    ];
}
