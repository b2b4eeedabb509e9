using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Matching;

/// <summary>More evidence, more score: the levels of the scale in docs/screening.md.</summary>
public class ScoreScaleTests
{
    private static readonly PartyQuery Rare = new() { Name = "Viktor Uladzimiravich Sheiman", Type = PartyType.Person };
    private static readonly PartyQuery Common = new() { Name = "Ali Mohammed", Type = PartyType.Person };

    [Fact]
    public void Levels_of_evidence_have_scores_of_their_own()
    {
        var born = Rare with { BirthDates = [new(new(1958, 5, 26), new(1958, 5, 26))], Countries = ["BY"] };
        double[] levels =
        [
            Score(born, born),
            Score(Rare, Rare),
            Score(Common, Common),
            Score(Rare, Rare with { Name = "Viktar Sheiman" }),
            Score(Rare, Rare with { Name = "Viktor Sheyman Ivanovich" }),
            Score(Rare, Rare with { Name = "Nikolai Sheiman" }),
        ];
        for (var i = 1; i < levels.Length; i++) Assert.True(levels[i - 1] > levels[i] + .001, $"level {i}: {string.Join(", ", levels)}");
        Assert.True(levels[3] >= ScreeningModel.Threshold && levels[5] < ScreeningModel.Threshold);
    }

    [Fact]
    public void What_contradicts_lowers_the_score_and_says_so()
    {
        var query = Rare with { BirthDates = [PartialDate.OfYear(1958)], Countries = ["BY"], Gender = "male" };
        var plain = Score(Rare, Rare);
        foreach (var (other, feature) in ((PartyQuery, string)[])
            [
                (Rare with { BirthDates = [PartialDate.OfYear(1990)] }, "birth-date"), (Rare with { Countries = ["BR"] }, "country"),
                (Rare with { Gender = "female" }, "gender"), (Rare with { Type = PartyType.Vessel }, "type"),
            ])
        {
            var compared = PartyComparer.Compare(query, other);
            Assert.True(compared.Score < plain, feature);
            Assert.Contains(compared.Features, f => f.Feature == feature && f is { Score: < .5, Weight: < 0, Detail.Length: > 0 });
        }
    }

    [Theory]
    [InlineData("Брестский машиностроительный завод", "Brest Machine-Building Plant")]
    [InlineData("Научно-производственное объединение «Агат»", "Agat Scientific Production Association")]
    [InlineData("بانک ملی ایران", "National Bank of Iran")]
    [InlineData("深圳市恒海电子有限公司", "Shenzhen Henghai Electronics Co., Ltd.")]
    [InlineData("華信船務(香港)有限公司", "Huaxin Shipping Hong Kong Limited")]
    [InlineData("صنایع هوایی قدس", "Qods Aviation Industries")]
    [InlineData("المؤسسة الوطنية للتجارة", "National Trading Establishment")]
    [InlineData("Уральская медная компания", "Ural Copper Company")]
    [InlineData("Тульский патронный завод", "Tula Cartridge Plant")]
    [InlineData("НПП «Салют»", "NPP Salyut")]
    [InlineData("НПП «Салют»", "Salyut Research and Production Enterprise")]
    [InlineData("ОАО «Завод Вымпел» имени И. И. Петрова", "Vympel Plant")]
    [InlineData("ООО «Прайм Девелопмент»", "Prime Development LLC")]
    [InlineData("Завод «Молния»", "Lightning Plant")]
    [InlineData("Velimor Trading Company LLTD.", "Velimor Trading Company Ltd.")]
    [InlineData("PLA", "People's Liberation Army")]
    [InlineData("Belaruskali OAO, Soligorsk, acc. 1234", "Belaruskali")]
    public void Organisations_meet_across_languages(string a, string b) => Assert.True(Score(Organisation(a), Organisation(b)) >= ScreeningModel.Threshold);

    [Theory]
    [InlineData("Завод «Молния»", "Завод «Звезда»")]
    [InlineData("НПП «Салют»", "NPP Zarya")]
    [InlineData("深圳市恒海电子有限公司", "Shenzhen Xinda Electronics Co., Ltd.")]
    [InlineData("Тульский патронный завод", "Klimovsk Cartridge Plant")]
    [InlineData("Export Bank", "Bank Saderat")]
    [InlineData("Guard Bank", "Bank Sepah")]
    [InlineData("Sokol", "Grupo Falcon")]
    [InlineData("Shipyard", "AO Zavod im. A. A. Sidorova")]
    [InlineData("Mining BHP", "Mining LLC")]
    public void Organisations_of_other_names_do_not(string a, string b) => Assert.True(Score(Organisation(a), Organisation(b)) < ScreeningModel.Threshold);

    /// <summary>What means something in another language is a name like any other in Latin letters, and is not taken apart where it is mistyped.</summary>
    [Theory]
    [InlineData("Avtadormash", "Avtodormash OOO")]
    [InlineData("Stanomashkompleks", "Stankomashkompleks AO")]
    [InlineData("Melli", "Melli LLC")]
    [InlineData("Titan", "Titan OOO")]
    [InlineData("Titan Moscow", "Titan")]
    public void Words_of_other_languages_are_names(string a, string b) => Assert.True(Score(Organisation(a), Organisation(b)) >= ScreeningModel.Threshold);

    [Theory]
    [InlineData("أحمد حسن", "Ahmed Hassan")]
    [InlineData("عبدالروف خادم", "Abdul Rauf Khadem")]
    [InlineData("سهیل دهقان", "Soheil Dehghan")]
    [InlineData("فتحي زهران", "Fathi Zahran")]
    [InlineData("حسین نجاتی", "Hossein Nejati")]
    [InlineData("پیمان جبلی", "Peyman Jebelli")]
    [InlineData("اسماعیل زارعی‌کوشا", "Esmaeil Zarei Kousha")]
    [InlineData("علی خوشنام وند", "Ali Khoshnamvand")]
    [InlineData("یحیی علاء الدینی", "Yahya Alaoddini")]
    [InlineData("שלום כהן", "Shalom Cohen")]
    [InlineData("נועם פדרמן", "Noam Federman")]
    [InlineData("Желько Рунье", "Zeljko Runje")]
    [InlineData("Ціханаў Арцём Генадзевіч", "Artyom Gennadievich Tikhonov")]
    [InlineData("Вольга Пятроўна Бялова", "Olga Petrovna Belova")]
    [InlineData("Рыгор Карпянкоў", "Hryhorii Karpenkov")]
    [InlineData("معمر مملوك", "Muammar Mamlouk")]
    [InlineData("مسعود لکھوی", "Masood Lakhvi")]
    [InlineData("金正恩", "Kim Jong Un")]
    [InlineData("山田太郎", "Yamada Taro")]
    [InlineData("Xi Jinping", "Hsi Chin-ping")]
    [InlineData("Arefullaha Ref Ghazi", "Arefullah Aref Ghazi")]
    [InlineData("JC Juncker", "Jean-Claude Juncker")]
    public void People_meet_across_scripts_and_spellings(string a, string b) => Assert.True(Score(Person(a), Person(b)) >= ScreeningModel.Threshold);

    [Theory]
    [InlineData("김종은", "김정은")]
    [InlineData("Kim Su Yong", "Kim Yong Su")]
    [InlineData("Zaurbek Magomedovich Guchaev", "Zaurbek Salimovich Guchaev")]
    [InlineData("A. Nazarbayev", "Nursultan Nazarbayev")]
    [InlineData("N.N.", "Nursultan Nazarbayev")]
    [InlineData("ظهير خضير", "Zuhayr Haydar")]
    public void People_of_other_names_do_not(string a, string b) => Assert.True(Score(Person(a), Person(b)) < ScreeningModel.Threshold);

    [Theory]
    [InlineData("Alina Ihorivna Vasylkivska", "Olena Ihorivna Vasylkivska", PartyType.Person)]
    [InlineData("Viktor Uladzimiravich Sheiman", "Viktor Petrovich Sheiman", PartyType.Person)]
    [InlineData("Sheiman", "Viktor Uladzimiravich Sheiman", PartyType.Person)]
    [InlineData("Velimor Industrial Products and Trade Ltd", "Velimor Company", PartyType.Organisation)]
    [InlineData("Velimor Trading Company", "Velimor Shukran Company", PartyType.Organisation)]
    public void Most_of_a_name_is_worth_a_look_and_no_match(string a, string b, PartyType type)
    {
        var score = Score(new() { Name = a, Type = type }, new() { Name = b, Type = type });
        Assert.InRange(score, ScreeningModel.Floor, ScreeningModel.Threshold - .001);
    }

    [Theory]
    [InlineData("Irina Viktorovna Kitaeva", "Irina Viktorovna Nikolaeva")]
    [InlineData("Nikolai Sheiman", "Viktor Sheiman")]
    [InlineData("Kim Chol Hun", "Kim Chol Man")]
    [InlineData("Am, John Top", "Tarh O Palayesh")]
    public void What_many_have_in_common_is_not_worth_a_look(string a, string b) => Assert.True(Score(Person(a), Person(b)) < ScreeningModel.Floor);

    [Fact]
    public void Three_letters_that_many_names_begin_with_are_no_match() =>
        Assert.True(Score(new() { Name = "Mari Sissel Aasen" }, Organisation("MSA Group")) < ScreeningModel.Threshold && Score(new() { Name = "Velimor Trading Agency" }, Organisation("VTA Group")) >= ScreeningModel.Threshold);

    private static PartyQuery Person(string name) => new() { Name = name, Type = PartyType.Person };

    private static PartyQuery Organisation(string name) => new() { Name = name, Type = PartyType.Organisation };

    private static double Score(PartyQuery a, PartyQuery b) => PartyComparer.Compare(a, b).Score;
}
