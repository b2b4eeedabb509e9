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
    [InlineData("Iгор", "ihor")]
    [InlineData("Раїса", "raisa")]
    [InlineData("Семён", "semen")]
    [InlineData("Gholamreza", "gholam reza")]
    [InlineData("Nursultan", "nursultan")]
    [InlineData("Hassanzadeh", "hassan zadeh")]
    [InlineData("\u202Eمحمد\u200D", "mohammed")]
    public void People(string text, string forms) => Assert.Equal(forms, Forms(text, PartyType.Person));

    [Theory]
    [InlineData("Открытое акционерное общество «Беларуськалий»", "belaruskaliy ojsc")]
    [InlineData("Belaruskali OAO", "belaruskali ojsc")]
    [InlineData("Oboronnye Initsiativy o.O.O.", "oboronnye initsiativy llc")]
    [InlineData("FABERLIC EUROPE Sp. z o.o.", "faberlic europe llc")]
    [InlineData("الجهاد والإسلام", "al jihad and al islam")]
    [InlineData("Brigade Forty-Four", "brigade 44")]
    [InlineData("KKR Fund XII L.P.", "kkr 12 fund lp")]
    public void Organisations(string text, string forms) =>
        Assert.Equal(forms.Split(' ').Order(), Forms(text, PartyType.Organisation).Split(' ').Order());

    [Theory]
    [InlineData("Minsk Trade lltd", "minsk trade ltd")]
    [InlineData("Minsk Trade gmbbh", "minsk trade llc")]
    [InlineData("Minsk Trade bbhd", "minsk trade ltd")]
    [InlineData("Minsk Trade ptl", "minsk trade ptl")]
    public void Legal_forms_of_few_letters_with_a_slip_that_stand_alone(string text, string forms) =>
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

    [Theory]
    [InlineData("Sergeevich", "Siarheevich", true)]
    [InlineData("Mykolayovych", "Nikolaevich", true)]
    [InlineData("Uladzimirauna", "Vladimirovna", true)]
    [InlineData("Hryhorovych", "Grigorevich", true)]
    [InlineData("Nikolaevich", "Nikolaevna", false)]
    [InlineData("Petrovich", "Pavlovich", false)]
    public void Names_after_the_father(string a, string b, bool same) =>
        Assert.Equal(same, Patronymics.GroupsOf(a.ToLowerInvariant()).Intersect(Patronymics.GroupsOf(b.ToLowerInvariant())).Any());

    [Theory]
    [InlineData("halouchanka", "golovchenko", true)]
    [InlineData("charvyakou", "chervyakov", true)]
    [InlineData("bahuslauski", "boguslavsky", true)]
    [InlineData("petrova", "petrov", false)]
    [InlineData("belov", "bykov", false)]
    public void Surnames_of_one_sound_in_Slavic_languages(string a, string b, bool same) =>
        Assert.Equal(same, SlavicSound.GroupOf(a) != 0 && SlavicSound.GroupOf(a) == SlavicSound.GroupOf(b));

    private static string Forms(string text, PartyType type) => string.Join(' ', NameAnalyzer.Analyze(text, type)[0].Tokens.Select(t => t.Form));
}
