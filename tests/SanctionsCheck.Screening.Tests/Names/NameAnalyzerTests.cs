using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Names;

public class NameAnalyzerTests
{
    [Theory]
    [InlineData("Łukaszenka", "lukaszenka")]
    [InlineData("Сяргей Лукашэнка", "syargey lukashenka")]
    [InlineData("Abdulrahman", "abd rahman")]
    [InlineData("Saif al-Din", "saif al din")]
    [InlineData("Saifuddin", "saif din")]
    [InlineData("Al-Qa'ida", "al qaida")]
    [InlineData("\u202Eمحمد\u200D", "mohammed")]
    public void People(string text, string forms) => Assert.Equal(forms, Forms(text, PartyType.Person));

    [Theory]
    [InlineData("Открытое акционерное общество «Беларуськалий»", "belaruskaliy ojsc")]
    [InlineData("Belaruskali OAO", "belaruskali ojsc")]
    [InlineData("Oboronnye Initsiativy o.O.O.", "oboronnye initsiativy llc")]
    [InlineData("FABERLIC EUROPE Sp. z o.o.", "faberlic europe llc")]
    [InlineData("Brigade Forty-Four", "brigade 44")]
    [InlineData("KKR Fund XII L.P.", "kkr 12 fund lp")]
    public void Organisations(string text, string forms) =>
        Assert.Equal(forms.Split(' ').Order(), Forms(text, PartyType.Organisation).Split(' ').Order());

    [Theory]
    [InlineData("")]
    [InlineData("   \u200B ")]
    [InlineData("!!!")]
    [InlineData("\uD800")]
    public void Nothing_to_compare(string text) => Assert.Empty(NameAnalyzer.Analyze(text, PartyType.Unknown));

    [Theory]
    [InlineData("husayn", "hussein")]
    [InlineData("selenskyj", "selenskyy")]
    [InlineData("sergej", "sergey")]
    public void Keys_of_one_sound(string a, string b) => Assert.Equal(PhoneticKey.Of(a), PhoneticKey.Of(b));

    private static string Forms(string text, PartyType type) => string.Join(' ', NameAnalyzer.Analyze(text, type)[0].Tokens.Select(t => t.Form));
}
