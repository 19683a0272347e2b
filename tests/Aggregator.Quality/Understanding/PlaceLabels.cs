namespace Aggregator.Quality.Understanding;

/// <summary>
/// The places named in the headlines of corpus/vietnam/province-headlines.jsonl, checked by reading: the corpus itself has
/// machine-made labels only. Slugs, then the first eight characters of the <see cref="Articles.ArticleId"/> of each headline.
/// </summary>
internal static class PlaceLabels
{
    public const string All =
        """
        an-giang+kien-giang: aw6b0n18 dqgnmt5b jnzv1zew
        ba-ria-vung-tau+dong-nai+ho-chi-minh: 8g07mr28 n27fe5nr
        ba-ria-vung-tau+ho-chi-minh: 1jwf51fv 2sh556fa axwa81e2 khds155r kj86xjn6 n11h5m8b q9mgca79 vqqypy0s
        bac-giang+bac-ninh: xj9fsfn5 y6af3kw9
        bac-lieu+ca-mau: srqxmrz5
        bac-ninh: 20rg0j8p 4xnf92rk 62gsvdmk gpe5wr7n hqfqr2g1
        ben-tre+vinh-long: 1cxctghj bapg1wn4 srpvkyjv tmkxexha
        binh-dinh+gia-lai: 0gs1w4p1 3w9fd7a4 4etsekp4 ct02at79 e2ghdxnb eyfmcbrh mghdwzny mq57kzhq t26tfeaw t2zbmhgt vs0p92zp
          w0b0ykbz y8nsxpfv
        binh-duong+ho-chi-minh: 1dxejc76 7wezhwxy j79np8kd pgy1dv0p sq3tznad wdf4561k
        binh-phuoc+dong-nai: 41d9ehx9 wjp5z23c
        ca-mau: 0ggwtz7m 0vbxx1qt xnmg29m2
        can-tho: 1hv78498 ed8hv2bz q5nvrkxp x9b47wa9 xgr5a8kh
        can-tho+hau-giang: ecc3df29 nzz9550w
        can-tho+tra-vinh+vinh-long: qrqf02fh
        da-nang: 035rj5dp 137r2djc 2gm0bv6j 2qr0y3cw 2sskv3jq 2wqw9w8q 39zjyqrk 3g7g0bf9 3tfca2x4 5832t3fc 6f07qyhf 6mkqccj5
          7pmh0tg6 8j9d3x5s 8qejzrqx azf3rtm4 dkfxn7rf f8wpbg8r fwwm88pv gskhqcg1 ha7j79w4 j4gg1nme jv94jzy5 k701qs9v m150w4dn
          n45vgcgy n6tbdj6y nwh5s76p nxyfv4b1 qb0rzzgd r1mj4p6z rf4hrtfq rrfh41cr trwrjt11 vyqfagnz w0q4q060 x46f9es0 xtt3fgcj
          y0y6t431 y4jnjmvx y6cqfe4g yesktyv5 zc9sp7cf zczxy6qt zxe8p0jg
        da-nang+quang-nam: 2avy8gjj 5vsjvv3s gh8kchhq rzv47pq7
        dak-lak+phu-yen: 1cvrmqkk 2f5xa7av khtbw6h2
        dak-nong+lam-dong: 3ermr7xa
        dong-nai: 1hvbvreh 20fzben8 2t588x3h 2v340t7r 5k3fk5bp 680d6ap0 axqdpc21 bpr7d5ax ga4gjvae m7qe8q32 n984p1bv qmjbm0mz
          wemha6vn
        dong-nai+ho-chi-minh: qfeh3kjr
        dong-thap: 1fcmksk1 gqbm9fjj
        dong-thap+tien-giang: 5z54bjr4 a2k7ebwm beetptxb bvd6jqht gr2748ng
        gia-lai: 9cnmbe1g gkr54f89 j7tgt34b v2j9yj2t vgvw7b83
        ha-noi: 0e3t2kbb 0fqhvv3n 0r793t1c 0t0bx1x6 14h5e87w 1fmn89s1 1ydztz0n 23qmasg7 2aset309 2eqyw3v8 2mr9yr1r 3r852n50
          3x8xt2pm 4cz6zwpq 4tnfn5jh 5qrp1hnr 6n5vbq0t 7sczn8xx 8wwvh439 9165yk7h 9r5bp8pd 9sg4xhtf a4m17bzh b83d70t8 b8czazye
          bdc7y9xx bj7reqrw c3032c29 cd7mwgxv dqqw2g0g etg7pctw fmdte7t0 fv8w1y9j fyd8paxx g0bjym1m gb7v9n8p gn29gza5 gscqpgd0
          hfweah2c j3a03sr3 j8s6938d jdwtp1fj je3rvfwx kb7fkdr9 kxxw97gq kz9f3nzh mnppj5c9 mqxfjnp7 nwans9zp paz67c49 pdsez77c
          q97dvk9g qq1w2ww2 qr5w4p54 rj16ej0w s318hdq7 sa1kh13s sfca5m8f sgek8kxf t22c9e76 t96w4xpq v41webxz vd7ymq22 vrn5v85c
          vxr6a2gt wmges1vj xnmnpn6w xp389zwn y03tjp79 yc2n96sg ys02g9hw za1tgpj4 zkmqbkze
        ha-noi+ho-chi-minh: qcj0stzg
        ha-tinh: byegt1bq e2etsxvy phx144fj
        hai-duong+hai-phong: 69r95jdd 6nsaj423 kttdjecg mxsbbpkb
        hai-phong: 1kn26kw9 4d0g7mv6 9jzpy3km crp0y5qy gve6v7pq vya4s7c6 w38r5crg
        ho-chi-minh: 00gtpeca 01r5p5f0 0fmha9e8 0hh7h5c8 0ptf86fw 0rdz88j1 0x7hy6aw 10h01rxj 16kne6mj 17x3apd8 25mzn6a2 29tvgfg8
          29x67rws 2fvftctv 2xzdwpgn 32t1jqxp 3hbmjbb6 3rfxa7w4 42s8335w 43erm4dw 4jf6ragq 4mts37zr 4nr7v0th 4ptxm9zw 4s0y0mmj
          4vk8fm69 59st9j9a 5a4a9sr3 5pd4rxt4 5xyg3zpt 65hr987f 68mwfrpd 6gdyqdk9 6kqpb1n7 74rnaahw 793hata4 7gjtcn41 7tefpvhb
          84d1nnsy 8841gca7 8avba5qx 8d8fx5g4 8jyn457f 8rjsk6hr 8sb2dz71 8wq7rcew 95syycye 9a0fw9nb 9bxynwh8 9cfaf8b7 9h3e8570
          9r046ysj 9rnqvrzh 9x10zdhz 9zyaxpje a7d9sna3 ar7bp686 aw7yqk52 awe9a183 axby5yze bajryw4x bnpcw67d c2q7f7p7 c93sb7x2
          cjj6w7r5 cmsqgj32 cn7r72wp crq0zj3d cwkphkcj cym3tbze d4a6hmbg drx714sf e3r5zbxq e6vk7b9j ear1sszx ehmr2nh6 en2txd7f
          g5eytjch h17ghfp9 h5vm7yn8 h9q6vzvy h9x17cv2 hgggbf0f hv6n2740 hwxqt5hp jbj6s17g jg10xk2x jw359wf4 jy2wr8ja k5q40tp6
          k9cnt2zk m035kkff m0atbjsb mg71cmtz mxv5a94d myatxxb2 n8t5c7g6 ndj35c7y ndwnnq30 nwgsm1wb p2wgn0h5 p5cfs9wz p5m204p0
          pp8yms7r pqjt7n6e pvxq7gge pw9vpg84 q0vqzg53 qms8rmv0 qra1p8yn qy31drkv ra7mgr37 rgg7dg3m s7ytgnad s8r90g0s sggpkfnh
          sk9kdtfq sm68c78x sn7ad1ve snfex2hg snx4wvpt szxzkeh9 t546jm66 t6bt0xmf tf0rrhtp tfk2nfvm tyh13pqr v554e3nj vgb25d4a
          vgteggmd vkpgmea1 vq2redem vvtc512a vxgcq4hv w0hjcyes w7q0wmme wajrxn8r wc328qjn wjj726n2 x3b4vd3t x546bg89 x6wwn3fm
          x9dqkrc8 xfjg0t69 xwjtyf20 y4zrggdy ykm1jh0d yzpzdekt ze38xfsw zk7e07wb zp41g5gx zpca6bam
        hue: bt7fwzb6 ss399fct vhbbbjgp wq35272x
        hung-yen: 73512vvk s375ztz0
        hung-yen+thai-binh: 2h7wrvve k1q035z6
        khanh-hoa: ar12j19d btkb1c12 s25nng1a
        khanh-hoa+ninh-thuan: 13q4rrh1
        lam-dong: 2xam1pr3 n2wdf554 rk9bk0q7 z3rx111x
        lang-son: 6cjx4651
        long-an+tay-ninh: 3kmkyk58 brpnh2na fjkwpr71 k5a5jtey svmcvyzv
        nam-dinh+ninh-binh: 2dewhd05 7trf9148
        nghe-an: 1fwa84je b6wyvrde g1m2n2w1 h3jkw5zb yfv9nj8g zc0bjjrc
        none: 00c24n70 063fqzz1 07zs923g 0991yf24 0a45cf8k 0abs4awb 0ah3detm 0cavzsrk 0d8j6bn4 0ehj7pr4 0pdbm2j2 0q3pfecg 0r7f40b1
          0w204qwc 0xj35x98 0yzmj1sv 0z6bfky9 19j7n7d9 1bazdt23 1kbbn5tw 1qxkvf0b 21fy6vte 23pbpzv7 2919463t 2bht90vx 2brw03nq
          2ca9xr9v 2cvc7jaw 2fvy95aq 2jddm0vw 2jy4ndsx 2mj9r8ez 2vwvqzgj 2vybhgdy 2wjrdmda 2yxdcx48 31s3m145 342358x6 3h3t5vad
          3jgej0h9 3qgj6s3b 3zv7czpp 41e71pgw 429r338v 43ew1yaf 44hr1vsz 45zhyn8c 46nzatkz 47qeqyxs 4q5zq7kp 4sy51a3d 4xea63gx
          50kg3mma 547sv803 5gmk2xqp 5gtjcsek 5ke3sd9p 62191th1 654js2k9 65gfrk2j 695e4j9q 6at1q9g2 6cf0z0mb 6dkx49jf 6eb12g7y
          6fv7vkwb 6h017rdm 6hdpgc3h 6mef718j 6mkkq5ej 6n2ahx17 6yajzw0n 71gacnnd 71qj26ct 7cqkbnng 7dspz6b4 7hmzxmw0 7pjhb91m
          7tgbqv8j 7ty3cfjx 7vhpvb7k 7xztr6v1 80sgac94 80tq4yr6 828300ky 83610110 8aehfvpw 8c5secew 8f3j1cs1 8ggvfjx9 8jyjnjkv
          8tn72ame 8yc1118y 90c0z5w4 94hm2et0 98px4sxs 9frhddwq 9ha5eyzb 9khfzq51 9ywkk7mq a05fdfym a49qeqjc a7x62vcg a8akw1gz
          a8cr3jqf a8wdkf83 a9j23anh agx5093y amhhgysr ap765f0h ax439ce7 b03ccvh4 b8a3zgbf bedjvepc beppcg5z bj9pxxxp bkgs8rt7
          bnb523qb bnwar3zk bp3ec1x0 bpmafztp bpn32zhg bqheshsa bz7ebspz c0t5m2m2 c22y2xrh c26dbyce c9vb9k6j cf28p49v cfadn0jq
          ctqc1z3f d338h8rz d4fy4kx8 d5tjy8rk de8bprwy dg5446ts dm2hj1v8 dqwyc6ff dw2805vw dxedsh7r dznb8ypb e0d7ad7f e0h7xfh7
          e0sm1vpy e229g830 e60mgrqd ecff3sy8 eh7yvwbe ehfgtxtk ehfqx1v3 emnm5bkf et4r5fyf f0rh90me f10md1qw f23tpy6m f4qszxyt
          f7v6ss8c f98ta3gv fdaw7fzb fee60j70 fv6cbhpg fx9xqk11 g0fbccp6 g6vmbea3 gabc4rmd gam24dc7 gcmd2frb gdycca0a ggefhv4h
          gh31nf2w ghsqgdqh gjp7vfga gmq12dt2 gt88kdmd gx56pgjc h25nh4nh h4c8bnck h4rmh122 ha8p0jhr hett0qhs hhvj1dcz hkjr00mp
          hkstcfc9 hrgawwqy hryen1rj hty8wbqn hvjdpfp8 hykyccfg j1sk7smn j4gbnnyg j74h5mas j7mvqrnz jaahbzdm janwz5ay jc04sejm
          jcxex8ya je75bw4z jektcpjr jhxajf4v jkn4fffa jqh95k34 jqxctd2p jszw1mkk jtktym2y jw5jb27n jz1pezaq jz8b9zhh jzrg13jv
          k0ef0s5y k4270b4z k4xj8c67 kcta8bj4 kd3r58h7 kfb2zmh4 kff01t3q kfvttpf6 kfyx53c4 kj46gmdn kky028ae kqgwhxvc mbmdr8yd
          me913ebk mezvd9a6 mv2ga6sx mvqx6hrj mxdxb4vr mza71zb5 mzpe2hp4 n2jy6n0h nagj3209 nf9f5asv nhfts6m7 njdssx1q np6721y0
          nv048rbz nvyazcmq nxds0c1r nyfb757e nyj6zp28 p48xtqzq p5pnfb63 p8gwx6jh pb0skad3 pbc61g95 pbkycd50 pks19jfz ps3cm59v
          ptzcbr0e pvpkgvch q3ne7zzr qdr7skrn qeyy9qdj qft80zdq qk5x147y qmg5s5k8 qnaa56sk qph7370v qw304rt7 qyx1cfhv qz7xst1m
          r6qg4hzx r8kn5d53 rar55t5c repm2v1n rgzrabz6 rssr65hy rszkk8ny ry4sztsv s3vg1h5m s3zpxmkq s5z2wmr2 s6qe5g7v s9n4d93a
          saaex4ht sg0ntwmt sjqsh37t t11h47bv t5c83p0p t690a970 t6e9cvaf t9y9m67c thmes50g tn6q6neb tnsh8rch tppfv0sg tzn6yw9f
          v0yv4fap v19x31f9 v3nkc4k3 v92ad316 va5p9tqs vnr83s8t vpmem7qy vqhknxz9 vv37vr22 w037zbmm w0tf9a7j w1q92mjx w20sqqdh
          w6jde99z w6z7qvem wcn4fxcv wew4v4py wfys9t52 wgmfjsh6 whh3pppe wj713nke wpb575hv wvfeca32 x1t8rnwx x2atc9tj x2dkm3mk
          x750q9nn x7j0btv9 xd2hd4jq xjfzbc0v xk25b0f6 xq1vzr24 xsmb8m0m xw9p7nf7 xz2qh6v2 y8smm8qt yb5tc97x yc5yka38 yceeahfq
          ypctf3nk z2kvd1mb z3j8f49m z8mtnqv6 zac10wtj zkej0wre zr16c1nt zrhd4t38 zxrphhqd zxt41phn zxtyr5xa zz7922fp
        phu-tho+vinh-phuc: 7mhpq05k h5qg2x77
        quang-binh+quang-tri: 20ydaqys c334fmtp
        quang-ngai: 1mppnbaf 6rfw8sdy mz6xyad8
        quang-ninh: 2fxpsc7z 9x2w9901 ey800jn9 gfz5g6sj nx7s05a3 zbpmz9z1
        quang-tri: 3zc8x8y2 gx4db57b qv2t7tvz
        tay-ninh: 1bcs9cdn
        thai-nguyen: 1qqmh0zn 28d3dq22 9c96tzf1
        thanh-hoa: dq0q4c7x ew9scr3v gcf1eq4n ynm55ckv
        tra-vinh+vinh-long: afqwgmm9 dkmm0gwf
        tuyen-quang: qjwfyxh4
        """;

    /// <summary>Slugs in ordinal order by headline key.</summary>
    public static IReadOnlyDictionary<string, string[]> ByHeadline { get; } = Parse();

    private static Dictionary<string, string[]> Parse()
    {
        var labels = new Dictionary<string, string[]>(StringComparer.Ordinal);
        string[] places = [];
        foreach (var word in All.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(':'))
                places = word == "none:" ? [] : word[..^1].Split('+');
            else
                labels.Add(word, places);
        }
        return labels;
    }
}
