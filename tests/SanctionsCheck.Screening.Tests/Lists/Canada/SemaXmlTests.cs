using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Canada;

/// <summary>Two whole files, five years apart and under different element names, and a true excerpt with the bilingual names of 2026.</summary>
public class SemaXmlTests
{
    private const string Folder = "formats/ca_sema/";

    [RealDataFact(Folder + "sema_2025.xml")]
    public void The_list_of_2025_reconciles() => Reconcile("sema_2025.xml", 4_759, (3_334, 1_316, 109));

    [RealDataFact(Folder + "sema-lmes_2020.xml")]
    public void The_list_of_2020_reconciles() => Reconcile("sema-lmes_2020.xml", 1_369, (985, 384, 0));

    [RealDataFact(Folder + "sema_2026_excerpt.xml")]
    public void Bilingual_element_names()
    {
        var (parties, report) = ListFiles.Read(ListIds.CaSema, ListFiles.Real(Folder + "sema_2026_excerpt.xml"));
        Assert.Equal((6, 0), (parties.Count, report.IssueCount - 1));
        // <DateOfBirth…>Sep-99</…>: a year of two digits.
        Assert.Contains("'Sep-99' of Russia:1, Part 1:1114 can't be read", report.Issues.Single().Message, StringComparison.Ordinal);

        // <EntityOrShip-EntiteOuNavire>Islamic Revolutionary Guard Corps/Corps des Gardiens de la Révolution islamique</…>
        var irgc = parties[1];
        Assert.Equal(("Iran:1, Part 1:136", PartyType.Organisation, "Islamic Revolutionary Guard Corps"), (irgc.Id, irgc.Type, irgc.Name));
        Assert.Contains(irgc.Names, n => n.Text == "Corps des Gardiens de la Révolution islamique");
        Assert.Contains(irgc.Names, n => n.Text == "Army of the Guardians of the Islamic Revolution");
        Assert.Equal(new DateOnly(2016, 2, 5), irgc.ListedOn);
        ListFiles.Same(["Iran"], irgc.Programmes);

        // 1972-08-10 or 1972-08-11
        ListFiles.Same([PartialDate.OfDay(new(1972, 8, 10)), PartialDate.OfDay(new(1972, 8, 11))], parties[2].BirthDates);
        Assert.Equal("Mansour Othman ABAHUSSAIN", parties[2].Name);

        // <ShipIMONumber-NumeroOMIDuNavire> 9888182</…>, built 2021
        var ship = parties[4];
        Assert.Equal((PartyType.Vessel, "Dmitry Mendeleev", "2021"), (ship.Type, ship.Name, ship.Vessel!.Built));
        ListFiles.Same([new(IdentifierTypes.Imo, "9888182")], ship.Identifiers);
        ListFiles.Same(["Russia, Schedule 1.1"], ship.Measures);

        // Abdel Rahim …, Abdelrahim Dagalo, Abdul Rahim Dagalo and Abdelrahim Hamdan Dagalo Mousa Arabic:عبدالرحيم دقلو; born in the early 1970s
        var dagalo = parties[5];
        ListFiles.Same(
            ["Abdelrahim Hamdan Dagalo", "Abdel Rahim Hamdan Dagalo", "Abdelrahim Dagalo", "Abdul Rahim Dagalo", "Abdelrahim Hamdan Dagalo Mousa", "عبدالرحيم دقلو"],
            dagalo.Names.Select(n => n.Text));
        ListFiles.Same([PartialDate.OfYears(1970, 1974, circa: true)], dagalo.BirthDates);
    }

    [RealDataFact(Folder + "sema_2025.xml")]
    public void Alternatives_are_names_of_their_own()
    {
        var parties = ListFiles.Read(ListIds.CaSema, ListFiles.Real(Folder + "sema_2025.xml")).Parties;
        string[] Names(string name) => [.. parties.Single(p => p.Name == name).Names.Select(n => n.Text)];

        // Metrotek Ltd. (also known as NTC Metrotek)
        Assert.Contains("NTC Metrotek", Names("Metrotek Ltd."));
        // Proletarsky Zavod, PJSC (also known as Public Joint Stock Company Proletarsky Plant and Public Joint Stock Company Proletarsky Zavod)
        Assert.Contains("Public Joint Stock Company Proletarsky Zavod", Names("Proletarsky Zavod, PJSC"));
        // Московский Физико-Технический институт or МФТИ
        Assert.Contains("МФТИ", Names("Moscow Institute of Physics and Technology"));
        // АО ГосНИИхиманалит and Государственный научно-исследовательский химико-аналитический институт
        Assert.Contains("АО ГосНИИхиманалит", Names("GosNIIkhimanalit JSC"));
        // Myanma Investment and Commercial Bank, Burma Investment and Commercial Bank
        Assert.Contains("Burma Investment and Commercial Bank", Names("MICB"));
    }

    private static void Reconcile(string name, int count, (int, int, int) types)
    {
        var (parties, report) = ListFiles.Read(ListIds.CaSema, ListFiles.Real(Folder + name));
        var records = XDocument.Load(TestData.File(Folder + name)!).Root!.Elements().ToArray();
        Assert.Equal((count, count, count), (records.Length, parties.Count, report.Records));
        Assert.Equal(types, (parties.Count(p => p.Type == PartyType.Person), parties.Count(p => p.Type == PartyType.Organisation), parties.Count(p => p.Type == PartyType.Vessel)));
        Assert.Equal(count, parties.Select(p => p.Id).Distinct().Count());
        Assert.Equal(
            PartyTexts.Counts(records.Select(r => ListValues.Clean(r.Element("Country")!.Value)!.Split(" / ")[0].Trim())), PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
        foreach (var (record, party) in records.Zip(parties))
        {
            var all = PartyTexts.All(party);
            foreach (var field in record.Elements().Where(f => f.Name.LocalName is not ("Country" or "DateOfBirthOrShipBuildDate" or "DateOfBirth"))) PartyTexts.Holds(all, field.Value, field.Name.LocalName);
            var birth = ListValues.Clean(record.Element("DateOfBirthOrShipBuildDate")?.Value ?? record.Element("DateOfBirth")?.Value);
            if (birth is not null && party.Type != PartyType.Vessel) Assert.True(party.BirthDates.Length > 0 || report.Issues.Any(i => i.Message.Contains(birth)), birth);
            // Each piece of the aliases is a name, or a part of one.
            foreach (var piece in (record.Element("Aliases")?.Value ?? "").Split([",", ";", " or "], StringSplitOptions.None).Select(ListValues.Clean).OfType<string>().Where(p => p.Length > 3 && !NameAnalyzer.IsLegalFormAlone(p) && !p.StartsWith("or ", StringComparison.Ordinal) && !p.StartsWith("and ", StringComparison.Ordinal) && !p.Contains(':') && !p.Contains(" and ") && !p.Contains('/') && !p.Contains('(') && !p.Contains(')')))
                Assert.Contains(party.Names, n => n.Text.Contains(piece.Trim('.', ' '), StringComparison.Ordinal));
        }
        Assert.DoesNotContain(parties.SelectMany(p => p.Names), n => n.Text.Contains(" or ", StringComparison.Ordinal) || n.Text.Contains("also known as", StringComparison.Ordinal));
        Assert.DoesNotContain(parties.SelectMany(p => p.Names), n => n.Text is "АО" or "ООО" or "ПАО" or "Ltd." or "Inc." or "LLC" or "Limited" or "Co.");
    }
}
