using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>Each way in which a list file can be wrong gets an error that names file, line, and what was expected and found.</summary>
public class BadListFileTests
{
    private const string Row = "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
    private const string Un = "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ERIC</FIRST_NAME>";

    [Theory]
    [InlineData("sdn.csv", "", "sdn.csv: the file is empty")]
    [InlineData("sdn.csv", "\u001a", "sdn.csv: the file is empty")]
    [InlineData("sdn.csv", "<!DOCTYPE html><html><body>Moved</body></html>", "sdn.csv, line 1: expected a list, found a web page (HTML)")]
    [InlineData("sdn.csv", Row + "173,\"ANGLO-CARIBBEAN CO., L", "sdn.csv, line 2: the file is cut off inside a quoted field")]
    [InlineData("sdn.csv", Row + "173,\"ANGLO\",-0- ,\"CUBA\",-0- ", "sdn.csv, line 2: the file is cut off: expected 12 columns, found 5")]
    [InlineData("sdn.csv", Row + "173,\"ANGLO\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0", "sdn.csv, line 2: the file is cut off inside the last column")]
    [InlineData("sdn.csv", Row + "173,\"ANGLO\",-0- \r\n" + Row, "sdn.csv, line 2: expected 12 columns, found 3")]
    [InlineData("sdn.csv", Row + "x,\"ANGLO\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "sdn.csv, line 2: expected a party number in the first column, found 'x'")]
    [InlineData("sdn.csv", Row + "173,\"ANGLO\"x,-0- \r\n", "sdn.csv, line 2: expected ',' or the line's end after a closing quote")]
    [InlineData("cons_prim.csv", Row, "import it as ofac-consolidated")]
    [InlineData("list.xml", Un, "is in the format un-xml, in which un-sc are published, not ofac-sdn")]
    [InlineData("list.bin", "PK\u0003\u0004", "is in none of the formats")]
    public void Damaged_file_is_refused(string name, string content, string expected)
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacSdn, ListFiles.Text(name, content)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Un, "the XML is cut off or not well-formed")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>", "is in none of the formats")]
    [InlineData("<sdnList/>", "is in the format ofac-sdn-xml, in which ofac-sdn and ofac-consolidated are published, not un-sc")]
    public void Damaged_xml_is_refused(string content, string expected)
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.UnSc, ListFiles.Text("un.xml", content)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ListIds.OfacSdn, "sdnList", "")]
    [InlineData(ListIds.OfacSdn, "Sanctions", "")]
    [InlineData(ListIds.OfacSdn, "sanctionsData", "")]
    [InlineData(ListIds.UnSc, "CONSOLIDATED_LIST", "")]
    [InlineData(ListIds.EuFsf, "export", " xmlns=\"http://eu.europa.ec/fpi/fsd/export\"")]
    [InlineData(ListIds.Uk, "Designations", "")]
    [InlineData(ListIds.ChSeco, "swiss-sanctions-list", "")]
    [InlineData(ListIds.CaSema, "data-set", "")]
    public void Nothing_is_expanded_in_any_format(string list, string root, string attributes)
    {
        var bomb = $"<!DOCTYPE {root} [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><{root}{attributes}>&c;</{root}>";
        Assert.Throws<ListFormatException>(() => ListFiles.Read(list, ListFiles.Text("list.xml", bomb)));
        // Without a document type the entity is unknown, and the file not well-formed.
        Assert.Throws<ListFormatException>(() => ListFiles.Read(list, ListFiles.Text("list.xml", $"<{root}{attributes}>&c;</{root}>")));
        Assert.Throws<ListFormatException>(() => ListFiles.Read(list, ListFiles.Text("list.xml", $"<{root}{attributes}><x>")));
    }

    [Fact]
    public void External_entities_are_never_read()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret");
        var xml = $"<?xml version=\"1.0\"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM \"file://{secret}\">]><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&x;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";
        Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.UnSc, ListFiles.Text("un.xml", xml)));
        File.Delete(secret);
    }

    [Fact]
    public void Aliases_without_a_party_are_reported()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn,
            ListFiles.Text("sdn.csv", Row), ListFiles.Text("alt.csv", "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \r\n99,13,\"aka\",\"NOBODY\",-0- \r\n"));
        Assert.Equal(2, parties.Single().Names.Length);
        Assert.Equal(new ListIssue("alt.csv", 2, "the alias 'NOBODY' belongs to party 99, which is not in sdn.csv."), Assert.Single(report.Issues));
    }

    [Fact]
    public void A_damaged_alias_file_is_refused_not_left_aside() =>
        Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacSdn, ListFiles.Text("sdn.csv", Row), ListFiles.Text("alt.csv", "nonsense")));

    [Fact]
    public void A_party_twice_is_reported()
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn, ListFiles.Text("sdn.csv", Row + Row));
        Assert.Single(parties);
        Assert.Contains("stands in the file twice", Assert.Single(report.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_ten_megabytes_is_refused()
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.OfacSdn, ListFiles.Text("sdn.csv", "36,\"" + new string('A', 10_000_000) + "\"\r\n")));
        Assert.Contains("longer than 1,048,576 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_million_columns_is_refused()
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read("custom-own", ListFiles.Text("own.csv", "id,name\n1,Alpha" + new string(',', 1_000_000))));
        Assert.Contains("line 2: a row has more than 1,000 columns", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_end_is_refused_before_it_is_held()
    {
        var file = new ListFile("un.xml", () => new Generated("<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>", i => $"<COMMENTS1>{new string('x', 100_000)}</COMMENTS1>", "", int.MaxValue));
        Assert.Contains("a record is longer than 16,777,216 bytes", Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.UnSc, file)).Message, StringComparison.Ordinal);
        // What is passed over may be as long as it likes.
        var wide = new ListFile("un.xml", () => new Generated("<CONSOLIDATED_LIST><OTHER>", i => $"<COMMENTS1>{new string('x', 100_000)}</COMMENTS1>", "</OTHER></CONSOLIDATED_LIST>", 200));
        Assert.Empty(ListFiles.Read(ListIds.UnSc, wide).Parties);
    }
}
