using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Uk;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Uk;

/// <summary>Complete records of the UK list in XML and CSV.</summary>
public class UkSanctionsTests
{
    private const string Folder = "formats/uk_fcdo/";
    private const string Xml = Folder + "uk_sanctions_list_excerpt.xml";
    private const string Adapted = Folder + "uk_sanctions_adapted_fixture_part.xml";
    private const string Csv = Folder + "uk_sanctions_list_one_real_line.csv";

    [RealDataTheory(Xml)]
    [InlineData(Xml, 3)]
    [InlineData(Adapted, 2)]
    public void Every_value_is_in_its_party(string file, int count)
    {
        var (parties, report) = ListFiles.Read(ListIds.Uk, ListFiles.Real(file));
        var designations = XDocument.Load(TestData.File(file)!).Root!.Elements("Designation").ToArray();
        Assert.Equal((count, count), (designations.Length, parties.Count));
        string[] skipped = ["LastUpdated", "DateDesignated", "IndividualEntityShip", "UniqueID", "NameType", "AliasStrength", "NonLatinScriptType", "NonLatinScriptLanguage"];
        foreach (var (designation, party) in designations.Zip(parties))
        {
            var all = PartyTexts.All(party);
            Assert.Equal(designation.Element("UniqueID")!.Value, party.Id);
            foreach (var leaf in designation.Descendants().Where(e => !e.HasElements && e.Parent!.Name.LocalName != "SanctionsImposedIndicators" && !skipped.Contains(e.Name.LocalName)))
            {
                if (leaf.Name.LocalName == "DOB") Assert.True(party.BirthDates.Length > 0 || report.Issues.Any(i => i.Message.Contains(leaf.Value)));
                else if (leaf.Name.LocalName == "BusinessRegistrationNumber") Assert.Contains(party.Identifiers, i => leaf.Value.EndsWith(i.Value, StringComparison.Ordinal) && leaf.Value.StartsWith(i.Note!, StringComparison.Ordinal));
                else if (leaf.Name.LocalName == "SanctionsImposed") foreach (var measure in leaf.Value.Split('|')) Assert.Contains(measure, party.Measures);
                else PartyTexts.Holds(all, leaf.Name.LocalName == "IMONumber" ? leaf.Value[3..] : leaf.Value, leaf.Name.LocalName);
            }
            Assert.Equal(designation.Element("DateDesignated")!.Value, party.ListedOn?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [RealDataFact(Xml)]
    public void A_person_an_entity_and_their_doubts()
    {
        var (parties, report) = ListFiles.Read(ListIds.Uk, ListFiles.Real(Xml));
        Assert.Equal(new DateOnly(2026, 9, 7), report.Published);
        // <Name1>Robert</Name1><Name2>Petrovich</Name2><Name6>BARANOV</Name6>, Роберт Петрович Баранов, 00/00/1975
        Assert.Equal(("RUS1683", PartyType.Person, "Robert Petrovich BARANOV", "male"), (parties[0].Id, parties[0].Type, parties[0].Name, parties[0].Gender));
        Assert.Contains(new PartyName("Роберт Петрович Баранов", NameKind.Alias, Script: "Cyrl"), parties[0].Names);
        ListFiles.Same([PartialDate.OfYear(1975)], parties[0].BirthDates);
        ListFiles.Same(["Asset freeze", "Travel Ban", "Trust Services Sanctions", "Director Disqualification Sanction"], parties[0].Measures);
        // <DOB>15/08/19yy</DOB>
        Assert.Contains("'15/08/19yy' of RUS2701 can't be read", report.Issues.Single().Message, StringComparison.Ordinal);
        Assert.Contains("D.O.B.: 15/08/19yy", parties[1].Remarks, StringComparison.Ordinal);
        // OAO "STUPINSKAYA …" is Latin, whatever the file calls it
        Assert.Contains(new PartyName("OAO \"STUPINSKAYA METALLURGICHESKAYA KOMPANIYA\"", NameKind.Alias), parties[2].Names);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Tax, "5045023416", null, "INN"), parties[2].Identifiers);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Registration, "1025005917551", null, "OGRN"), parties[2].Identifiers);
    }

    [RealDataFact(Adapted)]
    public void Parents_subsidiaries_and_ships()
    {
        var (parties, _) = ListFiles.Read(ListIds.Uk, ListFiles.Real(Adapted));
        ListFiles.Same(
            [new(LinkRelations.OwnedBy, "CJSC Belarusian Oil Company"), new(LinkRelations.OwnedBy, "Belneftekhim"), new(LinkRelations.Owns, "BNK (Deutschland) GmbH")], parties[0].Links);
        Assert.Contains(new PartyName("BNK", NameKind.Alias, Weak: true), parties[0].Names);
        Assert.Equal(new VesselFacts("Bulk Carrier", "7078", null, "KM", "Global United Shipping India", FormerFlags: "India", Length: "134.5"), parties[1].Vessel);
        Assert.Equal(PartyType.Vessel, parties[1].Type);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Imo, "9562233"), parties[1].Identifiers);
        ListFiles.Same(["Prohibition of port entry"], parties[1].Measures);
    }

    [RealDataFact(Csv)]
    public void A_ship_in_CSV()
    {
        // 31/07/2024,RUS2176,,,KOROLEV PROSPECT,…,Ship,UK,Shipping sanctions: (see 'Other information')|…,IMO9826902,Stream Ship Management FZCO,,Gabon,,Oil Tanker,,,2019,
        var (parties, report) = ListFiles.Read(ListIds.Uk, ListFiles.Real(Csv));
        Assert.Equal((1, 0, new DateOnly(2026, 10, 8)), (parties.Count, report.IssueCount, report.Published));
        var ship = parties[0];
        Assert.Equal(("RUS2176", PartyType.Vessel, "KOROLEV PROSPECT", new DateOnly(2024, 7, 31)), (ship.Id, ship.Type, ship.Name, ship.ListedOn));
        Assert.Equal(new VesselFacts("Oil Tanker", Flag: "GA", Owner: "Stream Ship Management FZCO", Built: "2019"), ship.Vessel);
        ListFiles.Same([new(IdentifierTypes.Imo, "9826902")], ship.Identifiers);
        ListFiles.Same(["Shipping sanctions: (see 'Other information')"], ship.Measures);
    }

    [RealDataFact(Folder + "watchman_inline_test_2026.csv")]
    public void A_row_that_lacks_its_last_empty_cell_is_read()
    {
        var (parties, report) = ListFiles.Read(ListIds.Uk, ListFiles.Real(Folder + "watchman_inline_test_2026.csv"));
        Assert.Equal(2, parties.Count);
        Assert.Equal(0, report.IssueCount);
        Assert.Equal("MOHAMMAD HASSAN AKHUND", parties[1].Name);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Passport, "A1234567", null, "Mali passport"), parties[1].Identifiers);
        ListFiles.Same(["Kandahar, Afghanistan"], parties[1].BirthPlaces);
    }

    [Theory]
    [InlineData("01/01/1958", "1958-01-01")]
    [InlineData("dd/mm/1945", "1945")]
    [InlineData("00/00/1975", "1975")]
    [InlineData("dd/05/1960", "1960-05")]
    [InlineData("1946", "1946")]
    [InlineData("circa 1960", "~1960")]
    [InlineData("1954 to 1956", "1954/1956")]
    [InlineData("15/08/19yy", null)]
    [InlineData("31/02/1960", null)]
    public void Dates(string text, string? expected) => Assert.Equal(expected, UkDates.TryParse(text, out var date) ? date.ToString() : null);
}
