using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Un;

/// <summary>Every individual and entity of the whole UN file comes out, with each name, document number, date and place that it has.</summary>
public class UnReconciliationTests
{
    private const string File = "un/consolidated-2026-02-27.xml";

    [RealDataFact(File)]
    public void Every_record_is_one_party()
    {
        var (parties, report) = ListFiles.Read(ListIds.UnSc, ListFiles.Real(File));
        Assert.Equal(1_003, parties.Count);
        Assert.Equal(1_003, report.Records);
        Assert.Equal((730, 273), (parties.Count(p => p.Type == PartyType.Person), parties.Count(p => p.Type == PartyType.Organisation)));
        Assert.Equal(new DateOnly(2026, 2, 27), report.Published);
        Assert.All(parties, p => Assert.NotNull(p.ListedOn));
        Assert.Equal(
            "Al-Qaida 341, DPRK 155, Taliban 140, Iran 121, Iraq 75, DRC 53, Libya 30, Somalia 24, CAR 15, Haiti 11, Yemen 11, GB 10, Sudan 9, SouthSudan 8",
            string.Join(", ", parties.GroupBy(p => p.Programmes.Single()).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
    }

    [RealDataFact(File)]
    public void Every_value_is_found_in_its_party_or_reported()
    {
        var (parties, report) = ListFiles.Read(ListIds.UnSc, ListFiles.Real(File));
        var byId = parties.ToDictionary(p => p.Id);
        foreach (var record in XDocument.Load(TestData.File(File)!).Descendants().Where(e => e.Name.LocalName is "INDIVIDUAL" or "ENTITY"))
        {
            var party = byId[record.Element("REFERENCE_NUMBER")!.Value.Trim()];
            var said = string.Join(' ', party.Remarks, party.Title);
            foreach (var alias in record.Descendants("ALIAS_NAME").SelectMany(a => a.Value.Split(';')).Select(ListValues.Clean).OfType<string>())
                Assert.Contains(party.Names, n => n.Text == alias);
            foreach (var original in record.Elements("NAME_ORIGINAL_SCRIPT").Select(n => ListValues.Clean(n.Value)).OfType<string>())
                Assert.Contains(party.Names, n => n.Text == original);
            foreach (var number in record.Descendants("NUMBER").Select(n => ListValues.Clean(n.Value)).OfType<string>())
                Assert.Contains(party.Identifiers, i => number.Contains(i.Value, StringComparison.Ordinal));
            foreach (var note in record.Descendants("NOTE").Where(n => n.Parent!.Name.LocalName.EndsWith("DOCUMENT", StringComparison.Ordinal)).Select(n => ListValues.Clean(n.Value)).OfType<string>())
                Assert.Contains(note, said, StringComparison.Ordinal);
            foreach (var date in record.Elements("INDIVIDUAL_DATE_OF_BIRTH").Elements("DATE").Select(d => DateOnly.Parse(d.Value)))
                Assert.Contains(party.BirthDates, b => b.From == date && b.To == date);
            foreach (var year in record.Elements("INDIVIDUAL_DATE_OF_BIRTH").Elements("YEAR").Select(y => int.Parse(y.Value)))
                Assert.Contains(party.BirthDates, b => b.From.Year == year && b.To.Year == year);
            foreach (var country in record.Elements("NATIONALITY").Elements("VALUE").Concat(record.Descendants("COUNTRY").Where(c => c.Parent!.Name.LocalName.EndsWith("ADDRESS", StringComparison.Ordinal))))
                if (CountryNames.ToCodeOrText(ListValues.Clean(country.Value)) is { } code) Assert.Contains(code, party.Countries);
        }
        Assert.All(report.Issues, i => Assert.Contains("date of birth", i.Message));
        Assert.True(report.IssueCount <= 4, string.Join('\n', report.Issues));
    }
}
