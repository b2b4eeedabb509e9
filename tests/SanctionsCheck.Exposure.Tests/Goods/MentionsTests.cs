using SanctionsCheck.Exposure.Goods;

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
    public void Affirms(string text, bool expected) => Assert.Equal(expected, Mentions.Affirms(TextFold.Fold(text), [TextFold.FoldPattern("potassium chloride")]));

    [Theory]
    [InlineData("шифровальн*", "Шифровальные устройства", true)]
    [InlineData("шифровальн", "Шифровальные устройства", false)]
    [InlineData("gyroscope*", "two gyroscopes", true)]
    [InlineData("gyroscope*", "polygyroscope", false)]
    [InlineData("drone", "drones", false)]
    [InlineData("氯化钾", "工业氯化钾50公斤", true)]
    public void A_star_means_any_ending(string phrase, string text, bool expected) => Assert.Equal(expected, TextFold.HasPhrase(TextFold.Fold(text), TextFold.FoldPattern(phrase)));
}
