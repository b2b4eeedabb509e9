using System.Text;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Csl;

public partial class CslCsvTests
{
    private const string Folder = "formats/us_csl/";

    [RealDataFact(Folder + "csl_2023_large.csv")]
    public void The_large_file_reconciles()
    {
        // Its last line is cut off, and its header stands there twice.
        var text = File.ReadAllText(TestData.File(Folder + "csl_2023_large.csv")!);
        var whole = text[..(text.LastIndexOf('\n', text.TrimEnd().Length - 1) + 1)];
        var report = Reconcile(ListFiles.Text("consolidated.csv", whole));
        Assert.Contains(report.Issues, i => i.Message.StartsWith("the header stands in the file again", StringComparison.Ordinal));
    }

    [RealDataFact(Folder + "csl_2023_large.csv")]
    public void A_file_that_is_cut_off_is_refused()
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.UsCsl, ListFiles.Real(Folder + "csl_2023_large.csv")));
        Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
    }

    [RealDataFact(Folder + "csl.csv")]
    public void The_edition_without_ids_reconciles() => Reconcile(ListFiles.Real(Folder + "csl.csv"));

    [RealDataFact(Folder + "consolidated.csv")]
    public void The_edition_of_2025_reconciles() => Reconcile(ListFiles.Real(Folder + "consolidated.csv"));

    [RealDataFact(Folder + "consolidated.csv")]
    public void Numbers_stand_under_their_kinds()
    {
        // V.A.T. Number, CHE-267.936.404, CH; Business Registration Number, CH-660.0.559.011-2, CH; Executive Order 13662 Directive Determination -, Subject to Directive 2; …
        // Secondary sanctions risk:, Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201 and/or 589.209
        var parties = ListFiles.Read(ListIds.UsCsl, ListFiles.Real(Folder + "consolidated.csv")).Parties;
        var tnk = parties.Single(p => p.Identifiers.Any(i => i.Value == "CHE-267.936.404"));
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Tax, "CHE-267.936.404", "CH"), tnk.Identifiers);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Registration, "CH-660.0.559.011-2", "CH"), tnk.Identifiers);
        Assert.Equal("Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201 and/or 589.209", tnk.SecondarySanctions);
        Assert.Contains("Executive Order 13662 Directive Determination - Subject to Directive 2", tnk.Remarks, StringComparison.Ordinal);
        // "Sinobright Import and Export Company; and any successor, sub-unit, or subsidiary thereof"
        Assert.Contains(parties, p => p is { Name: "Sinobright Import and Export Company", ListedOn: { Year: 2023 } });
    }

    [RealDataFact(Folder + "csl.csv")]
    public void Editions_before_2020_turn_the_numbers_round()
    {
        // "US, 80-0890696, Tax ID No." and "IMO 8898831, Vessel Registration Identification; North Korea Sanctions Regulations, …, Secondary sanctions risk:"
        var parties = ListFiles.Read(ListIds.UsCsl, ListFiles.Real(Folder + "csl.csv")).Parties;
        Assert.Contains(parties, p => p.Identifiers.Contains(new PartyIdentifier(IdentifierTypes.Tax, "80-0890696", "US")));
        Assert.Contains(parties, p => p.Type == PartyType.Vessel && p.Identifiers.Contains(new PartyIdentifier(IdentifierTypes.Imo, "8898831")) && p.SecondarySanctions!.StartsWith("North Korea Sanctions Regulations", StringComparison.Ordinal));
        // A denial order to 2020-10-13 ends with that day.
        Assert.Contains(parties, p => p.DelistedOn == new DateOnly(2020, 10, 14));
    }

    private static ListReport Reconcile(ListFile file)
    {
        var (parties, report) = ListFiles.Read(ListIds.UsCsl, file);
        var rows = Rows(file);
        Assert.Equal((rows.Count, rows.Count), (parties.Count, report.Records));
        Assert.Equal(rows.Count, parties.Select(p => p.Id).Distinct().Count());
        Assert.Equal(PartyTexts.Counts(rows.Select(r => r["source"])), PartyTexts.Counts(parties.Select(p => p.Programmes[0])));
        Assert.Equal(PartyTexts.Counts(rows.SelectMany(r => Pieces(r["programs"])).Order()), PartyTexts.Counts(parties.SelectMany(p => p.Programmes.Skip(1))));
        Assert.Equal(
            PartyTexts.Counts(rows.Select(r => r["type"] switch { "" => "Unknown", "Individual" => "Person", "Entity" => "Organisation", var other => other })), PartyTexts.Counts(parties.Select(p => p.Type.ToString())));
        foreach (var (row, party) in rows.Zip(parties))
        {
            var all = PartyTexts.All(party);
            foreach (var column in new[] { "name", "title", "federal_register_notice", "license_requirement", "license_policy", "call_sign", "vessel_type", "vessel_owner", "remarks" }) PartyTexts.Holds(all, row[column], column);
            foreach (var alias in Pieces(row["alt_names"])) Assert.Contains(party.Names, n => n.Text == ListValues.Clean(alias.StartsWith("and ", StringComparison.Ordinal) ? alias[4..] : alias));
            foreach (var address in Pieces(row["addresses"])) PartyTexts.Holds(all, address.Length > 4 && address[^4] == ',' ? address[..^4] : address, "address");
            foreach (var place in Pieces(row["places_of_birth"])) PartyTexts.Holds(all, place, "place");
            foreach (var country in Pieces(row["citizenships"]).Concat(Pieces(row["nationalities"]))) Assert.Contains(country, party.Nationalities);
            foreach (var birth in Pieces(row["dates_of_birth"])) Assert.True(party.BirthDates.Any(d => birth.Contains(d.From.Year.ToString())) || report.Issues.Any(i => i.Message.Contains(birth)), birth);
            foreach (var value in Pieces(row["ids"]).SelectMany(i => i.Split(", ")).Where(v => v.Length > 5 && v.Any(char.IsDigit) && !DateOnly.TryParse(v, out _))) PartyTexts.Holds(all, Bracket().Replace(value.Replace("IMO ", "", StringComparison.Ordinal), ""), "id");
            Assert.Equal(row["start_date"].Length > 0 || party.Remarks?.Contains("Listing Date") == true, party.ListedOn is not null);
        }
        return report;
    }

    // The country of issue may stand behind the number.
    [GeneratedRegex(@" \([A-Za-z ,]+\)$")]
    private static partial Regex Bracket();

    private static string[] Pieces(string cell) => [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<Dictionary<string, string>> Rows(ListFile file)
    {
        using var records = new CsvRecords(new StreamReader(file.Open(), Encoding.UTF8), file.Name);
        List<string> fields = [];
        records.Read(fields);
        string[] header = [.. fields];
        List<Dictionary<string, string>> rows = [];
        while (records.Read(fields))
        {
            if (!fields.SequenceEqual(header)) rows.Add(header.Zip(fields).ToDictionary(p => p.First, p => p.Second));
        }
        return rows;
    }
}
