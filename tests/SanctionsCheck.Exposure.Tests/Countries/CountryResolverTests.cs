using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Countries;

public sealed class CountryResolverTests
{
    [Theory]
    [InlineData("BY", "BY;by;BLR;112;Belarus;Republic of Belarus;Byelorussia;White Russia;Белоруссия;Беларусь;Рэспубліка Беларусь;Weißrussland;Biélorussie;Bielorrusia;Białoruś;Білорусь;بلاروس;روسيا البيضاء;白俄罗斯;Baltarusija;ベラルーシ")]
    [InlineData("IR", "IR;IRN;364;Iran;Persia;Islamic Republic of Iran;Iran (Islamic Republic of);Иран;Персия;ایران;إيران;伊朗;İran;Persien")]
    [InlineData("RU", "RU;RUS;643;Russia;Russian Federation;Россия;РФ;Российская Федерация;Russland;Rosja;Rusya;روسیه;روسيا;俄罗斯;Расія;Росія")]
    [InlineData("GB", "GB;GBR;826;UK;U.K.;United Kingdom;Great Britain;England;Scotland;Великобритания;Großbritannien;Royaume-Uni;İngiltere;انگلستان;بريطانيا;英国")]
    [InlineData("US", "US;USA;840;U.S.A.;United States of America;США;Vereinigte Staaten;États-Unis;EE.UU.;ABD;آمریکا;美国")]
    [InlineData("CN", "CN;CHN;156;PRC;P.R. China;People's Republic of China;Китай;КНР;چین;الصين;中国;Chiny;Çin")]
    [InlineData("TR", "TR;TUR;792;Turkey;Türkiye;Турция;Türkei;ترکیه;تركيا;土耳其")]
    [InlineData("MM", "Burma;Myanmar;Бирма")]
    [InlineData("CI", "Ivory Coast;Côte d'Ivoire;Cote d'Ivoire;Берег Слоновой Кости")]
    [InlineData("CD", "Zaire;DRC;Democratic Republic of the Congo")]
    [InlineData("LK", "Ceylon;Sri Lanka")]
    [InlineData("NL", "Holland;The Netherlands;Голландия;Нидерланды")]
    [InlineData("CZ", "Czech Republic;Czechia;Чехия;Tschechien")]
    [InlineData("KP", "North Korea;DPRK;КНДР;Северная Корея")]
    [InlineData("KR", "South Korea;Korea, Republic of;Республика Корея;ROK")]
    public void A_country_goes_by_many_names(string code, string names) => Assert.All(names.Split(';'), n => Assert.Equal(code, Rules.Book.Countries.Resolve(n).Code));

    [Theory]
    [InlineData("UA-43", "UA-43;Crimea;Republic of Crimea;Крым;Республика Крым;Крим;Krim;Crimée;Kırım;کریمه;القرم;克里米亚;Simferopol;Kerch;Yalta;Crimea, Ukraine;Simferopol, Russia")]
    [InlineData("UA-40", "UA-40;Sevastopol;Севастополь;Sewastopol;سواستوپول")]
    [InlineData("UA-14", "UA-14;Donetsk;DNR;ДНР;so-called Donetsk People's Republic;Donetsk People's Republic;Донецкая Народная Республика;Volksrepublik Donezk;Mariupol;Мариуполь;顿涅茨克")]
    [InlineData("UA-09", "UA-09;Luhansk;Lugansk;LNR;ЛНР;Luhansk People's Republic;Луганская Народная Республика;Alchevsk;Louhansk")]
    [InlineData("UA-65", "UA-65;Kherson;Херсон;Херсонская область;Cherson;خرسون")]
    [InlineData("UA-23", "UA-23;Zaporizhzhia;Zaporozhye;Запорожье;Запоріжжя;Saporischschja;Melitopol;Enerhodar")]
    public void A_region_under_its_own_measures_goes_by_code_name_or_town(string code, string names) =>
        Assert.All(names.Split(';'), n => Assert.Equal((code, "UA"), (Rules.Book.Countries.Resolve(n).Code, Rules.Book.Countries.Resolve(n).CountryCode)));

    [Theory]
    [InlineData("Chyna", "China")]
    [InlineData("Belaruss", "Belarus")]
    [InlineData("Germny", "Germany")]
    public void A_slip_is_not_taken_for_the_country_but_named(string written, string meant)
    {
        var match = Rules.Book.Countries.Resolve(written);

        Assert.False(match.IsKnown);
        Assert.Equal(meant, match.Suggestion);
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("ZZ")]
    [InlineData("999")]
    [InlineData("Soviet Union")] // fifteen states
    [InlineData("Yugoslavia")]
    [InlineData("Czechoslovakia")]
    [InlineData("Belarus / Russia")] // which?
    public void What_is_no_country_or_several_is_unknown(string written) => Assert.Equal(CountryMatchKind.Unknown, Rules.Book.Countries.Resolve(written).Kind);

    [Fact]
    public void Every_code_and_name_of_the_table_leads_to_its_row()
    {
        var strays = from country in Rules.Book.Countries.Countries
                     from name in country.Names.Append(country.Name).Append(country.Code).Append(country.Alpha3 ?? country.Code).Append(country.Numeric ?? country.Code)
                     where Rules.Book.Countries.Resolve(name).Code != country.Code
                     select $"{country.Code} '{name}': {Rules.Book.Countries.Resolve(name).Code}";

        Assert.Empty(strays);
    }
}
