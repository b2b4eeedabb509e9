using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac;

/// <summary>Real rows and what must come out of them.</summary>
public class OfacGoldenTests
{
    [Fact]
    public void Organisation_with_weak_alias_in_remarks()
    {
        var party = ReadOne("""306,"BANCO NACIONAL DE CUBA",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'BNC'." """);
        Assert.Equal(("306", PartyType.Organisation, "BANCO NACIONAL DE CUBA"), (party.Id, party.Type, party.Name));
        ListFiles.Same([new("BANCO NACIONAL DE CUBA"), new("BNC", NameKind.Alias, Weak: true, Source: "remarks")], party.Names);
        ListFiles.Same(["CUBA"], party.Programmes);
        Assert.Equal("a.k.a. 'BNC'.", party.Remarks);
    }

    [Fact]
    public void Vessel_with_its_facts_and_owner()
    {
        var party = ReadOne(
            """47714,"ALIREZA 1","vessel","RUSSIA-EO14024",-0- ,"UAYK","General Cargo",-0- ,"1972","Russia",-0- ,"Vessel Year of Build 1965; Vessel Registration Identification IMO 6703769; Linked To: DALIR LTD." """);
        Assert.Equal(PartyType.Vessel, party.Type);
        Assert.Equal(new VesselFacts("General Cargo", null, "1972", "RU", null, "1965"), party.Vessel);
        ListFiles.Same([new(IdentifierTypes.CallSign, "UAYK"), new(IdentifierTypes.Imo, "6703769")], party.Identifiers);
        ListFiles.Same([new(LinkRelations.LinkedTo, "DALIR LTD")], party.Links);
        ListFiles.Same(["RU"], party.Countries);
    }

    [Fact]
    public void Person_with_two_births_and_passport()
    {
        var party = ReadOne(
            """31731,"SHAPETSKA, Yauhen Andreevich","individual","BELARUS-EO14038",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 30 Mar 1989; alt. DOB 1988; POB Minsk, Belarus; nationality Belarus; Gender Male; Passport MP123 (Belarus) issued 24 Jan 2013 expires 24 Jan 2023; Secondary sanctions risk: section 1(b)." """);
        ListFiles.Same([PartialDate.OfDay(new(1989, 3, 30)), PartialDate.OfYear(1988)], party.BirthDates);
        ListFiles.Same(["Minsk, Belarus"], party.BirthPlaces);
        Assert.Equal("male", party.Gender);
        ListFiles.Same([new(IdentifierTypes.Passport, "MP123", "BY", "issued 24 Jan 2013 expires 24 Jan 2023")], party.Identifiers);
        Assert.Equal("section 1(b)", party.SecondarySanctions);
        ListFiles.Same(["BY"], party.Nationalities);
        ListFiles.Same(["BY"], party.Countries);
        Assert.EndsWith("Secondary sanctions risk: section 1(b).", party.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tax ID No. 100036386 (Serbia)", IdentifierTypes.Tax, "100036386", "RS")]
    [InlineData("Registration Number HRA 738077 (Stuttgart) (Germany)", IdentifierTypes.Registration, "HRA 738077 (Stuttgart)", "DE")]
    [InlineData("Legal Entity Number 253400V1H6ART1UQ0N98 (Russia)", IdentifierTypes.Lei, "253400V1H6ART1UQ0N98", "RU")]
    [InlineData("SWIFT/BIC HAVIGB2L", IdentifierTypes.Bic, "HAVIGB2L", null)]
    [InlineData("MMSI 572469210", IdentifierTypes.Mmsi, "572469210", null)]
    [InlineData("Company Number IMO 5055293", IdentifierTypes.Imo, "5055293", null)]
    [InlineData("Identification Number IMO 5342883", IdentifierTypes.Imo, "5342883", null)]
    [InlineData("alt. Digital Currency Address - XBT 1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", IdentifierTypes.CryptoAddress, "1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", null, "XBT")]
    [InlineData("Aircraft Construction Number (also called L/N or S/N or F/N) 8401", IdentifierTypes.AircraftSerial, "8401", null)]
    [InlineData("Aircraft Tail Number RA-76842", IdentifierTypes.TailNumber, "RA-76842", null)]
    [InlineData("Passport 472220033 (Korea, North) expires 04 Jul 2017", IdentifierTypes.Passport, "472220033", "KP", "expires 04 Jul 2017")]
    [InlineData("Commercial Registry Number CD/KNG/RCCM/18-B-00630 (Congo, Democratic Republic of the)", IdentifierTypes.Registration, "CD/KNG/RCCM/18-B-00630", "CD")]
    [InlineData("Telephone: 0097282851500", IdentifierTypes.Phone, "0097282851500", null)]
    [InlineData("Website sb24.ir", IdentifierTypes.Website, "sb24.ir", null)]
    [InlineData("Legal Entity Number 5 (Russia)", IdentifierTypes.Registration, "5", "RU")]
    [InlineData("Pilot License Number PL00825 (Barbados)", "Pilot License Number", "PL00825", "BB")]
    public void Numbers_in_remarks(string statement, string type, string value, string? country, string? note = null)
    {
        var party = ReadOne($"1,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{statement}.\"");
        ListFiles.Same([new(type, value, country, note)], party.Identifiers);
    }

    [Theory]
    [InlineData("DOB 15 Jan 1955", "1955-01-15")]
    [InlineData("DOB Jan 1955", "1955-01")]
    [InlineData("DOB 1955", "1955")]
    [InlineData("DOB circa 1951", "~1951")]
    [InlineData("DOB 1951 to 1953", "1951/1953")]
    [InlineData("DOB circa 1958-1963", "~1958/1963")]
    [InlineData("DOB 13 Aug 1962 to 15 Aug 1962", "1962-08-13/1962-08-15")]
    [InlineData("Organization Established Date 28 Nov 2005", "2005-11-28")]
    public void Dates_in_remarks(string statement, string expected) =>
        Assert.Equal(expected, ReadOne($"1,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{statement}.\"").BirthDates.Single().ToString());

    [Fact]
    public void Remarks_go_on_in_the_comments_file()
    {
        // 28263 of the 2021 files: the row ends "a.k.a. 'snowsjo", the comment begins "hn'; Linked To: LAZARUS GROUP."
        var remarks = new string('x', OfacCut - 19) + "; a.k.a. 'snowsjo"[..17];
        var row = $"28263,\"PARK\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks.PadLeft(OfacCut, 'x')}\"\r\n\u001a";
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn,
            ListFiles.Text("sdn.csv", row), ListFiles.Text("sdn_comments.csv", "28263,\"hn'; Linked To: LAZARUS GROUP.\"\r\n\u001a"));
        Assert.Contains(parties.Single().Names, n => n is { Text: "snowsjohn", Weak: true });
        ListFiles.Same([new(LinkRelations.LinkedTo, "LAZARUS GROUP")], parties.Single().Links);
        Assert.Equal(0, report.IssueCount);

        (parties, report) = ListFiles.Read(ListIds.OfacSdn, ListFiles.Text("sdn.csv", row));
        Assert.Single(parties.Single().Names);
        Assert.Contains("cut off at 1,000 characters", report.Issues.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_programmes_and_alias_kinds()
    {
        var (parties, _) = ListFiles.Read(ListIds.OfacSdn,
            ListFiles.Text("sdn.csv", "7,\"X\",-0- ,\"IRAN] [SDGT] [IRGC] [IFSR\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"),
            ListFiles.Text("alt.csv", "7,1,\"aka\",\"Y\",-0- \r\n7,2,\"fka\",\"Z\",-0- \r\n7,3,\"nka\",\"W\",-0- \r\n"),
            ListFiles.Text("add.csv", "7,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n"));
        ListFiles.Same(["IRAN", "SDGT", "IRGC", "IFSR"], parties[0].Programmes);
        ListFiles.Same([new("X"), new("Y", NameKind.Alias), new("Z", NameKind.Former), new("W", NameKind.Alias)], parties[0].Names);
        ListFiles.Same([new("Havana", "CU")], parties[0].Addresses);
        ListFiles.Same(["CU"], parties[0].Countries);
    }

    [Fact]
    public void Latin_1_is_read_where_the_bytes_are_not_UTF_8()
    {
        var row = "1,\"MUÑOZ\",\"individual\",\"SDNT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a";
        foreach (var bytes in new[] { System.Text.Encoding.Latin1.GetBytes(row), System.Text.Encoding.UTF8.GetBytes(row), System.Text.Encoding.UTF8.GetBytes("\ufeff" + row) })
            Assert.Equal("MUÑOZ", ListFiles.Read(ListIds.OfacSdn, ListFiles.Bytes("sdn.csv", bytes)).Parties.Single().Name);
    }

    private const int OfacCut = 1_000;

    private static Party ReadOne(string row)
    {
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn, ListFiles.Text("sdn.csv", row.TrimEnd() + "\r\n\u001a"));
        Assert.Equal(0, report.IssueCount);
        return Assert.Single(parties);
    }
}
