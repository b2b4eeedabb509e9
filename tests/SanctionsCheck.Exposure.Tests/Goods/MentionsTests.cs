using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Goods;

public class MentionsTests
{
    [Theory]
    [InlineData("NPK with potassium chloride", true)]
    [InlineData("Potassium chloride, invoice no 12", true)]
    [InlineData("Batch no. 12 potassium chloride", true)]
    [InlineData("NPK without potassium chloride", false)]
    [InlineData("NPK, potassium chloride free", false)]
    [InlineData("free of potassium chloride", false)]
    [InlineData("не содержит potassium chloride", false)]
    [InlineData("without sulphate; with potassium chloride and without potassium chloride", true)]
    [InlineData("NPK 15-15-15", false)]
    [InlineData("", false)]
    [InlineData("NPK, free-flowing, potassium chloride based", true)]
    [InlineData("Potassium chloride, free flowing granules", true)]
    [InlineData("Potassium chloride free-flowing granules", true)]
    [InlineData("Potassium chloride free of charge", true)]
    [InlineData("Potassium chloride, DAP duty free", true)]
    [InlineData("Potassium chloride-free compound fertiliser", false)]
    [InlineData("NPK w/o potassium chloride", false)]
    [InlineData("NPK, contains no sulphate or potassium chloride", false)]
    [InlineData("Without sulphate, potassium chloride based", true)]
    [InlineData("No sulphate; potassium chloride", true)]
    [InlineData("Kaliumchlorid, not potassium chloride", false)]
    [InlineData("Potassium, chloride", true)]
    public void Affirms(string text, bool expected) => Assert.Equal(expected, Says(text, "potassium chloride"));

    [Theory]
    [InlineData("Non-coniferous wood, Belarusian origin, planed in Serbia", true)]
    [InlineData("Non-coniferous wood of Belarusian origin", true)]
    [InlineData("Wood without bark, of Belarusian birch", true)]
    [InlineData("Without bark Belarusian birch", true)]
    [InlineData("Duty free Belarusian birch logs", true)]
    [InlineData("Free Belarusian samples", true)]
    [InlineData("Lot no. Belarusian birch", true)]
    [InlineData("Not only Belarusian birch", true)]
    [InlineData("Birch, non-alloy or Belarusian", true)]
    [InlineData("Non-wood Belarusian pulp", true)]
    [InlineData("Non-Belarusian birch", false)]
    [InlineData("No wood from Belarus", false)]
    [InlineData("Not made in Belarus", false)]
    [InlineData("Free from any materials of Belarusian origin", false)]
    [InlineData("No Russian or Belarusian wood", false)]
    [InlineData("Free of Russian/Belarusian wood", false)]
    [InlineData("Belarus-free plywood", false)]
    [InlineData("Без коры, белорусский лес", true)]
    [InlineData("Доска без сучков белорусская", true)]
    [InlineData("не белорусская древесина", false)]
    [InlineData("без древесины из Беларуси", false)]
    [InlineData("Holz ohne Rinde, belarussische Birke", true)]
    [InlineData("frei Haus belarussisches Holz", true)]
    [InlineData("kein belarussisches Holz", false)]
    [InlineData("frei von belarussischem Holz", false)]
    [InlineData("Bois non traité, bouleau biélorusse", true)]
    [InlineData("sans bois biélorusse", false)]
    [InlineData("Sklejka bez kory, brzoza białoruska", true)]
    [InlineData("bez drewna białoruskiego", false)]
    public void Affirms_inputs(string text, bool expected) => Assert.Equal(expected, Says(text, Words("EU-BY-WOOD")));

    [Theory]
    [InlineData("Flat-rolled non-alloy steel, Russian slabs", true)]
    [InlineData("Non-alloy steel plate of Russian slabs", true)]
    [InlineData("Duty free Russian gold bars", true)]
    [InlineData("Steel plate, not rolled from Russian slabs", false)]
    [InlineData("Acero sin origen ruso", false)]
    [InlineData("Лист из нелегированной стали без покрытия, российские слябы", true)]
    [InlineData("Лист без покрытия российский", true)]
    public void Affirms_steel_inputs(string text, bool expected) => Assert.Equal(expected, Says(text, Words("EU-RU-STEEL")));

    [Theory]
    [InlineData("复合肥 不含氯化钾", false)]
    [InlineData("复合肥 含氯化钾", true)]
    [InlineData("不含硫酸盐，含氯化钾", true)]
    public void Affirms_without_spaces(string text, bool expected) => Assert.Equal(expected, Says(text, "氯化钾"));

    [Fact]
    public void Long_texts_are_read_through()
    {
        var text = string.Concat(Enumerable.Repeat("no Russian ", 100_000));

        Assert.False(Says(text, Words("EU-RU-STEEL")));
        Assert.True(Says(text + "steel, Russian", Words("EU-RU-STEEL")));
    }

    private static bool Says(string text, params string[] phrases) => Mentions.Affirms(text, TextFold.Fold(text), [.. phrases.Select(TextFold.FoldPattern)]);

    private static string[] Words(string measure) => [.. Rules.Book.FindMeasure(measure)!.InputWords];

    [Theory]
    [InlineData("EU-RU-DUALUSE", "Dronedarone tablets 400 mg", false)]
    [InlineData("EU-RU-DUALUSE", "Drone with camera", true)]
    [InlineData("EU-RU-DUALUSE", "Agricultural drones", true)]
    [InlineData("EU-IR-SOFTWARE", "Швейная машина с программным управлением", false)]
    [InlineData("EU-IR-SOFTWARE", "Программное обеспечение ERP", true)]
    [InlineData("EU-IR-SOFTWARE", "Лицензия на использование программного обеспечения", true)]
    public void Words_of_a_measure_fit_what_it_means(string measure, string text, bool expected) =>
        Assert.Equal(expected, Mentions.Has(TextFold.Fold(text), Rules.Book.FindMeasure(measure)!.Words));

    [Theory]
    [InlineData("шифровальн*", "Шифровальные устройства", true)]
    [InlineData("шифровальн", "Шифровальные устройства", false)]
    [InlineData("gyroscope*", "two gyroscopes", true)]
    [InlineData("gyroscope*", "polygyroscope", false)]
    [InlineData("drone", "drones", false)]
    [InlineData("氯化钾", "工业氯化钾50公斤", true)]
    public void A_star_means_any_ending(string phrase, string text, bool expected) => Assert.Equal(expected, TextFold.HasPhrase(TextFold.Fold(text), TextFold.FoldPattern(phrase)));
}
