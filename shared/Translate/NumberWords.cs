using System.Globalization;

namespace Aggregator.Translate;

/// <summary>
/// Words for numbers, ordinals and months: what a translation may write for a digit of the original, and the other way round.
/// Values, then scales, which multiply what stands before them. Of Russian words their beginnings, of Arabic ones without prefixes.
/// </summary>
internal static class NumberWords
{
    public static readonly (string, string) Vietnamese = (
        "một=1 mốt=1 hai=2 ba=3 bốn=4 tư=4 năm=5 lăm=5 nhăm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9 mười=10 nhất=1 nhì=2 đầu=1 đôi=2 cặp=2 kép=2 nửa=0.5 rưỡi=0.5 tá=12 giêng=1 chạp=12 cả=2",
        "mươi=10 chục=10 trăm=100 nghìn=1000 ngàn=1000 vạn=10000 triệu=1000000 tr=1000000 tỷ=1000000000 tỉ=1000000000 k=1000");

    public static readonly (string, string) English = (
        "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 " +
        "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 " +
        "twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fiftieth=50 once=1 twice=2 single=1 double=2 twin=2 pair=2 both=2 couple=2 " +
        "triple=3 trio=3 half=0.5 dozen=12 quarter=0.25 semester=6 doubled=2 doubles=2 doubling=2 tripled=3 triples=3 tripling=3 quadrupled=4 decade=10 decades=10 century=100 january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12 " +
        "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12 hundredth=100 thirds=3 quarters=4 noon=12 midday=12 midnight=24",
        "hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000 mln=1000000 mn=1000000 m=1000000 billion=1000000000 billions=1000000000 bn=1000000000 b=1000000000 trillion=1000000000000 tn=1000000000000 quadrillion=1000000000000000 k=1000");

    public static readonly (string, string) Chinese = (
        "零=0 〇=0 一=1 二=2 两=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 双=2 首=1 半=0.5 俩=2 翻=2 倍=2 季=0.25",
        "十=10 百=100 千=1000 万=10000 亿=100000000 兆=1000000000000");

    public static readonly (string, string) French = (
        "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 " +
        "premier=1 première=1 premiers=1 premières=1 1er=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 quatorzième=14 quinzième=15 vingtième=20 " +
        "demi=0.5 demie=0.5 moitié=0.5 double=2 triple=3 tiers=3 quart=0.25 quarts=0.25 semestre=6 trimestre=0.25 doublé=2 doubler=2 doublent=2 triplé=3 tripler=3 décennie=10 décennies=10 siècle=100 dizaine=10 douzaine=12 vingtaine=20 centaine=100 centaines=100 millier=1000 milliers=1000 " +
        "janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12 midi=12 minuit=24",
        "cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 billion=1000000000000 billions=1000000000000 billiard=1000000000000000 billiards=1000000000000000");

    public static readonly (string, string) Spanish = (
        "un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 " +
        "treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 primero=1 primera=1 primer=1 primeros=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3 cuarto=4 cuartos=0.25 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 décimo=10 décima=10 " +
        "medio=0.5 media=0.5 mitad=0.5 doble=2 triple=3 ambos=2 ambas=2 docena=12 semestre=6 trimestre=0.25 duplica=2 duplicó=2 duplicar=2 duplicado=2 triplica=3 triplicó=3 triplicar=3 década=10 décadas=10 siglo=100 cientos=100 doscientos=200 trescientos=300 quinientos=500 miles=1000 enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11 diciembre=12 mediodía=12 medianoche=24",
        "mil=1000 millón=1000000 millones=1000000 billón=1000000000000 billones=1000000000000");

    public static readonly (string, string) Portuguese = (
        "um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 " +
        "trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quartos=0.25 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 sétimo=7 sétima=7 oitavo=8 oitava=8 nono=9 nona=9 décimo=10 décima=10 " +
        "meio=0.5 meia=0.5 metade=0.5 dobro=2 ambos=2 ambas=2 dupla=2 dúzia=12 semestre=6 trimestre=0.25 dobra=2 dobrou=2 dobrar=2 duplicou=2 triplicou=3 década=10 décadas=10 século=100 centenas=100 duzentos=200 trezentos=300 quinhentos=500 milhares=1000 janeiro=1 fevereiro=2 março=3 abril=4 maio=5 junho=6 julho=7 agosto=8 setembro=9 outubro=10 novembro=11 dezembro=12 meio-dia=12",
        "mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000 bilião=1000000000000 biliões=1000000000000 trilhão=1000000000000 trilhões=1000000000000 quatrilhão=1000000000000000 quatrilhões=1000000000000000 mi=1000000 bi=1000000000");

    public static readonly (string, string) Russian = (
        "одиннадцат=11 двенадцат=12 тринадцат=13 четырнадцат=14 пятнадцат=15 шестнадцат=16 семнадцат=17 восемнадцат=18 девятнадцат=19 двадцат=20 тридцат=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяност=90 " +
        "один=1 одн=1 перв=1 две=2 два=2 двух=2 двум=2 двое=2 двой=2 втор=2 оба=2 обе=2 обо=2 три=3 трех=3 трёх=3 трем=3 трём=3 трое=3 трет=3 четыр=4 четвер=4 пять=5 пяти=5 пят=5 шест=6 семь=7 семи=7 седьм=7 восем=8 восьм=8 девят=9 десят=10 сто=100 сот=100 двести=200 триста=300 " +
        "полтор=1.5 полутор=1.5 полугод=6 квартал=0.25 вдвое=2 удво=2 втрое=3 утро=3 век=100 пол=0.5 дюжин=12 январ=1 феврал=2 март=3 апрел=4 май=5 мая=5 мае=5 июн=6 июл=7 август=8 сентябр=9 октябр=10 ноябр=11 декабр=12 полдень=12 полноч=24",
        "тысяч=1000 тыс=1000 миллион=1000000 млн=1000000 миллиард=1000000000 млрд=1000000000 триллион=1000000000000 трлн=1000000000000 квадриллион=1000000000000000");

    public static readonly (string, string) Arabic = (
        "واحد=1 واحدة=1 اثنان=2 اثنين=2 اثنتين=2 إثنين=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50 ستين=60 ستون=60 سبعين=70 سبعون=70 ثمانين=80 ثمانون=80 تسعين=90 تسعون=90 " +
        "أول=1 أولى=1 ثاني=2 ثانية=2 ثان=2 ثالث=3 ثالثة=3 رابع=4 رابعة=4 خامس=5 خامسة=5 سادس=6 سادسة=6 سابع=7 سابعة=7 ثامن=8 ثامنة=8 تاسع=9 تاسعة=9 عاشر=10 عاشرة=10 كلا=2 كلتا=2 ضعف=2 نصف=0.5 ربع=0.25 أرباع=0.25 تضاعف=2 تضاعفت=2 مضاعفة=2 عقد=10 قرن=100 ثلث=3 " +
        "يناير=1 فبراير=2 مارس=3 أبريل=4 إبريل=4 مايو=5 يونيو=6 يوليو=7 أغسطس=8 سبتمبر=9 أكتوبر=10 نوفمبر=11 ديسمبر=12 شباط=2 آذار=3 نيسان=4 أيار=5 حزيران=6 تموز=7 آب=8 أيلول=9 جانفي=1 فيفري=2 أفريل=4 ماي=5 جوان=6 جويلية=7 أوت=8 مئتين=200 مئتي=200 مئتا=200 ألفين=2000 ألفي=2000 مليونا=2000000 مليونان=2000000 ملياران=2000000000 مليارا=2000000000 ألفا=2000 ألفان=2000 مليونين=2000000 مليوني=2000000 مليارين=2000000000 ملياري=2000000000",
        "مئة=100 مائة=100 مئات=100 ألف=1000 آلاف=1000 مليون=1000000 ملايين=1000000 مليار=1000000000 مليارات=1000000000 بليون=1000000000 تريليون=1000000000000 تريليونات=1000000000000");

    public static IReadOnlyDictionary<string, decimal> Read(string list) => list.Split(' ').Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
