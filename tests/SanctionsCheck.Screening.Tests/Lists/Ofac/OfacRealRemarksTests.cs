using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac;

/// <summary>What the remarks of the whole files say is found again in the parties, counted independently by the words that introduce it.</summary>
public class OfacRealRemarksTests
{
    [RealDataTheory("ofac/2024-05-02/sdn.csv")]
    [InlineData(ListIds.OfacSdn, "ofac/2024-05-02/sdn.csv")]
    [InlineData(ListIds.OfacSdn, "ofac/2021/sdn.csv")]
    [InlineData(ListIds.OfacSdn, "ofac/2019/sdn.csv")]
    [InlineData(ListIds.OfacConsolidated, "ofac/non-sdn/cons_prim.csv")]
    public void Dates_numbers_aliases_and_links_are_all_found(string list, string file)
    {
        var (parties, report) = ListFiles.Read(list, ListFiles.Real(file));
        foreach (var party in parties.Where(p => p.Remarks is not null))
        {
            var remarks = party.Remarks!;
            // Remarks of 1,000 characters (999 after trimming) are cut off: their last statement is not read.
            if (remarks.Length >= 999) remarks = remarks[..(remarks.LastIndexOf(';') + 1)];
            Assert.True(Distinct(remarks, @"(?:^|; )(?:alt\. )?DOB ([^;]+)") == party.BirthDates.Length - Distinct(remarks, @"Organization Established Date ([^;]+)"), remarks);
            Assert.True(Distinct(remarks, @"(?:^|; )(?:alt\. )?POB ([^;]+)") == party.BirthPlaces.Length, remarks);
            Assert.True(Distinct(remarks, @"(?:^|; )Linked To: ([^;]+)") == party.Links.Length, remarks);
            Assert.True(Distinct(remarks, @"(?:IMO:? +|International Maritime Organization No\. \()(\d{7})\b") == party.Identifiers.Count(i => i.Type == IdentifierTypes.Imo && i.Value.Length == 7), remarks);
            Assert.True(Distinct(remarks, @"MMSI (\d+)") == party.Identifiers.Count(i => i.Type == IdentifierTypes.Mmsi), remarks);
            Assert.True(Distinct(remarks, @"SWIFT/BIC ([^;.]+)") == party.Identifiers.Count(i => i.Type == IdentifierTypes.Bic), remarks);
            Assert.True(Distinct(remarks, @"Digital Currency Address - \w+ (\w+)") == party.Identifiers.Count(i => i.Type == IdentifierTypes.CryptoAddress), remarks);
            Assert.True(Regex.IsMatch(remarks, @"(?:^|; )Gender (Male|Female)") == (party.Gender is "male" or "female"), remarks);
            foreach (Match alias in Regex.Matches(remarks, @"(?:^|; )[af]\.k\.a\. '([^;]+)'(?=;|\.?$)"))
                Assert.Contains(party.Names, n => n.Text == ListValues.Clean(alias.Groups[1].Value) && (n.Weak || n.Source != "remarks"));
        }
        Assert.DoesNotContain(report.Issues, i => i.Message.Contains("can't be read"));
    }

    private static int Distinct(string text, string pattern) =>
        Regex.Matches(text, pattern).Select(m => m.Groups[1].Value.TrimEnd('.').Trim()).Distinct().Count();
}
