using CsCheck;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Matching;

public class PartyComparerTests
{
    [Theory]
    [InlineData("Лукашэнка Аляксандр", "Alexander Lukashenko", PartyType.Person)]
    [InlineData("Łukaszenka, Aleksander", "Alyaksandr Lukashenka", PartyType.Person)]
    [InlineData("محمد علي", "Mohamed Ali", PartyType.Person)]
    [InlineData("AlisherUsmanov", "Usmanov, Alisher", PartyType.Person)]
    [InlineData("Hans J Friedrich", "Hans Joachim Friedrich", PartyType.Person)]
    [InlineData("OAO Gazprom", "Gazprom JSC", PartyType.Organisation)]
    [InlineData("1st International Bank", "First International Bank", PartyType.Organisation)]
    [InlineData("Societatea cu Răspundere Limitată PRO TRAFFIC", "SRL PRO TRAFFIC", PartyType.Organisation)]
    [InlineData("Іван Сяргеевіч Кавалёў", "Ivan Sergeevich Kovalyov", PartyType.Person)]
    [InlineData("Олена Миколаївна Бондаренко", "Elena Nikolaevna Bondarenko", PartyType.Person)]
    [InlineData("Кирилл Королёв", "Kirill Korolev", PartyType.Person)]
    [InlineData("Петро Кавальчук", "Petr Kovalchuk", PartyType.Person)]
    [InlineData("سید کریم احمدی", "Seyyed Karim Ahmadi", PartyType.Person)]
    [InlineData("غلامرضا حسن پور", "Gholam Reza Hassanpour", PartyType.Person)]
    [InlineData("ابوالقاسم عبیدی", "Abolghasem Obeidi", PartyType.Person)]
    [InlineData("حسن عسکری", "Hassan Askari", PartyType.Person)]
    [InlineData("НПО «Янтарь»", "Research and Production Association Yantar", PartyType.Organisation)]
    [InlineData("Институт радио имени П. П. Кузнецова", "Radio Institute named after P.P. Kuznetsov", PartyType.Organisation)]
    [InlineData("Северный завод, АО", "Rocket Corporation, Northern Plant JSC", PartyType.Organisation)]
    [InlineData("GOLDEN ANCHOR SHIPPING LIMMITED", "Golden Anchor Shipping Limited", PartyType.Organisation)]
    [InlineData("Научно-исследовательский институт радио и связи", "Research Institute of Radio and Communications", PartyType.Organisation)]
    [InlineData("K O V A L Y O V Ivan", "Ivan Kovalyov", PartyType.Person)]
    [InlineData("Zаria Trаding", "Zaria Trading", PartyType.Organisation)]
    [InlineData("M/V Hellenic Spirit", "Hellenic Spirit", PartyType.Vessel)]
    [InlineData("Grozdan Automobile Plant (GAP)", "Grozdan Automobile Plant", PartyType.Organisation)]
    [InlineData("Grozdanski Avtomobilnyi Zavod (GrozAZ)", "Grozdanski Avtomobilnyi Zavod", PartyType.Organisation)]
    [InlineData("GAP (Grozdan Automobile Plant) JSC", "Grozdan Automobile Plant", PartyType.Organisation)]
    [InlineData("Grozdan Oil Company (KNK)", "Grozdan Oil Company", PartyType.Organisation)]
    [InlineData("GROZDAN OIL COMPANY (KNK)", "Grozdan Oil Company", PartyType.Organisation)]
    [InlineData("Grozdaninvest (Grozdan Development Bank)", "Grozdan Development Bank", PartyType.Organisation)]
    [InlineData("KNK (Grozdan Oil Company)", "Grozdan Oil Company", PartyType.Organisation)]
    [InlineData("Sea Pearl (ex Kristal Voyager)", "Kristal Voyager", PartyType.Vessel)]
    [InlineData("Sea Pearl (ex Kristal Voyager)", "Sea Pearl", PartyType.Vessel)]
    [InlineData("Nordwind Chartering (formerly Kristal Voyager Ltd)", "Kristal Voyager Ltd", PartyType.Organisation)]
    public void Same(string a, string b, PartyType type) => Assert.True(Compare(a, b, type).Match);

    [Theory]
    [InlineData("Plant 140", "Plant 558", PartyType.Organisation)]
    [InlineData("Sea Star 7", "Sea Star 8", PartyType.Vessel)]
    [InlineData("Victory", "Victory 3", PartyType.Vessel)]
    [InlineData("Mendez, Denmark A/S", "Mendez Norge A/S", PartyType.Organisation)]
    [InlineData("Bowne Global Solutions, Inc.", "Bowne Business Enterprises, Inc.", PartyType.Organisation)]
    [InlineData("Government of Estonia", "Government of Ethiopia", PartyType.Organisation)]
    [InlineData("Ivan Sergeevich Kovalyov", "Ivan Nikolaevich Kovalyov", PartyType.Person)]
    [InlineData("АО", "AO", PartyType.Organisation)]
    [InlineData("Limited Liability Company", "ООО", PartyType.Organisation)]
    [InlineData("KIM, Yong Su", "KIM, Jong Su", PartyType.Person)]
    [InlineData("Marko Perlosevic", "Marko Dragosevic", PartyType.Person)]
    [InlineData("Ahmet Tarhanoglu", "Ahmet Bozoglu", PartyType.Person)]
    [InlineData("Trading Company M.T.K.", "Trading Company A.L.P.", PartyType.Organisation)]
    [InlineData("Boris Netanyahu", "Benjamin Netanyahu", PartyType.Person)]
    [InlineData("Alfa (Dental) Ltd", "Alfa-Bank", PartyType.Organisation)]
    [InlineData("Alfa (Dental) Ltd", "Alfa Ltd", PartyType.Organisation)]
    [InlineData("ALFA (DENTAL) LTD", "Alfa Ltd", PartyType.Organisation)]
    [InlineData("Orion (Ex-Im Services) Ltd", "Orion Ltd", PartyType.Organisation)]
    public void Different(string a, string b, PartyType type) => Assert.False(Compare(a, b, type).Match);

    [Fact]
    public void An_abbreviation_of_trade_may_be_a_name_where_the_type_is_not_known()
    {
        var person = PartyComparer.Compare(new() { Name = "Nii Amartey" }, new() { Name = "Nii Amartey", Type = PartyType.Person });
        var firm = PartyComparer.Compare(new() { Name = "Nii Yantar" }, new() { Name = "Research Institute Yantar", Type = PartyType.Organisation });

        Assert.True(person.Match, $"{person.Score}");
        Assert.True(firm.Match, $"{firm.Score}");
    }

    [Fact]
    public void An_exact_rare_name_outranks_an_exact_common_one() =>
        Assert.True(Compare("Viktor Sheiman Aliaksandravich", "Viktor Sheiman Aliaksandravich", PartyType.Person).Score
            > Compare("Ali Mohammed", "Ali Mohammed", PartyType.Person).Score);

    [Fact]
    public void Agreeing_birth_date_and_country_lift_and_contradiction_lowers()
    {
        var query = new PartyQuery { Name = "Ivan Petrov", Type = PartyType.Person };
        var full = query with { BirthDates = [PartialDate.OfYear(1960)], Countries = ["RU"] };
        var other = query with { BirthDates = [PartialDate.OfYear(1990)], Countries = ["BG"] };
        var alone = PartyComparer.Compare(query, full).Score;
        Assert.True(PartyComparer.Compare(full, full).Score > alone);
        Assert.True(PartyComparer.Compare(full, other).Score < alone);
        Assert.Contains(PartyComparer.Compare(query, full).Features, f => f is { Feature: "birth-date", Score: null });
    }

    [Fact]
    public void A_surname_that_is_a_word_of_trade_is_read_as_a_name_where_the_type_is_not_known() =>
        Assert.True(PartyComparer.Compare(new() { Name = "حسن عسکری" }, new() { Name = "Hassan Askari" }).Match);

    [Theory]
    [InlineData("Karim Rea Bondarenko", "Karim Reza Bondarenko")]
    [InlineData("TUN WIN, Pye Zaw", "TUN WIN, Pyae Zaw")]
    [InlineData("Ai Bondarenko", "Ali Bondarenko")]
    [InlineData("AR-86561", "RA-86561", PartyType.Aircraft)]
    [InlineData("UY SON", "YU SON")]
    public void One_letter_in_a_short_part_is_worth_a_look_but_no_match(string a, string b, PartyType type = PartyType.Person) =>
        Assert.InRange(Compare(a, b, type).Score, ScreeningModel.Floor, ScreeningModel.Threshold);

    [Theory]
    [InlineData("Alfa (Dental) Ltd", "Alfa Ltd")]
    [InlineData("Grozdaneft (seller)", "Grozdaneft")]
    [InlineData("Grozdan Oil Company (fertilisers)", "Grozdan Oil Company")]
    public void What_stands_outside_brackets_is_worth_a_look_and_a_match_where_the_country_agrees(string text, string outside)
    {
        var (query, listed) = (new PartyQuery { Name = text, Type = PartyType.Organisation }, new PartyQuery { Name = outside, Type = PartyType.Organisation });
        Assert.InRange(PartyComparer.Compare(query, listed).Score, ScreeningModel.Floor, ScreeningModel.Threshold);
        Assert.True(PartyComparer.Compare(query with { Countries = ["BY"] }, listed with { Countries = ["BY"] }).Match);
        Assert.False(PartyComparer.Compare(query with { Countries = ["GB"] }, listed with { Countries = ["BY"] }).Match);
    }

    [Fact]
    public void Imo_number_decides()
    {
        PartyQuery Ship(string name, string imo) => new() { Name = name, Type = PartyType.Vessel, Identifiers = [new(IdentifierTypes.Imo, imo)] };
        Assert.True(PartyComparer.Compare(Ship("New Name", "IMO 9187629"), Ship("Old Pearl", "9187629")).Match);
        Assert.False(PartyComparer.Compare(Ship("Old Pearl", "9187629"), Ship("Old Pearl", "9187630")).Match);
    }

    [Fact]
    public void Any_text_is_compared_within_bounds_and_symmetrically() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
        {
            var forth = Compare(a, b, PartyType.Unknown).Score;
            Assert.InRange(forth, 0, 1);
            Assert.Equal(forth, Compare(a, b, PartyType.Unknown).Score);
            // Of a text that is asked about, brackets may hold another name.
            (a, b) = (a.Replace('(', ','), b.Replace('(', ','));
            Assert.Equal(Compare(a, b, PartyType.Unknown).Score, Compare(b, a, PartyType.Unknown).Score, .05);
        }, seed: "0000KOIKNMb4", iter: 2_000);

    [Fact]
    public void A_name_of_a_million_characters_is_cut() =>
        Assert.InRange(Compare(new string('x', 1_000_000), string.Concat(Enumerable.Repeat("é\u0301 ", 300_000)), PartyType.Unknown).Score, 0, 1);

    [Fact]
    public void The_explanation_names_each_part()
    {
        var name = Compare("Mr. Ali A. Velayati", "Ali Akbar Velayati", PartyType.Person).Features[0];
        Assert.Contains(name.Tokens, t => t is { Query: "a", Candidate: "akbar", How: "initial" });
        Assert.Contains(name.Tokens, t => t is { Query: "mr", Candidate: null, How: "extra" });
    }

    private static Comparison Compare(string a, string b, PartyType type) =>
        PartyComparer.Compare(new() { Name = a, Type = type }, new() { Name = b, Type = type });
}
