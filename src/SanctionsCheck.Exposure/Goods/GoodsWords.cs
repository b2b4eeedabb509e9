using System.Collections.Frozen;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Words that say nothing about what the goods are, or change it: declared in one place, in the spelling of <see cref="TextFold"/>.</summary>
internal static class GoodsWords
{
    /// <summary>Words that carry no meaning of their own; left out of names and descriptions alike.</summary>
    public static readonly FrozenSet<string> Stop = Set("""
        of and the or other incl including over under up to nes n e s in with from by on at as per
        de du des la le les et en au aux d l autres avec
        der die das den dem des und aus von vom mit ohne andere sonstige
        i z ze na w we oraz inne
        y el los las del con otros otras e o da di do dos
        ve ile diger
        и в с со на по из от не проч прочие а або і з у па
        و در از با به
        """);

    /// <summary>Words of form, packing, quality, quantity and paper work: neither for nor against any heading.</summary>
    public static readonly FrozenSet<string> Neutral = Set("""
        bulk bag bags bagged big jumbo sack sacks packed packing pack packs drum drums container containers fcl lcl loose lot lots
        ton tons tonne tonnes mt mts kg kgs kilogram kilograms gram lb lbs cbm m3 m2 gsm mm cm pcs pc piece pieces unit units set sets sheet sheets roll rolls reel reels
        grade quality standard export import commercial technical industrial agricultural farm pure purity min max minimum maximum approx about new used fresh dry dried kiln kd wet
        granular granulated granules granule powder powdered prilled crystalline crystal flakes fine coarse soluble white black red pink grey brown yellow green natural
        first second class sort a b c ab bb cp bbb fsf fk fsh k2o content percent thick thickness length width size sizes type brand model origin made produced product products producer goods
        cfr cif fob exw fca cpt ddp incoterms contract invoice delivery shipment shipped supply purchase sale
        belarus belarusian belarussian russia russian iran iranian kazakhstan uzbekistan china chinese turkey turkish german germany india ukraine eu
        sanded unsanded polished edged unedged planed treated untreated raw crude bleached unbleached refined various assorted mixed miscellaneous general
        ml ltr liter litre litres liters kw kva mva kv hz ah mah wh gb tb inch inches ppm pct hp dn pn rpm bar psi pcs/ctn ply micron microns denier dtex tex ash moisture
        мешок мешки мешках мешков биг бэг биг-бэг бэгах бэги бегах навал навалом насыпью тонна тонны тонн т кг шт штук лист листы листов рулон рулоны сорт сорта марка марки
        гост ту гранулированный гранулированная мелкий крупный белый красный розовый технический технический минеральный производства производство беларусь белоруссия россия
        белорусский белорусская российский российская шлифованный шлифованная необрезной сухой сухая новый новые мм см м3 фсф фк бб ср кд
        sacke tonnen getrocknet gehobelt sagerau lose stuck rollen sorte qualitat weissrussisch belarussisch ware lieferung
        tonnes vrac sacs seche sechee qualite granule biélorusse
        ton luzem workach suszone suszona gatunek klasa bialoruskie bialoruski bialoruska
        granel sacos toneladas calidad granulado granulada seco
        torba dokme cuval
        تن کیسه فله گرانول درجه کیفیت بلاروس روسیه ایران صادراتی وارداتی طن اكياس سائب
        袋装 散装 吨 公斤 颗粒 颗粒状 粉 粉状 白俄罗斯 俄罗斯 伊朗 出口 进口 级 农用 工业级 产品 产 的 用
        """);

    /// <summary>Qualities that narrow a name without changing the goods; they count where a name has them, and are not held against one that has not.</summary>
    public static readonly FrozenSet<string> Qualities = Set("""
        light heavy medium small large high low ultra super extra premium virgin prime secondary hot cold disposable sterile stainless double single mini universal professional portable automatic manual mobile
        electric hydraulic diesel petrol pneumatic rough smooth liquid solid hard soft dense thin thick long short wide narrow round square flat straight washed crushed ground milled certified organic feed food
        pine spruce fir larch oak birch beech ash aspen alder poplar сосна сосновый ель еловый береза березовый дуб дубовый бук ясень осина ольха лиственница пихта
        kiefer fichte eiche buche birke tanne larche pin epicea chene hetre bouleau sapin pino abete rovere quercia faggio betulla abedul roble haya sosna sosnowa swierk swierkowa dab debowa buk brzoza brzozowa
        cam ladin mese kayin hus صنوبر بلوط زان سرو کاج راش توس 松 桦 橡 松木 桦木 橡木 云杉 落叶松
        легкий тяжелый малый большой высокий низкий горячий холодный одноразовый стерильный мобильный универсальный электрический гидравлический дизельный жидкий твердый мягкий
        softwood hardwood coniferous deciduous board boards chips flakes king size camera dense anhydrous refrigerated frozen chilled unsalted household commercial office mixture mix blend min wbp e1 glue brown
        хвойных хвойные хвойный лиственных лиственные пород породы обрезные обрезная обрезной круглые колесные пневматические нефтяной наливом
        nadelholz laubholz besäumt wasserfest verleimt iglasta liściasta wodoodporna résineux feuillus
        """);

    /// <summary>What follows comes with the goods.</summary>
    public static readonly FrozenSet<string> Addition = Set("with mit avec con с со ile با including incl in im en w в во dans");

    /// <summary>Words so general that alone they name no heading.</summary>
    public static readonly FrozenSet<string> Generic = Set("""
        goods good product products item items material materials article articles commodity commodities cargo freight stuff thing things miscellaneous various general general-cargo merchandise
        chemical chemicals preparation preparations equipment machine machines machinery instrument instruments device devices apparatus part parts spare spares accessory accessories component components
        sample samples gift gifts consumables supplies personal effects household luggage technical raw mixed consolidated
        other refined crude instruments tool tools line lines system systems unit services service medium project
        товар товары груз грузы изделие изделия продукция материал материалы оборудование машина машины прибор приборы деталь детали запчасть запчасти запасные части образец образцы химия сырье
        тавар тавары вырабы
        ware waren erzeugnis erzeugnisse guter material maschine maschinen teile teil ersatzteile zubehor muster gerate
        produit produits marchandise marchandises materiel pieces piece rechange echantillon echantillons machine machines
        towar towary wyroby produkt produkty czesci zamienne probki maszyna maszyny urzadzenia materialy
        producto productos mercancia mercancias muestras repuestos piezas maquina maquinas equipo
        mal mallar esya urun urunler yedek parca parcalar numune makine
        کالا کالاها محصول محصولات مواد قطعات یدکی نمونه ماشین تجهیزات لوازم
        商品 货物 产品 样品 零件 备件 材料 设备 机器
        """);

    /// <summary>Words that make of the goods named something else: parts of them, machines for them, samples, pictures.</summary>
    public static readonly FrozenSet<string> Derivative = Set("""
        part parts spare spares accessory accessories component components sample samples machine machines machinery equipment tool tools toy toys book books catalogue catalogues brochure poster
        software service services repair maintenance treatment cleaner cleaning substitute imitation flavour flavored label labels sticker cutter cutters press holder stand case cover model models test kit
        запчасть запчасти запасные части деталь детали образец образцы оборудование машина машины станок станки игрушка игрушки игрушечный книга книги каталог ремонт услуги
        teile ersatzteile zubehor muster maschine maschinen spielzeug buch bucher
        pieces rechange echantillon echantillons jouet jouets machine machines livre livres
        czesci zamienne probki maszyna maszyny zabawka zabawki ksiazka
        muestras repuestos piezas juguete juguetes maquina maquinas
        yedek parca parcalar numune makine oyuncak
        قطعات یدکی نمونه ماشین اسباب
        零件 备件 样品 机器 机械 玩具
        """);

    /// <summary>What follows says what the goods are for.</summary>
    public static readonly FrozenSet<string> Purpose = Set("for fur für pour para dla için icin برای для лля за suitable intended");

    /// <summary>What follows, up to the end of its part of the description, is not there.</summary>
    public static readonly FrozenSet<string> Negation = Set("without not non except excluding без кроме ohne kein keine sans bez sin hariç بدون غیر");

    /// <summary>What goods are packed in. Named after the goods, they and the words with them tell of the packing.</summary>
    public static readonly FrozenSet<string> Packing = Set("""
        bag bags bigbag bigbags sack sacks drum drums bottle bottles carton cartons box boxes can cans pail pails pallet pallets bale bales ibc ibcs flexitank flexitanks jerrycan jerrycans canister canisters crate crates
        мешок мешки мешках мешков бочки бочках бочек канистры канистрах коробки коробках ящики ящиках мкр бэг бэги бэгах паллеты паллетах поддоны поддонах бутылки бутылках мяшкі мяшках мішки мішках
        sack sacke sacken fass fasser fassern karton kartons paletten kanister kisten flaschen ballen
        sac sacs fut futs palettes cartons bidons caisses bouteilles
        saco sacos bidon bidones tambor tambores caja cajas palets botellas
        sacco sacchi fusto fusti scatole bottiglie cartoni
        worek worki workach beczki beczkach kartonach palety paletach skrzyniach butelkach
        torba torbalarda cuval cuvallarda varil varillerde kutu kutularda palet paletlerde
        کیسه بشکه کارتن پالت أكياس براميل كراتين
        """);

    /// <summary>What a negation may stand before as part of a name.</summary>
    public static readonly FrozenSet<string> Without = Set("soudure couture soldadura costura saldatura szwu шва pilote piloto pilota сшивки");

    /// <summary>The word before them says which quality, not which goods: "film grade", "feed grade".</summary>
    public static readonly FrozenSet<string> Grades = Set("grade quality");

    /// <summary>Substances that, in front of another noun, say what it is made of; with the chapters that hold goods of it.</summary>
    public static readonly FrozenDictionary<string, string> Materials = Pairs("""
        wood:44,94,46 wooden:44,94 timber:44 oak:44,94 birch:44,94 pine:44,94 spruce:44,94 beech:44,94 holz:44,94 bois:44,94 drewno:44,94 drewniane:44,94 деревянный:44,94 деревянная:44,94 деревянные:44,94
        plastic:39 plastics:39 pvc:39 polyethylene:39 polypropylene:39 kunststoff:39 plastique:39 пластик:39 пластиковый:39 пластиковые:39 пластмассовый:39 polystyrene:39 nylon:39
        steel:72,73 iron:72,73 metal:72,73,74,76 stainless:72,73 stahl:72,73 acier:72,73 stalowy:72,73 stalowe:72,73 стальной:72,73 стальные:72,73 стальная:72,73 металлический:72,73,76 металлические:72,73,76 железный:72,73
        aluminium:76 aluminum:76 алюминиевый:76 алюминиевые:76 copper:74 brass:74 nickel:75 titanium:81 lead:78 zinc:79 gold:71 golden:71 silver:71 platinum:71 diamond:71
        glass:70 glas:70 стеклянный:70 стеклянные:70 verre:70 szklane:70 ceramic:69 concrete:68 бетонный:68 бетонные:68 stone:68,25 beton:68
        paper:48 cardboard:48 бумажный:48 бумажные:48 papier:48 rubber:40 резиновый:40 резиновые:40 gummi:40 leather:41,42 кожаный:41,42 cotton:52 хлопковый:52 wool:51
        salt:25 coal:27 cement:25 lime:25 sand:25 graphite:25,38 tobacco:24 coffee:09 milk:04 egg:04 sugar:17 ice:22 silicon:28 carbon:28 chlorine:28 cork:45 bamboo:44,46
        """);

    /// <summary>Words that name a shape or use, not a substance: "pallets" are wooden only if nothing else is said.</summary>
    public static readonly FrozenSet<string> Shapes = Set("""
        pallet pallets crate crates box boxes cask casks barrel barrels frame frames handle handles board boards beam beams plank planks pole poles sleeper sleepers pellet pellets briquette briquettes
        chip chips panel panels tableware hanger hangers packaging door doors window windows furniture sofa sofas seat seats decking moulding scrap wire bar bars rod rods ingot ingots slab slabs
        billet billets parquet house houses firewood film tube tubes pipe pipes kitchen bedroom carton cartons napkins log logs
        двери дверь окно окна мебель диваны диван поддоны поддон ящики рамки трубы лист шпалы доска брус коробки коробка упаковка посуда сувениры лом пеллеты гранулы
        platten platte bretter rollen ballen bogen stangen rohre türen turen fenster mobel paletten rahmen meubles portes meble drzwi okna podklady
        """);

    /// <summary>Words of a few letters that are trade names only in capitals or alone: MAP and DAP, not a map.</summary>
    public static readonly FrozenSet<string> Homographs = Set("an can he map or ins as pp ps pk np nk chip hel sal tuz kas soda lint arms drugs dap sop ties");

    /// <summary>True where the word says a grade. In "rebar grade 60" the grade follows.</summary>
    public static bool IsGrade(List<DescriptionWord> words, int at) =>
        at + 1 < words.Count && Grades.Contains(words[at + 1].Text) && (at + 2 >= words.Count || !(words[at + 2].Text.Length < 3 || words[at + 2].Text.Any(char.IsDigit)));

    /// <summary>True for a neutral word of an unspaced script, given as a slice.</summary>
    public static bool IsNeutral(ReadOnlySpan<char> word) => Neutral.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => TextFold.Fold(w).Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':'))
            .GroupBy(p => TextFold.Fold(p[0])).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
}
