using System.IO.Compression;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac.Enhanced;

/// <summary>The whole non-SDN list in the enhanced schema, and two exports of the SDN list.</summary>
public class OfacEnhancedXmlTests
{
    private const string Folder = "formats/us_ofac_enhanced/";
    private const string Zip = Folder + "CONS_ENHANCED.ZIP";

    [RealDataFact(Zip)]
    public void The_whole_non_SDN_list_reconciles() => Reconcile(ListIds.OfacConsolidated, Unzip(), 443, 283);

    [RealDataFact(Folder + "IRGC_sanctions.xml")]
    public void An_export_of_one_programme_reconciles() => Reconcile(ListIds.OfacSdn, ListFiles.Real(Folder + "IRGC_sanctions.xml"), 293, null);

    [RealDataFact(Folder + "yemen_sanctions.xml")]
    public void Another_export_reconciles() => Reconcile(ListIds.OfacSdn, ListFiles.Real(Folder + "yemen_sanctions.xml"), 10, null);

    [RealDataFact(Zip)]
    public void It_says_the_same_as_SDN_XML()
    {
        // 10 January and 28 March 2025.
        var plain = ListFiles.Read(ListIds.OfacConsolidated, ListFiles.Real("formats/us_ofac_sdn_xml/consolidated_2025.xml")).Parties.ToDictionary(p => p.Id);
        var both = ListFiles.Read(ListIds.OfacConsolidated, Unzip()).Parties.Where(p => plain.ContainsKey(p.Id)).ToArray();
        Assert.True(both.Length > 430);
        string[] Names(Party party) => [.. party.Names.Where(n => n.Script is null or "Latn").Select(n => n.Text).Order(StringComparer.Ordinal)];
        Assert.True(both.Count(p => Names(p).SequenceEqual(Names(plain[p.Id]))) > both.Length * 0.97);
        Assert.True(both.Count(p => p.Identifiers.Where(i => i.Type == IdentifierTypes.Tax).Select(i => i.Value).Order().SequenceEqual(plain[p.Id].Identifiers.Where(i => i.Type == IdentifierTypes.Tax).Select(i => i.Value).Order())) > both.Length * 0.97);
        Assert.All(both, p => Assert.NotNull(p.ListedOn));
    }

    private static ListFile Unzip()
    {
        using var zip = ZipFile.OpenRead(TestData.File(Zip)!);
        using var stream = zip.Entries.Single().Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return ListFiles.Bytes("CONS_ENHANCED.XML", memory.ToArray());
    }

    private static void Reconcile(string list, ListFile file, int records, int? relations)
    {
        var (parties, report) = ListFiles.Read(list, file);
        using var stream = file.Open();
        var entities = XDocument.Load(stream).Root!.Elements().Single(e => e.Name.LocalName == "entities").Elements().ToArray();
        Assert.Equal((records, records, records, 0), (entities.Length, parties.Count, report.Records, report.IssueCount));
        if (relations is not null) Assert.Equal(relations, parties.Sum(p => p.Links.Count(l => l.TargetId is not null)));
        Assert.Equal(PartyTexts.Counts(entities.SelectMany(e => e.Descendants()).Where(e => e.Name.LocalName == "sanctionsProgram").Select(e => e.Value)), PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
        Assert.Equal(
            PartyTexts.Counts(entities.Select(e => e.Descendants().First(d => d.Name.LocalName == "entityType").Value.Replace("Individual", "Person").Replace("Entity", "Organisation"))),
            PartyTexts.Counts(parties.Select(p => p.Type.ToString())));
        foreach (var (entity, party) in entities.Zip(parties))
        {
            var all = PartyTexts.All(party);
            IEnumerable<XElement> Of(string name) => entity.Descendants().Where(e => e.Name.LocalName == name);
            Assert.Equal(entity.Attribute("id")!.Value, party.Id);
            foreach (var name in Of("formattedFullName")) Assert.Contains(party.Names, n => n.Text == ListValues.Clean(name.Value));
            Assert.Equal(Of("formattedFullName").Select(n => ListValues.Clean(n.Value)).Distinct().Count(), party.Names.Count(n => n.Source != "remarks"));
            foreach (var number in Of("documentNumber")) Assert.Contains(party.Identifiers, i => ListValues.Clean(number.Value)!.Contains(i.Value, StringComparison.Ordinal));
            foreach (var part in Of("addressPart")) PartyTexts.Holds(all, part.Elements().Last().Value, "address");
            foreach (var feature in Of("feature").Where(f => f.Elements().All(e => e.Name.LocalName != "valueDate")))
                PartyTexts.Holds(all, feature.Elements().FirstOrDefault(e => e.Name.LocalName == "value")?.Value, "feature");
            Assert.Equal(
                Of("feature").Where(f => f.Elements().First().Value is "Birthdate" or "Organization Established Date").Select(f => f.Elements().First(e => e.Name.LocalName == "value").Value).Distinct().Count(), party.BirthDates.Length);
            foreach (var relation in Of("relatedEntity")) Assert.Contains(party.Links, l => l.TargetId == relation.Attribute("entityId")!.Value && l.TargetName == (ListValues.Clean(relation.Value) ?? $"party {l.TargetId}"));
            Assert.Equal(Of("sanctionsList").Select(l => l.Attribute("datePublished")!.Value).Min(), party.ListedOn?.ToString("yyyy-MM-dd"));
        }
    }
}
