namespace Aggregator.Classify;

/// <summary>
/// The most frequent words of each language in Latin script, the commonest first, with words that news use much at the
/// end. The character model is built from them as well, so they also stand for how the language's words look.
/// </summary>
internal static class FrequentWords
{
    public static readonly (string Language, string Words)[] All =
    [
        ("en",
            """
            the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were
            their one all we can her has there been if more when will would who so no said what up its about into than them out some other
            time only new could these two may then do first any my now such like our over me even most made after also did many must before
            well back through years where much your way down should because each just those people how too state good very make world still
            own see men work long here get both between life being under never day same another know while last might us great old year off
            come since against go came right used take three everyone has whereas shall human rights freedom without law equal nations
            government during however company city country president minister police says per cent million billion including according told
            could percent week today report national international market business economic development public news health school women
            children water high part help home group members political power service system program party family local second next early
            days month number week end plan project found left set given until around among later already became become expected launch
            vietnam vietnamese nobody nothing everything something anyone whether within including despite amid warns reveals calls says faces kills dead hit
            war attack court trial death fire storm workers union election vote votes parliament lawmakers senate house white trade tariffs deal talks
            leaders summit meeting visit ties cooperation visitors tourists heritage festival culture food film music football match cup team wins
            lose players coach season games stock shares prices oil gas bank rate inflation growth exports imports tax budget bill law report study
            researchers scientists climate flood floods heat rain hospital patients doctors disease vaccine students teachers university technology
            data internet phone users app company companies firm firms billion big small next first last open opens launch launches announces
            """),
        ("fr",
            """
            de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d l qu n s c j
            mais comme ou si leur y dont on cette ces nous tout elle fait sa ont été être deux même aussi ses bien peut tous sans peu entre
            après ans ainsi autre autres non depuis très nos vous lui moins années toute toutes avant était encore faire avoir fois premier
            première contre sous jour jours temps pays monde vie homme hommes femmes enfants droit droits personne liberté état loi égalité
            doit où donc trois notre votre leurs celui celle ceux lors selon pendant chez vers déjà toujours jamais trop alors rien quand
            peuvent nouveau nouvelle grand grande petit français france président ministre gouvernement ville milliards millions euros année
            mois semaine police développement économique entreprise national internationale public politique sociale santé travail école
            eau marché projet groupe partie point nombre fin cours place quelques plusieurs chaque cela ci là mettre prendre dire va vont
            toute aucun aucune quiconque considérant reconnaissance protection devant égard compris notamment afin lorsque parce
            nul ne sera seront soit soumis tenu ainsi quoi lequel laquelle lesquels pourrait pourquoi comment voici voilà soir matin aujourd hui
            hier demain rue ligne nouveaux nouvelles dernier dernière premiers mort morts guerre attaque accident procès justice tribunal enquête
            élection élections parti gauche droite député députés loi réforme grève salaires prix marché entreprises emploi chômage banque
            bourse croissance climat pluie neige incendie hôpital médecin patients maladie recherche étude étudiants université culture musique
            film match équipe joueur joueurs victoire défaite coupe saison peuple coopération visite
            """),
        ("es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre
            cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así
            nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida otro después te otros aunque esa eso hace otra gobierno
            tan durante siempre día tanto ella tres sí dijo sido gran país según menos mundo año antes estado contra sino forma caso nada
            hacer general estaba poco estos presidente mayor ante unos les algo hacia casa ellos ayer hecho primera mucho mientras además
            quien momento millones esto españa hombre están pues hoy lugar madrid nacional trabajo otras mejor nuevo decir algunos entonces
            todas días debe política cómo casi toda tal luego pasado primer medio va estas sea tenía nunca poder aquí ver veces embargo
            partido personas grupo cuenta pueden tienen misma nueva cual fueron mujer frente josé tras cosas fin ciudad he social manera
            derecho derechos libertad persona ley igualdad toda persona humano humanos naciones desarrollo policía empresa mercado semana
            nadie será serán podrá podrán tendrá deberá individuo tales dicho dicha mediante ninguna ninguno ningún aún sino ello aquel
            aquella estas estos nuestro nuestra nuestros acuerdo guerra ataque muerte muertos juicio justicia tribunal elecciones votos
            congreso senado ley reforma precio precios empresas empleo bancos crecimiento clima lluvia lluvias incendio hospital médicos
            pacientes enfermedad estudio estudios estudiantes universidad cultura música película partido equipo jugador jugadores victoria
            copa temporada seguridad salud educación agua ciudades calle hoy mañana noche tarde enero febrero marzo abril mayo junio julio agosto
            septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo según dijo anunció
            """),
        ("pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando
            muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão
            você tinha foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas
            este fosse dele tu te vocês vos lhes estes estas esta aquele aquela isto aquilo estou são anos ano dia dias sobre ainda onde
            país governo presidente ministro todo todos toda todas pessoa pessoas direito direitos liberdade lei igualdade homem mulher
            estado nações humanos humana mundo vida tempo parte contra durante segundo dois duas três primeiro primeira outro outra outros
            outras cada pode podem deve fazer feito disse bem assim porque então agora antes sempre nunca grande maior melhor novo nova
            cidade milhões empresa mercado trabalho desenvolvimento nacional internacional social política saúde educação segurança polícia
            brasil portugal português proteção ninguém qualquer condições educação informação população situação organização não então são
            ninguém nenhum nenhuma alguém algum alguns algumas tudo nada poderá deverá terá serão haverá guerra ataque morte mortos justiça
            tribunal eleições votos congresso lei reforma preço preços empresas emprego bancos crescimento clima chuva chuvas incêndio
            hospital médicos doença estudo estudos alunos universidade cultura música filme jogo time equipa equipe jogador jogadores vitória
            taça copa temporada água cidades rua hoje ontem amanhã noite manhã tarde janeiro fevereiro março abril maio junho julho agosto
            setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo afirmou disse anunciou
            proteção também à às através após
            """),
        ("it",
            """
            di e il la che in a per è un del non una i le con da si al dei nel della alla sono come più gli lo ma anche delle se ha dal
            della su ed o nella degli questo ai essere questa suo sua dalla loro tra stato alle ci hanno dopo fra due ogni anni anno tutti
            tutto tutte tutta solo quando ne era prima nei cui così dove sul ad sulla poi perché molto proprio senza chi parte già stata
            ancora mentre fatto può fino contro tempo giorno giorni uno ora suoi sue quello quella quelli oggi mai oltre sempre grande
            altri altro altra altre stesso stessa vita mondo casa uomo uomini donne diritto diritti libertà individuo persona legge paese
            stati nazioni governo presidente ministro città milioni euro società lavoro sviluppo nazionale internazionale sociale politica
            salute scuola polizia italia italiano italiana deve devono qualsiasi nessuno eguaglianza istruzione umani umana mezzo
            fondamentali dignità dall nell dell all sull un'altra poco meno bene nuovo nuova primo secondo tre secondo durante presso
            verso quale quali né dai dagli dalle nelle sui sulle fare dire detto va viene stati essi egli lui lei noi voi mio nostro
            nessun niente nulla qualcuno alcuni alcune ogni ognuno potrà dovrà avrà sarà saranno verrà essere stata guerra attacco morte morti
            giustizia tribunale elezioni voti camera senato legge riforma prezzo prezzi aziende impresa imprese banca banche crescita clima
            pioggia incendio ospedale medici pazienti malattia studio ricerca studenti università cultura musica film partita squadra
            giocatore giocatori vittoria coppa stagione acqua strada oggi ieri domani notte mattina sera gennaio febbraio marzo aprile maggio giugno
            luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica ha detto dichiarato
            assemblea generale spunta arriva ecco shock
            """),
        ("de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach
            wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei
            hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines es jahr zwei jahren diese dieser
            wieder keine uhr seiner worden will zwischen immer millionen was sagte gibt alle da muss jedoch ihr ihm ihn ihren seinen
            sowie beim jetzt selbst hier sehr drei ersten also doch ohne etwa weil während seit heute neue neuen viele weiter jeder
            jede mensch menschen recht rechte freiheit gesetz anspruch person würde staat völker nationen leben welt deutschland land
            regierung präsident minister stadt polizei prozent euro unternehmen entwicklung politik wirtschaft arbeit schule kinder frauen
            männer wasser teil zeit tag tage woche monat ende anfang gut groß großen anderen andere dabei dazu damit darf niemand
            insbesondere gemeinschaft gleich gleichen schutz nichts etwas bereits laut hätte sollen müssen dürfen könnte würden macht
            warum wie wo wer statt trotz offenbar mehrere mehrerer wohl nun endlich plötzlich kurz lange weniger mindestens fast knapp rund etwa
            krieg angriff tod tote gericht prozess justiz wahl wahlen partei bundestag kanzler gesetz reform streik preise preis firma firmen
            arbeitsplätze bank banken wachstum klima regen schnee hitze brand krankenhaus ärzte patienten krankheit studie forscher forschung
            studenten universität kultur musik film spiel spiele mannschaft trainer spieler sieg niederlage pokal saison liga verein
            straße bahn züge zug autos auto verkehr unfall verletzte feuerwehr täter opfer ermittler verdacht haft urteil vorwürfe kritik
            lobt warnt fordert droht zeigt kommt geht steht bleibt gewinnt verliert startet macht nimmt fällt steigt sinkt
            ganz gar riesiges ungewöhnlich wahrheit termin porträt jahre jahres deutsche deutschen deutscher berlin münchen hamburg
            """),
        ("id",
            """
            yang dan di dengan untuk dari dalam ini itu pada tidak adalah akan oleh sebagai ke atau karena bahwa juga telah dapat ada
            mereka saya kami kita ia dia para orang tahun sudah lebih menjadi lain harus satu bisa hanya saat seperti secara antara atas
            hari setiap kepada tersebut masih bagi serta agar sebuah seorang setelah dua belum banyak kata sampai tetapi namun bila maka
            jika hal waktu pun besar tanpa sama anak negara pemerintah masyarakat hak asasi manusia kebebasan bebas berhak hukum
            undang bangsa presiden menteri kota indonesia jakarta dunia hidup kehidupan kerja pekerjaan pembangunan ekonomi nasional
            internasional politik sosial kesehatan pendidikan sekolah polisi juta miliar persen perusahaan baru lama baik pertama kedua
            mengatakan melakukan memberikan mendapat menggunakan terhadap tentang sejak hingga sedang lagi semua sendiri melalui
            merupakan memiliki terjadi beberapa sangat saling perlindungan keluarga umum sesuatu segala siapa apa bagaimana ketika
            mana belum pernah dilakukan diri nya mengenai perlu dasar rumah air jalan bulan minggu pekan lalu kemudian berbagai bagian
            tak nggak bukan tiada siapapun setelahnya maupun ataupun sehingga selama sebelum sesudah akibat demi guna antar menurut ujar
            katanya menjelaskan menyatakan mengungkapkan membuat mengambil meningkat meningkatkan menurun perang serangan korban tewas meninggal
            pengadilan sidang hakim pemilu suara partai dewan undang-undang harga pasar perusahaan pekerja bank pertumbuhan iklim hujan banjir
            kebakaran gempa rumah sakit dokter pasien penyakit penelitian mahasiswa universitas budaya musik film pertandingan tim pemain
            pelatih menang kalah piala musim warga wilayah daerah provinsi kabupaten kecamatan desa senin selasa rabu kamis jumat sabtu minggu
            """),
        ("tl",
            """
            ang ng sa na at mga ay ng hindi may isang kanyang niya ito siya si para ni kung o pa rin din kanilang lahat bawat tao
            karapatan kalayaan na maging upang mula walang wala ayon dahil nang kaya sila nila naman lamang lang iba ibang iyon niyon
            nito dito doon ako ko mo ka namin natin kami tayo inyo kayo nasa pamamagitan sapagkat batas bansa bayan lipunan pamahalaan
            pangulo gobyerno taon araw buwan oras panahon mundo buhay bahay anak babae lalaki kapwa pantay proteksyon pagkakaroon
            alinman anumang anuman sinuman sinumang sino ano paano saan kailan bakit habang matapos bago pagkatapos dapat maaari puwede
            gayon gayundin noong ngayon bukas kahapon muli pang ring ding man ba po ho daw raw yung yun kasi pero subalit ngunit
            datapwat bilang tungkol laban nagsabi sinabi sabi ginawa gawin magkaroon mayroon mayroong marami maraming malaking bagong
            unang ikalawang pulis pulisya milyon bilyon porsiyento lungsod pilipinas pilipino maynila pambansa pandaigdig edukasyon
            kalusugan paaralan trabaho manggagawa paggawa kabuhayan ekonomiya tubig daan pamilya kasama dalawang tatlong sariling ganitong
            aking ating amin iyong kanya kanino alin gaano ilan sapat labis halos gaya tulad katulad habang sabay gayunman samakatuwid digmaan
            atake patay namatay nasawi sugatan hukuman korte halalan boto partido senado kongreso presyo merkado kompanya bangko paglago klima
            ulan bagyo baha sunog lindol ospital doktor pasyente sakit pag-aaral mag-aaral estudyante unibersidad kultura musika pelikula laro
            koponan manlalaro panalo talo mamamayan lalawigan barangay lunes martes miyerkules huwebes biyernes sabado linggo isinagawa inilabas
            nagkaroon naging ipinahayag pagkilala paggalang pagkakapantay
            """),
        ("vi",
            """
            và của là có được cho trong không với các một người những đã khi này đến từ ra để cũng ở về như tại vào năm trên theo nhiều
            sẽ lại bị do phải còn đó đang nhà sau mới rằng làm hơn tôi việc ông bà anh chị em mình đi nước hay ngày tỉnh thành phố
            công ty nhân dân quốc gia chính phủ thủ tướng chủ tịch bộ trưởng sở xã phường huyện quận thế giới việt nam hà nội
            đồng triệu tỷ nghìn giá thị trường kinh tế xã hội văn hóa giáo dục y tế sức khỏe du lịch thể thao pháp luật công an
            bệnh viện trường học sinh viên doanh nghiệp dự án xây dựng phát triển đầu tư ngân hàng tài chính sản xuất kinh doanh
            quyền tự con mọi ai đều nào hoặc cả bất cứ bình đẳng bảo vệ luật điều cần cùng thì mà nếu vì nên chỉ vẫn rất qua lên
            xuống hai ba bốn đầu cuối tháng tuần hôm nay sáng trưa chiều tối đêm giờ trước tới giữa đường xe máy bay cảng biển
            mưa bão lũ nắng nóng cháy tai nạn giao thông phát hiện bắt giữ điều tra vụ án tòa xét xử cầu thủ đội bóng trận đấu giải
            vô địch chung kết bàn thắng phim ca sĩ diễn viên khán giả nghệ sĩ sao mạng hình ảnh tin mới nhất cách dùng
            giữa sự phạm thương tử vong nặng nhẹ trai gái trẻ già cao thấp dài ngắn lớn nhỏ hàng loạt nhanh chậm lần đầu tiên thứ hai dự báo
            cảnh báo thông tin báo chí truyền hình mở rộng khởi công khánh thành đề xuất quy hoạch tăng giảm mạnh kỷ lục vàng bạc dầu xăng gạo
            xuất khẩu nhập khẩu hội nghị thượng đỉnh hợp tác hữu nghị đoàn kết chiến tranh hòa bình quân đội bộ đội liệt sĩ thương binh tri ân
            kỷ niệm lễ hội di sản truyền thống nghệ thuật du khách khách sạn món ăn cà phê phở bún học bổng tuyển sinh điểm chuẩn thi tốt nghiệp
            vì sao thế nào bao giờ ở đâu khiến gây khởi tố tạm giam truy nã ma túy lừa đảo tàu hỏa ô tô cao tốc sân bay đường sắt
            """),
    ];
}
