using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac.Advanced;

/// <summary>The whole advanced file of the non-SDN list, counted and compared element by element, and a true excerpt of the SDN list in the newer namespace.</summary>
public class OfacAdvancedXmlTests
{
    private const string Whole = "formats/us_ofac_advanced/cons_advanced.xml";
    private const string Excerpt = "formats/us_ofac_advanced/sdn_advanced_2026_excerpt.xml";

    [RealDataFact(Whole)]
    public void Every_party_document_relation_and_entry_is_accounted_for()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Whole));
        var root = XDocument.Load(TestData.File(Whole)!).Root!;
        var named = root.Descendants().ToLookup(e => e.Name.LocalName);
        Assert.Equal((375, 375), (named["DistinctParty"].Count(), parties.Count));
        Assert.Equal(new DateOnly(2020, 3, 17), report.Published);
        Assert.Equal((276, 573, 759), (named["ProfileRelationship"].Count(), named["IDRegDocument"].Count(), named["SanctionsEntry"].Count()));
        Assert.Equal(named["DistinctParty"].Select(p => p.Attribute("FixedRef")!.Value), parties.Select(p => p.Id));

        // Each relation is a link of its party, or reported: its other end may lie outside the file.
        Assert.Equal(276, parties.Sum(p => p.Links.Count(l => l.TargetId is not null)) + report.Issues.Count(i => i.Message.Contains("begins at the profile")));
        var outside = named["ProfileRelationship"].Count(r => parties.All(p => p.Id != r.Attribute("To-ProfileID")!.Value));
        Assert.Equal(outside, report.Issues.Count(i => i.Message.Contains("leads to the profile")));
        Assert.All(parties.SelectMany(p => p.Links).Where(l => l.TargetId is not null), l => Assert.Equal(LinkRelations.OwnedOrControlledBy, l.Relation));

        var owner = named["Identity"].ToDictionary(i => i.Attribute("ID")!.Value, i => i.Attribute("FixedRef")!.Value);
        var byId = parties.ToDictionary(p => p.Id);
        foreach (var document in named["IDRegDocument"])
        {
            var number = ListValues.Clean(document.Elements().Single(e => e.Name.LocalName == "IDRegistrationNo").Value);
            if (owner.TryGetValue(document.Attribute("IdentityID")!.Value, out var party)) Assert.Contains(byId[party].Identifiers, i => number!.Contains(i.Value, StringComparison.Ordinal));
            else Assert.Contains(report.Issues, i => i.Message.Contains($"'{number}'") || i.Message.Contains($" {number}'"));
        }
        var programmes = named["SanctionsMeasure"].Where(m => m.Attribute("SanctionsTypeID")!.Value == "1")
            .Select(m => (Profile: m.Parent!.Attribute("ProfileID")!.Value, Code: m.Elements().First(e => e.Name.LocalName == "Comment").Value)).Distinct();
        Assert.Equal(PartyTexts.Counts(programmes.Where(p => byId.ContainsKey(p.Profile)).Select(p => p.Code)), PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
        foreach (var entry in named["EntryEvent"])
        {
            var date = entry.Elements().Single(e => e.Name.LocalName == "Date").Elements().Select(e => int.Parse(e.Value)).ToArray();
            if (byId.TryGetValue(entry.Parent!.Attribute("ProfileID")!.Value, out var party)) Assert.True(party.ListedOn <= new DateOnly(date[0], date[1], date[2]));
        }
    }

    [RealDataFact(Whole)]
    public void Every_name_and_feature_is_in_its_party()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Whole));
        var root = XDocument.Load(TestData.File(Whole)!).Root!;
        var details = root.Descendants().Where(e => e.Name.LocalName == "DetailReference").ToDictionary(e => e.Attribute("ID")!.Value, e => e.Value);
        var locations = root.Descendants().Where(e => e.Name.LocalName == "Location").ToDictionary(e => e.Attribute("ID")!.Value);
        var kinds = root.Descendants().Where(e => e.Name.LocalName is "PartySubType").ToDictionary(e => e.Attribute("ID")!.Value, e => e.Value == "Unknown" ? e.Attribute("PartyTypeID")!.Value : e.Value);
        Assert.Equal(
            PartyTexts.Counts(root.Descendants().Where(e => e.Name.LocalName == "Profile").Select(p => kinds[p.Attribute("PartySubTypeID")!.Value] switch { "1" => "Person", "2" => "Organisation", var other => other })),
            PartyTexts.Counts(parties.Select(p => p.Type.ToString())));
        foreach (var (element, party) in root.Descendants().Where(e => e.Name.LocalName == "DistinctParty").Zip(parties))
        {
            var all = PartyTexts.All(party);
            var names = element.Descendants().Where(e => e.Name.LocalName == "DocumentedName").ToArray();
            foreach (var name in names)
            {
                var parts = name.Descendants().Where(e => e.Name.LocalName == "NamePartValue").Select(v => ListValues.Clean(v.Value)!).ToArray();
                var found = party.Names.Where(n => parts.All(p => n.Text.Contains(p, StringComparison.Ordinal)) && n.Text.Length <= parts.Sum(p => p.Length + 2)).ToArray();
                Assert.NotEmpty(found);
                if (name.Parent!.Attribute("LowQuality")!.Value == "true" && found.Length == 1) Assert.True(found[0].Weak);
                if (name.Parent!.Attribute("Primary")!.Value == "true" && name == name.Parent.Elements().First(e => e.Name.LocalName == "DocumentedName")) Assert.Contains(party.Name, found.Select(n => n.Text));
            }
            foreach (var detail in element.Descendants().Where(e => e.Name.LocalName == "VersionDetail"))
                PartyTexts.Holds(all, detail.Value.Length > 0 ? detail.Value : detail.Attribute("DetailReferenceID") is { } reference ? details[reference.Value] : null, "feature");
            foreach (var part in element.Descendants().Where(e => e.Name.LocalName == "VersionLocation").SelectMany(l => locations[l.Attribute("LocationID")!.Value].Descendants()).Where(e => e.Name.LocalName == "Value"))
                PartyTexts.Holds(all, part.Value, "place");
            var births = element.Descendants().Where(e => e.Name.LocalName == "Feature" && e.Attribute("FeatureTypeID")!.Value == "8").ToArray();
            foreach (var birth in births)
            {
                var years = birth.Descendants().Where(e => e.Name.LocalName == "Year").Select(e => int.Parse(e.Value)).ToArray();
                Assert.Contains(party.BirthDates, d => d.From.Year == years.Min() && d.To.Year == years.Max());
            }
            Assert.Equal(births.Length, party.BirthDates.Length);
        }
        Assert.DoesNotContain(report.Issues, i => i.Message.Contains("no parts"));
    }

    [RealDataFact(Excerpt)]
    public void A_person_with_arabic_names()
    {
        // <Alias FixedRef="2677" AliasTypeID="1403" Primary="true" LowQuality="false"> <DocumentedName ID="4423" …> Al-Zomor · Abboud Abdul Latif Hassan
        // <DocumentedName ID="44098" …> الزمر · عبود عبداللطيف حسن (ScriptID="160")
        var party = ReadExcerpt()[0];
        Assert.Equal(("2677", PartyType.Person, "Al-Zomor, Abboud Abdul Latif Hassan"), (party.Id, party.Type, party.Name));
        Assert.Contains(new PartyName("الزمر, عبود عبداللطيف حسن", NameKind.Alias, Script: "Arab"), party.Names);
        Assert.Contains(new PartyName("ZUMAR, Abbud", NameKind.Alias, Script: "Latn"), party.Names);
        Assert.Equal(7, party.Names.Length);
        // Start and End 1947-4-19, <VersionDetail DetailTypeID="1432">Nahia, Giza, Egypt</VersionDetail>, DetailReferenceID="91526" Male
        ListFiles.Same([PartialDate.OfDay(new(1947, 4, 19))], party.BirthDates);
        ListFiles.Same(["Nahia, Giza, Egypt"], party.BirthPlaces);
        Assert.Equal("male", party.Gender);
        ListFiles.Same(["EG"], party.Nationalities);
        ListFiles.Same(["EG"], party.Countries);
        Assert.Equal("section 1(b) of Executive Order 13224, as amended by Executive Order 13886", party.SecondarySanctions);
        // <SanctionsEntry ProfileID="2677" ListID="1550"> LegalBasisID="1828" 1995-1-23, Block, <Comment>SDGT</Comment>
        ListFiles.Same(["SDGT"], party.Programmes);
        ListFiles.Same(["Block"], party.Measures);
        Assert.Equal(("Executive Order 13224 (Terrorism)", new DateOnly(1995, 1, 23)), (party.LegalBasis, party.ListedOn));
    }

    [RealDataFact(Excerpt)]
    public void A_vessel_with_its_facts()
    {
        // Feature 1 CL2192, 3 Cuba, 4 Samir de Navegacion S.A., 6 212, 2 DetailReferenceID="705" Tug; location undetermined
        var party = ReadExcerpt()[1];
        Assert.Equal(("4238", PartyType.Vessel, "MAR AZUL"), (party.Id, party.Type, party.Name));
        Assert.Equal(new VesselFacts("Tug", null, "212", "CU", "Samir de Navegacion S.A."), party.Vessel);
        ListFiles.Same([new(IdentifierTypes.CallSign, "CL2192")], party.Identifiers);
        ListFiles.Same(["CU"], party.Countries);
        Assert.Empty(party.Addresses);
        Assert.Equal((new DateOnly(1989, 1, 5), null), (party.ListedOn, party.LegalBasis));
        ListFiles.Same(["CUBA"], party.Programmes);
    }

    [RealDataFact(Excerpt)]
    public void A_file_of_the_other_list_is_refused()
    {
        Assert.Contains("import it as ofac-sdn", Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real(Excerpt))).Message, StringComparison.Ordinal);
        Assert.Contains("import it as ofac-consolidated", Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacSdn, ListFiles.Real(Whole))).Message, StringComparison.Ordinal);
    }

    private static List<Party> ReadExcerpt()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn, ListFiles.Real(Excerpt));
        Assert.Equal((2, 0, new DateOnly(2026, 9, 9)), (parties.Count, report.IssueCount, report.Published));
        return parties;
    }
}
