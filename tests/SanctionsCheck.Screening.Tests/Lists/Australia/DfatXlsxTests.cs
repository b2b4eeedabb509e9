using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Australia;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Australia;

/// <summary>The whole workbook, read for comparison with an XML tree of its parts.</summary>
public class DfatXlsxTests
{
    private const string Whole = "formats/au_dfat/Australia.xlsx";
    private const string Header =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Reference</v></c><c r=\"B1\" t=\"str\"><v>Name of Individual or Entity</v></c><c r=\"C1\" t=\"str\"><v>Type</v></c><c r=\"D1\" t=\"str\"><v>Name Type</v></c></row>";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [RealDataFact(Whole)]
    public void Every_row_is_a_name_of_its_party()
    {
        var (parties, report) = ListFiles.Read(ListIds.AuDfat, ListFiles.Real(Whole));
        var rows = Rows();
        Assert.Equal((9_983, 9_983), (rows.Count, report.Records));
        string Number(Dictionary<string, string> row) => Regex.Match(row["A"], @"^\d+").Value;
        Assert.Equal(3_214, parties.Count);
        Assert.Equal(rows.Select(Number).Distinct().Count(), parties.Count);
        var byId = parties.ToDictionary(p => p.Id);
        foreach (var row in rows)
        {
            var party = byId[Number(row)];
            var name = party.Names.SingleOrDefault(n => n.Text == ListValues.Clean(row["B"]));
            Assert.NotNull(name);
            if (row["D"].Trim().Equals("Primary Name", StringComparison.OrdinalIgnoreCase)) Assert.Equal(party.Name, name.Text);
        }
        var primary = rows.Where(r => r["D"].Trim().Equals("Primary Name", StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.Equal(PartyTexts.Counts(primary.Select(r => r["C"].Trim().ToUpperInvariant())), PartyTexts.Counts(parties.Select(p => p.Type == PartyType.Person ? "INDIVIDUAL" : "ENTITY")));
        Assert.Equal(
            PartyTexts.Counts(rows.Select(r => (Number(r), ListValues.Clean(r["K"])!)).Distinct().Select(r => r.Item2)), PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
    }

    [RealDataFact(Whole)]
    public void Every_cell_is_in_its_party_or_reported()
    {
        var (parties, report) = ListFiles.Read(ListIds.AuDfat, ListFiles.Real(Whole));
        var byId = parties.ToDictionary(p => p.Id);
        var unread = report.Issues.Where(i => i.Message.Contains("date of birth")).ToArray();
        // Dates that can't be read are few, and are Hijri years or sentences.
        Assert.InRange(unread.Length, 1, 60);
        foreach (var row in Rows())
        {
            var party = byId[Regex.Match(row["A"], @"^\d+").Value];
            var all = PartyTexts.All(party);
            foreach (var column in new[] { "I", "J", "K" })
            {
                if (row.GetValueOrDefault(column) is { } text && ListValues.Clean(text) is { } clean && !clean.Equals("na", StringComparison.OrdinalIgnoreCase)) PartyTexts.Holds(all, clean, column);
            }
            foreach (var column in new[] { "F", "H" })
            {
                // Lists "a) … b) …" are taken apart: every word stays.
                foreach (var word in Regex.Matches(row.GetValueOrDefault(column) ?? "", @"\w{4,}").Select(m => m.Value)) PartyTexts.Holds(all, word, column);
            }
            foreach (var year in Regex.Matches(row.GetValueOrDefault("E") is { } birth && !birth.Contains("Hijri", StringComparison.OrdinalIgnoreCase) ? birth : "", @"(?<!\d)(?:19|20)\d\d(?!\d)").Select(m => m.Value))
                Assert.True(party.BirthDates.Any(d => d.From.Year <= int.Parse(year) && int.Parse(year) <= d.To.Year) || all.Contains(year), $"{row["A"]}: {row["E"]}");
        }
    }

    [RealDataFact(Whole)]
    public void A_row_with_alternatives()
    {
        // 2 | MOHAMMAD HASSAN AKHUND | Individual | Primary Name | a) Approximately 1955- 1958 b) Approximately 1945-1950 | Pashmul village, … | Afghanistan | NA |
        // Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005, …) | 1988 (Taliban)
        var party = ListFiles.Read(ListIds.AuDfat, ListFiles.Real(Whole)).Parties[0];
        Assert.Equal(("2", PartyType.Person, "MOHAMMAD HASSAN AKHUND"), (party.Id, party.Type, party.Name));
        ListFiles.Same([PartialDate.OfYears(1955, 1958, circa: true), PartialDate.OfYears(1945, 1950, circa: true)], party.BirthDates);
        ListFiles.Same(["AF"], party.Nationalities);
        Assert.Empty(party.Addresses);
        Assert.Equal(new DateOnly(2001, 1, 25), party.ListedOn);
        ListFiles.Same(["1988 (Taliban)"], party.Programmes);
        Assert.Contains(party.Names, n => n.Source == "original script");
    }

    [Theory]
    [InlineData("24814", "1967-12-08")]
    [InlineData("11/12/1965", "1965-12-11")]
    [InlineData("1 Jan. 1965", "1965-01-01")]
    [InlineData("14th Sept. 1965", "1965-09-14")]
    [InlineData("Jan 1965", "1965-01")]
    [InlineData("1965", "1965")]
    [InlineData("Approximately 1965", "~1965")]
    [InlineData("circa 1965", "~1965")]
    [InlineData("Between 1963 and 1968", "1963/1968")]
    [InlineData("Between Aug. and Sep 1977", "1977-08-01/1977-09-30")]
    [InlineData("late 1960s", "~1965/1969")]
    public void Dates(string text, string expected) => Assert.Equal(expected, DfatDates.TryParse(text, out var date) ? date.ToString() : null);

    [Theory]
    [InlineData("15/10/1345 (Hijri Calendar)")]
    [InlineData("31/2/1965")]
    [InlineData("unknown")]
    public void What_is_no_date_of_our_calendar_is_not_read(string text) => Assert.False(DfatDates.TryParse(text, out _));

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused()
    {
        var file = Workbook(new string(' ', 8_000_000));
        Assert.Contains("that is no list", Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.AuDfat, file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_party_need_not_stand_together()
    {
        var (parties, report) = ListFiles.Read(ListIds.AuDfat, Workbook(Row(2, "1", "FIRST"), Row(3, "2", "SECOND"), Row(4, "1a", "ALIAS")));
        Assert.Empty(report.Issues);
        ListFiles.Same(["2: SECOND", "1: FIRST, ALIAS"], parties.Select(p => $"{p.Id}: {string.Join(", ", p.Names.Select(n => n.Text))}"));
    }

    [Theory]
    // Two references in one row; one behind the next column's cell; a row inside a row, and inside a cell; places that are none.
    [InlineData("<c r=\"A3\" t=\"str\"><v>1</v></c><c r=\"A3\" t=\"str\"><v>2</v></c>", "'A3' stands twice")]
    [InlineData("<c r=\"A3\" t=\"str\"><v>1</v></c><c r=\"B3\" t=\"str\"><v>ALIAS</v></c><c r=\"A3\" t=\"str\"><v>9</v></c>", "'A3' stands twice")]
    [InlineData("<c r=\"A3\" t=\"str\"><v>1</v></c><row r=\"3\"><c r=\"A3\" t=\"str\"><v>2</v></c></row>", "inside another")]
    [InlineData("<row r=\"3\"><c r=\"A3\" t=\"str\"><v>2</v></c></row><c r=\"A3\" t=\"str\"><v>1</v></c>", "inside another")]
    [InlineData("<c r=\"3\" t=\"str\"><v>1</v></c>", "in no place of it")]
    public void A_row_that_reads_in_two_ways_is_refused(string cells, string reason)
    {
        var file = Workbook(Row(2, "1", "FIRST"), $"<row r=\"3\">{cells}</row>", Row(4, "2", "SECOND"));
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.AuDfat, file));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_inside_a_cell_is_no_cell()
    {
        var (parties, report) = ListFiles.Read(ListIds.AuDfat, Workbook(
            Row(2, "1", "FIRST"), "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>STRAY</v><x><c r=\"A3\" t=\"str\"><v>2</v></c></x></c></row>", Row(4, "2", "SECOND")));
        ListFiles.Same(["1", "2"], parties.Select(p => p.Id));
        Assert.Equal("the row has no Reference.", Assert.Single(report.Issues).Message);
    }

    private static string Row(int number, string reference, string name) =>
        $"<row r=\"{number}\"><c r=\"A{number}\" t=\"str\"><v>{reference}</v></c><c r=\"B{number}\" t=\"str\"><v>{name}</v></c><c r=\"C{number}\" t=\"str\"><v>Entity</v></c><c r=\"D{number}\" t=\"str\"><v>{(reference.EndsWith('a') ? "Alias" : "Primary Name")}</v></c></row>";

    private static ListFile Workbook(params string[] rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (zip.CreateEntry("xl/workbook.xml").Open())
            {
            }
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write($"<worksheet xmlns=\"{Sheet}\"><sheetData>{Header}{string.Concat(rows)}</sheetData></worksheet>");
        }
        return ListFiles.Bytes("list.xlsx", stream.ToArray());
    }

    private static List<Dictionary<string, string>> Rows()
    {
        using var zip = ZipFile.OpenRead(TestData.File(Whole)!);
        using var stringsPart = zip.GetEntry("xl/sharedStrings.xml")!.Open();
        using var sheetPart = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var strings = XDocument.Load(stringsPart).Root!.Elements(Sheet + "si").Select(s => string.Concat(s.Descendants(Sheet + "t").Select(t => t.Value)).Replace("_x000D_", "\r", StringComparison.Ordinal)).ToArray();
        return [.. XDocument.Load(sheetPart).Descendants(Sheet + "row").Skip(1).Select(row => row.Elements(Sheet + "c").Where(c => c.Element(Sheet + "v") is not null).ToDictionary(
            c => Regex.Match(c.Attribute("r")!.Value, "^[A-Z]+").Value,
            c => c.Attribute("t")?.Value == "s" ? strings[int.Parse(c.Element(Sheet + "v")!.Value)] : c.Element(Sheet + "v")!.Value))];
    }
}
