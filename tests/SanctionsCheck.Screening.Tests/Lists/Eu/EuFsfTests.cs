using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Eu;

/// <summary>Five complete records of the EU list, and the same facts as rows of the CSV.</summary>
public class EuFsfTests
{
    private const string Excerpt = "formats/eu_fsf/eu_fsf_excerpt.xml";

    [RealDataFact(Excerpt)]
    public void Every_attribute_is_in_its_party()
    {
        var (parties, report) = Read();
        var entities = XDocument.Load(TestData.File(Excerpt)!).Root!.Elements().ToArray();
        Assert.Equal((5, 5, 0, new DateOnly(2026, 8, 5)), (entities.Length, parties.Count, report.IssueCount, report.Published));
        // What says how the file was made, and what every party has in fields of other names.
        string[] skipped = ["logicalId", "strong", "circa", "regulationLanguage", "nameLanguage", "countryIso2Code", "calendarType", "gender", "regulationType", "organisationType",
            "publicationDate", "firstName", "middleName", "lastName", "identificationTypeCode", "identificationTypeDescription", "code", "classificationCode", "key", "asAtListingTime",
            "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", "countryDescription"];
        foreach (var (entity, party) in entities.Zip(parties))
        {
            var all = PartyTexts.All(party);
            Assert.Equal(entity.Attribute("logicalId")!.Value, party.Id);
            foreach (var attribute in entity.DescendantsAndSelf().Where(e => e.Name.LocalName != "regulationSummary").Attributes().Where(a => !skipped.Contains(a.Name.LocalName)))
                PartyTexts.Holds(all, attribute.Value, attribute.Name.LocalName);
            foreach (var remark in entity.Descendants().Where(e => e.Name.LocalName == "remark")) PartyTexts.Holds(all, remark.Value, "remark");
            Assert.Equal(entity.Elements().Count(e => e.Name.LocalName == "nameAlias"), party.Names.Length);
        }
        Assert.Equal(["COD 1", "IRN 1", "PRK 1", "TAQA 1", "UKR 1"], PartyTexts.Counts(parties.SelectMany(p => p.Programmes)));
    }

    [RealDataFact(Excerpt)]
    public void Weak_aliases_by_the_words_of_their_remarks()
    {
        // <nameAlias wholeName="Abdul Man’am Saiyid" strong="true"><remark>low quality alias</remark>; "Abdul Manan": good quality alias; the first name is Arabic
        var party = Read().Parties[0];
        Assert.Equal(("514", PartyType.Person, "Abdul Manan Agha"), (party.Id, party.Type, party.Name));
        Assert.Equal(["Abdul Man’am Saiyid", "Saiyid Abd al-Man"], party.Names.Where(n => n.Weak).Select(n => n.Text));
        Assert.Contains(new PartyName("Abdul Manan", NameKind.Alias), party.Names);
        Assert.Contains(party.Names, n => n.Text == "عبد المنان آغا");
        Assert.Equal("Haji", party.Title);
        // designationDate 2001-10-17; the act is of 2023
        Assert.Equal((new DateOnly(2001, 10, 17), "2023/329 (OJ L43I), in force 2023-02-14"), (party.ListedOn, party.LegalBasis));
    }

    [RealDataFact(Excerpt)]
    public void Years_of_another_calendar_are_not_read_as_ours()
    {
        // <birthdate calendarType="ISLAMIC" city="Farsan" year="1343">, GREGORIAN 1965 and 1964
        var party = Read().Parties[3];
        ListFiles.Same([PartialDate.OfYear(1965), PartialDate.OfYear(1964)], party.BirthDates);
        Assert.Contains("Date of birth (ISLAMIC calendar): 1343", party.Remarks, StringComparison.Ordinal);
        Assert.Equal(("male", "Head of the Basij Organisation of the Islamic Revolutionary Guard Corps (IRGC)"), (party.Gender, party.Title));
        ListFiles.Same(["IR"], party.Nationalities);
    }

    [RealDataFact(Excerpt)]
    public void Numbers_former_names_and_ships()
    {
        var (parties, _) = Read();
        // identificationTypeCode="imo" number="5342883" of a company
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Imo, "5342883"), parties[2].Identifiers);
        // fiscalcode 4401116480 <remark>Tax ID number</remark>, regnumber 1144400000425
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Tax, "4401116480", null, "Tax ID number"), parties[4].Identifiers);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Registration, "1144400000425", null, "Date of registration: 01.09.2014"), parties[4].Identifiers);
        Assert.Contains(new PartyName("Buycombank", NameKind.Former), parties[4].Names);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Phone, "+253 (0) 99 983 784"), parties[1].Identifiers);
        ListFiles.Same([new("Prospekt Tekstilshchikov, 46, 156000, Kostroma, Kostroma Oblast", "RU")], parties[4].Addresses);
    }

    private const string Header = "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_DesignationDetails;Entity_Remark;"
        + "Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;"
        + "NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Gender;NameAlias_Title;NameAlias_Function;NameAlias_Remark;Address_City;Address_Street;Address_ZipCode;Address_CountryIso2Code;"
        + "Address_LogicalId;BirthDate_BirthDate;BirthDate_Year;BirthDate_CalendarType;BirthDate_City;BirthDate_CountryIso2Code;Identification_Number;Identification_TypeCode;Citizenship_CountryIso2Code";

    [Fact]
    public void Rows_of_one_number_make_one_party_wherever_they_stand()
    {
        var common = "02/06/2024;{0};EU.1.2;;2014-03-17;;(Date of designation: 17.3.2014);P;person;2024-05-01;2024/1 (OJ L1);UKR;http://x;";
        string Row(string id, string rest) => string.Format(common, id) + rest;
        var text = "\ufeff" + Header + "\r\n"
            + Row("13", "Sergey \"the Bank\" AKSYONOV;EN;M;;Prime Minister;;;;;;;;;;;;;;\r\n")
            + Row("14", "\"Other \"inner\" name\";EN;;;;(low quality alias);;;;;;;;;;;;;\r\n")
            + Row("13", ";;;;;;Simferopol;Street 1;295000;UA;77;;;;;;;;\r\n")
            + Row("13", ";;;;;;;;;;;1972-11-26;;GREGORIAN;Beltsy;MD;;;\r\n")
            + Row("13", ";;;;;;;;;;;;;;;;N123;passport;UA\r\n")
            + Row("14", "Real Name;EN;;;;;;;;;;;;;;;;;\r\n");
        var (parties, report) = ListFiles.Read(ListIds.EuFsf, ListFiles.Text("full.csv", text));
        Assert.Equal((2, 2, 0, new DateOnly(2024, 6, 2)), (parties.Count, report.Records, report.IssueCount, report.Published));
        var party = parties.Single(p => p.Id == "13");
        Assert.Equal(("Sergey \"the Bank\" AKSYONOV", PartyType.Person, "male", "Prime Minister", new DateOnly(2014, 3, 17)), (party.Name, party.Type, party.Gender, party.Title, party.ListedOn));
        ListFiles.Same([new("Street 1, 295000, Simferopol", "UA")], party.Addresses);
        ListFiles.Same([PartialDate.OfDay(new(1972, 11, 26))], party.BirthDates);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Passport, "N123"), party.Identifiers);
        ListFiles.Same(["UA"], party.Nationalities);
        ListFiles.Same(["UKR"], party.Programmes);
        // The weak name comes second, whatever the order of rows.
        Assert.Equal(["Real Name", "Other \"inner\" name"], parties.Single(p => p.Id == "14").Names.Select(n => n.Text));
        Assert.True(parties.Single(p => p.Id == "14").Names[1].Weak);
    }

    [Fact]
    public void A_row_with_another_number_of_cells_refuses_the_file()
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(ListIds.EuFsf, ListFiles.Text("full.csv", Header + "\r\n02/06/2024;13;EU.1.2")));
        Assert.Matches(new Regex("full.csv, line 2: the file is cut off: expected 32 columns, found 3"), error.Message);
    }

    private static (List<Party> Parties, ListReport Report) Read() => ListFiles.Read(ListIds.EuFsf, ListFiles.Real(Excerpt));
}
