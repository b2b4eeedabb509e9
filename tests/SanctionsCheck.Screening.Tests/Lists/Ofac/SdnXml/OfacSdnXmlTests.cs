using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Ofac;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac.SdnXml;

/// <summary>Every entry of the whole files comes out, with each alias, number, date, place and address that it has.</summary>
public class OfacSdnXmlTests
{
    private const string Folder = "formats/us_ofac_sdn_xml/";

    [RealDataFact(Folder + "consolidated_2018.xml")]
    public void Consolidated_2018_reconciles() => Reconcile("consolidated_2018.xml", 639, new(2018, 4, 6), (94, 471, 74));

    [RealDataFact(Folder + "consolidated_2024.xml")]
    public void Consolidated_2024_reconciles() => Reconcile("consolidated_2024.xml", 443, null, (79, 364, 0));

    [RealDataFact(Folder + "consolidated_2025.xml")]
    public void Consolidated_2025_reconciles() => Reconcile("consolidated_2025.xml", 443, new(2025, 3, 28), (80, 363, 0));

    [RealDataFact(Folder + "consolidated_2024.xml")]
    public void It_says_the_same_as_the_legacy_files()
    {
        // Both are the non-SDN list, some months apart: what stands in both, stands there alike.
        var xml = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Folder + "consolidated_2024.xml")).Parties.ToDictionary(p => p.Id);
        var csv = ListFiles.Read(ListIds.OfacConsolidated, [.. new[] { "prim", "alt", "add", "comments" }.Select(n => ListFiles.Real($"ofac/non-sdn/cons_{n}.csv"))]).Parties;
        var both = csv.Where(p => xml.ContainsKey(p.Id)).ToArray();
        Assert.True(both.Length > 400, $"{both.Length} parties stand in both.");
        Assert.True(both.Count(p => xml[p.Id].Name == p.Name && xml[p.Id].Type == p.Type) > both.Length * 0.95, string.Join('\n', both.Where(p => xml[p.Id].Name != p.Name).Select(p => p.Name + " " + xml[p.Id].Name)));
        Assert.True(both.Count(p => p.Identifiers.Where(i => i.Type == IdentifierTypes.Tax).All(i => xml[p.Id].Identifiers.Any(x => (x.Type, x.Value, x.Country) == (i.Type, i.Value, i.Country)))) > both.Length * 0.95);
    }

    [RealDataFact(Folder + "consolidated_2018.xml")]
    public void A_vessel_has_its_facts()
    {
        // 15036 …: <idType>Vessel Registration Identification</idType><idNumber>IMO 9187629</idNumber>, Former Vessel Flag Malta, Tuvalu, None Identified,
        // <callSign>T2EU4</callSign><vesselType>Crude/Oil Products Tanker</vesselType><vesselFlag>Tanzania</vesselFlag><tonnage>99144</tonnage>
        var (parties, _) = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Folder + "consolidated_2018.xml"));
        var party = parties.Single(p => p.Identifiers.Any(i => i is { Type: IdentifierTypes.Imo, Value: "9187629" }));
        Assert.Equal(PartyType.Vessel, party.Type);
        Assert.Equal(new VesselFacts("Crude/Oil Products Tanker", "99144", "56068", "TZ", FormerFlags: "Malta; Tuvalu"), party.Vessel);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Mmsi, "572469210"), party.Identifiers);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.CallSign, "T2EU4"), party.Identifiers);
        Assert.Contains(party.Names, n => n is { Text: "ABADAN", Kind: NameKind.Former });
        Assert.Contains(party.Links, l => l is { Relation: LinkRelations.LinkedTo, TargetName: "NATIONAL IRANIAN TANKER COMPANY" });
        Assert.Null(party.SecondarySanctions); // "Not on the SDN List and Not Subject to Secondary Sanctions"
    }

    [RealDataFact(Folder + "consolidated_2025.xml")]
    public void A_file_of_the_other_list_is_refused()
    {
        var file = ListFiles.Real(Folder + "consolidated_2025.xml");
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacSdn, file));
        Assert.Contains("import it as ofac-consolidated", error.Message, StringComparison.Ordinal);
    }

    private static void Reconcile(string name, int records, DateOnly? published, (int, int, int) types)
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Folder + name));
        var entries = XDocument.Load(TestData.File(Folder + name)!).Descendants().Where(e => e.Name.LocalName == "sdnEntry").ToArray();
        Assert.Equal((records, records, records), (entries.Length, parties.Count, report.Records));
        Assert.Equal(0, report.IssueCount);
        if (published is not null) Assert.Equal(published, report.Published);
        Assert.Equal(types, (parties.Count(p => p.Type == PartyType.Person), parties.Count(p => p.Type == PartyType.Organisation), parties.Count(p => p.Type == PartyType.Vessel)));
        Assert.Equal(
            PartyTexts.Counts(entries.SelectMany(e => e.Descendants().Where(d => d.Name.LocalName == "program")).Select(p => p.Value)),
            PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
        foreach (var (entry, party) in entries.Zip(parties)) Check(entry, party);
    }

    private static void Check(XElement entry, Party party)
    {
        var all = PartyTexts.All(party);
        string? Value(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        IEnumerable<XElement> Of(string name) => entry.Descendants().Where(e => e.Name.LocalName == name);
        Assert.Equal(Value(entry, "uid"), party.Id);
        foreach (var aka in Of("aka"))
        {
            var text = ListValues.Clean(Value(aka, "firstName") is { } first ? $"{Value(aka, "lastName")}, {first}" : Value(aka, "lastName"));
            var found = party.Names.SingleOrDefault(n => n.Text == text);
            Assert.NotNull(found);
            if (Value(aka, "category") == "weak" && found.Text != party.Name && Of("aka").Count(a => Value(a, "lastName") == Value(aka, "lastName")) == 1) Assert.True(found.Weak);
        }
        foreach (var id in Of("id"))
        {
            var number = ListValues.Clean(Value(id, "idNumber"));
            if (OfacIdentifierLabels.TypeOf(Value(id, "idType")!) is not null)
                Assert.Contains(party.Identifiers, i => number!.Contains(i.Value, StringComparison.Ordinal));
            else if (number != "None Identified") PartyTexts.Holds(all, number is "Male" or "Female" ? number.ToLowerInvariant() : IsDate(number!) ? null : number, Value(id, "idType")!);
        }
        foreach (var leaf in Of("dateOfBirth")) Assert.Contains(party.BirthDates, d => OfacDates.TryParse(leaf.Value, out var date) && d == date);
        foreach (var name in new[] { "placeOfBirth", "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "remarks", "title", "vesselType", "callSign", "tonnage", "vesselOwner" })
        {
            foreach (var leaf in Of(name)) PartyTexts.Holds(all, leaf.Value, name);
        }
        foreach (var leaf in Of("country").Where(c => c.Value != "undetermined")) Assert.Contains(CountryNames.ToCodeOrText(ListValues.Clean(leaf.Value))!, party.Countries);
    }

    // A date of establishment is kept as a date.
    private static bool IsDate(string text) => OfacDates.TryParse(text, out _);
}
