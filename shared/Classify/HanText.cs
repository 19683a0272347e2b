using System.Collections.Frozen;

namespace Aggregator.Classify;

/// <summary>Chinese written with simplified or traditional characters, and Japanese that happens to hold no kana.</summary>
internal static class HanText
{
    // Pairs, simplified then traditional, of the characters that news use most.
    private const string Pairs =
        "们們这這个個来來对對国國时時会會说說为為产產发發后後经經动動过過还還进進学學开開间間问問应應关關实實现現样樣员員机機当當点點业業从從" +
        "头頭体體长長气氣东東电電无無书書车車见見语語请請认認识識让讓记記许許论論设設证證评評试試该該详詳调調谈談谁誰诉訴词詞译譯议議话話计計" +
        "订訂训訓讯訊讲講护護报報投投术術权權条條标標树樹检檢构構极極楼樓横橫欢歡买買卖賣贸貿费費资資质質赛賽责責财財货貨购購贵貴贫貧负負贡貢" +
        "军軍农農决決冲衝况況净淨准準减減凤鳳创創划劃刘劉则則剧劇劳勞势勢区區医醫华華协協单單卫衛历歷压壓厅廳双雙变變叶葉号號听聽启啟团團" +
        "园園围圍图圖圆圓场場坏壞块塊坚堅声聲处處备備够夠夺奪奋奮妇婦妈媽孙孫宁寧宝寶审審宪憲宫宮宽寬宾賓导導层層岁歲岛島师師带帶帮幫广廣" +
        "庆慶库庫庄莊异異张張弹彈强強归歸录錄怀懷态態总總恋戀恶惡惊驚战戰户戶扩擴扬揚执執拥擁择擇换換据據损損摄攝敌敵数數断斷旧舊显顯" +
        "杀殺杂雜杨楊极極枪槍桥橋梦夢济濟满滿渐漸湾灣灭滅灵靈灾災炼煉热熱爱愛环環玛瑪画畫疗療盘盤盖蓋监監矿礦码碼离離种種积積称稱稳穩" +
        "穷窮竞競笔筆签簽简簡类類粮糧紧緊红紅级級纪紀约約纯純线線练練组組细細织織终終结結给給络絡绝絕统統继繼续續绩績维維综綜绿綠缘緣编編" +
        "网網罗羅罚罰义義习習乡鄉职職联聯脑腦脱脫节節苏蘇范範荣榮药藥营營获獲虑慮补補袭襲装裝觉覺观觀规規视視触觸轮輪轻輕较較载載输輸辆輛" +
        "达達迁遷运運远遠连連迟遲适適选選递遞逊遜邮郵邻鄰释釋里裡针針钟鐘钢鋼钱錢铁鐵银銀销銷锋鋒键鍵镇鎮门門闭閉闻聞阅閱队隊阳陽际際陆陸陈陳险險随隨难難" +
        "雾霧静靜韩韓页頁项項顺順须須顾顧预預领領频頻题題颜顏额額风風飞飛饭飯饮飲馆館马馬驻駐驾駕验驗骗騙鱼魚鸟鳥鸡雞麦麥黄黃齐齊齿齒龙龍龄齡";

    // Shinjitai that neither Chinese form uses.
    private static readonly FrozenSet<char> Japanese =
        "気駅発売読対図円広鉄辺転軽験県応変関帰戻沢浜渋済仏払拝桜巣応栄営覚観顔顕砕処浅戦選単団弾鋳頼竜両緑歳霊斎雑剤画価仮挙強蔵総続択塩伝届廃拡毎働込峠畑枠"
            .ToFrozenSet();

    private static readonly FrozenSet<char> Simplified = Side(0);
    private static readonly FrozenSet<char> Traditional = Side(1);

    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        int simplified = 0, traditional = 0, japanese = 0, han = 0;
        foreach (var character in text)
        {
            if (Scripts.Of(character) != Script.Han)
                continue;
            han++;
            simplified += Simplified.Contains(character) ? 1 : 0;
            traditional += Traditional.Contains(character) ? 1 : 0;
            japanese += Japanese.Contains(character) && !Simplified.Contains(character) && !Traditional.Contains(character) ? 1 : 0;
        }
        if (japanese > simplified && japanese >= traditional)
            return new LanguageGuess("ja", Share(japanese, simplified + traditional, han));
        return traditional > simplified
            ? new LanguageGuess("zh-Hant", Share(traditional, simplified, han))
            : new LanguageGuess("zh-Hans", Share(simplified, traditional, han));
    }

    // Without any telling character most text is simplified, but that is a guess.
    private static double Share(int own, int other, int han) =>
        own + other == 0 ? Math.Min(0.6, han / 20.0) : Math.Min(1, (own - other * 0.5) / (own + other) * Math.Min(1, 0.7 + own * 0.1));

    private static FrozenSet<char> Side(int side)
    {
        var pairs = Pairs.Chunk(2).Where(pair => pair[0] != pair[1]).ToList();
        var others = pairs.Select(pair => pair[1 - side]).ToHashSet();
        return pairs.Select(pair => pair[side]).Where(character => !others.Contains(character)).ToFrozenSet();
    }
}
