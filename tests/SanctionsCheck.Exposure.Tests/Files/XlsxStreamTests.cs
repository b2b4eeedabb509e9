using System.Text;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Exposure.Tests.Files;

public sealed class XlsxStreamTests
{
    [Fact]
    public async Task Texts_numbers_days_codes_and_truths_are_read_as_they_are_shown()
    {
        var book = new Workbook()
            .Strings("<si><t>Acme, \"Ltd\"</t></si><si><r><t>Nord</t></r><r><rPr/><t xml:space=\"preserve\"> saat</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si><si><t>line_x000A_break</t></si>")
            .Styles("<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"000000\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0.00\\ &quot;days&quot;\"/>", 0, 14, 164, 165, 166)
            .Sheet("Trades", Workbook.Row("exporter", "importer", "a", "b", "c", "d", "e", "f") + "<row>"
                + "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" s=\"1\"><v>46011</v></c><c r=\"D2\" s=\"2\"><v>46011.75</v></c>"
                + "<c r=\"E2\" s=\"3\"><v>40210</v></c><c r=\"F2\" s=\"4\"><v>1250000.1</v></c><c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"s\"><v>2</v></c></row>"
                + "<row><c r=\"A3\" t=\"str\"><f>B1</f><v>Formula Ltd</v></c><c r=\"C3\"><v>1.2E6</v></c><c r=\"E3\"><v>0.30000000000000004</v></c><c r=\"F3\" t=\"d\"><v>2025-12-20T00:00:00</v></c></row>");

        Assert.Equal(
            "exporter,importer,a,b,c,d,e,f\n\"Acme, \"\"Ltd\"\"\",\"Nord saat\",2025-12-20,2025-12-20,040210,1250000.1,TRUE,\"line\nbreak\"\n\"Formula Ltd\",,1200000,,0.3,2025-12-20,,\n",
            await ReadAsync(book.Save()));
    }

    [Fact]
    public async Task Days_are_counted_from_1904_where_the_file_says_so()
    {
        var book = new Workbook().Styles("", 14).Sheet("s", Workbook.Row("exporter", "importer") + "<row><c s=\"0\"><v>44549</v></c></row>");

        Assert.EndsWith("\n2025-12-20,\n", await ReadAsync(book.Save(from1904: true)), StringComparison.Ordinal);
        Assert.EndsWith("\n2021-12-19,\n", await ReadAsync(book.Save()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_above_the_table_and_empty_rows_are_passed_over()
    {
        var book = new Workbook().Sheet("s", Workbook.Row("Trades of December") + "<row/>" + Workbook.Row("", "printed 2025-12-31")
            + Workbook.Row("Verkäufer", "Käufer", "Warenbezeichnung") + "<row><c t=\"inlineStr\"><is><t> </t></is></c></row>" + Workbook.Row("A", "B", "potash"));

        Assert.Equal("Verkäufer,Käufer,Warenbezeichnung\nA,B,potash\n", await ReadAsync(book.Save()));
    }

    [Fact]
    public async Task The_first_sheet_that_is_shown_is_read_or_the_one_that_is_named()
    {
        var file = new Workbook().Sheet("old", Workbook.Row("hidden", "importer"), "hidden").Sheet("Deals", Workbook.Row("exporter", "importer")).Sheet("More", Workbook.Row("seller", "buyer")).Save();

        Assert.Equal("exporter,importer\n", await ReadAsync(file));
        Assert.Equal("seller,buyer\n", await ReadAsync(file, "more"));
        var missing = await Assert.ThrowsAsync<TradeFileException>(() => ReadAsync(file, "none"));
        Assert.Contains("old, Deals, More", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_that_was_not_worked_out_is_no_empty_cell()
    {
        var book = new Workbook().Sheet("s", Workbook.Row("exporter", "importer") + "<row><c><f>A1</f></c><c t=\"e\"><v>#REF!</v></c></row>");

        Assert.EndsWith("\n#N/A,#REF!\n", await ReadAsync(book.Save()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c", FileProblems.DamagedFile)]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>", FileProblems.DamagedFile)]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>", FileProblems.DamagedFile)]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"C1\"/><c r=\"A1\"/></row></sheetData></worksheet>", FileProblems.DamagedFile)]
    [InlineData("_rels/.rels", "<Relationships/>", FileProblems.UnsupportedFormat)]
    public async Task A_workbook_that_does_not_hold_together_is_refused(string part, string text, string code)
    {
        var book = new Workbook().Sheet("s", Workbook.Row("exporter", "importer"));
        _ = book.Save();

        Assert.Equal(code, (await Assert.ThrowsAsync<TradeFileException>(() => ReadAsync(book.Part(part, text).Save()))).Code);
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_refused()
    {
        var file = new Workbook().Sheet("s", Workbook.Row("exporter", "importer")).Save();

        Assert.Equal(FileProblems.DamagedFile, (await Assert.ThrowsAsync<TradeFileException>(() => ReadAsync(file[..(file.Length / 2)]))).Code);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_one_is_refused()
    {
        // 40 million characters of shared texts pack to some 40 KiB.
        var book = new Workbook().Sheet("s", Workbook.Row("exporter", "importer")).Strings(string.Concat(Enumerable.Repeat($"<si><t>{new string('x', 1_000_000)}</t></si>", 40)));

        Assert.Equal(FileProblems.TooLarge, (await Assert.ThrowsAsync<TradeFileException>(() => ReadAsync(book.Save()))).Code);
    }

    private static async Task<string> ReadAsync(byte[] file, string? sheet = null)
    {
        await using var text = TradesText.Open(new MemoryStream(file), file.AsSpan(0, Math.Min(file.Length, 4096)), new() { Sheet = sheet }, out var source);
        Assert.Equal(FileSource.Xlsx, source.Format);
        using var copy = new MemoryStream();
        await text.CopyToAsync(copy);
        return Encoding.UTF8.GetString(copy.ToArray());
    }
}
