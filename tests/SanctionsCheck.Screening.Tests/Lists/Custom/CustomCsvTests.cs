using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists.Custom;

public class CustomCsvTests
{
    private const string List = "custom-watch";

    [Fact]
    public void A_whole_row_is_read()
    {
        var (parties, report) = ListFiles.Read(List, ListFiles.Text("watch.csv", """
            id,type,name,aliases,weak_aliases,former_names,country,programmes,birth_dates,birth_places,gender,title,identifiers,addresses,links,legal_basis,listed_on,delisted_on,remarks,source_url,confidence
            A-1,person,"Ivanov, Ivan","Иванов Иван; Ivanoff",Vanya,"Petrov, Ivan",Belarus; RU,internal,1970-05; ~1971,Minsk,male,Director,passport:MP1@Belarus; tax:12,"1 Main St, Minsk@BY",owned-by 60%:Holding A; controls:Trader B,board decision,2025-01-02,2025-03-04,seen in trade 7,https://example.org,high
            """));
        Assert.Equal(0, report.IssueCount);
        var party = Assert.Single(parties);
        Assert.Equal((List, "A-1", PartyType.Person), (party.List, party.Id, party.Type));
        ListFiles.Same(
            [new("Ivanov, Ivan"), new("Иванов Иван", NameKind.Alias), new("Ivanoff", NameKind.Alias), new("Vanya", NameKind.Alias, Weak: true), new("Petrov, Ivan", NameKind.Former)],
            party.Names);
        ListFiles.Same(["BY", "RU"], party.Countries);
        ListFiles.Same([PartialDate.OfMonth(1970, 5), PartialDate.OfYear(1971, circa: true)], party.BirthDates);
        ListFiles.Same([new(IdentifierTypes.Passport, "MP1", "BY"), new(IdentifierTypes.Tax, "12")], party.Identifiers);
        ListFiles.Same([new("1 Main St, Minsk", "BY")], party.Addresses);
        ListFiles.Same([new(LinkRelations.OwnedBy, "Holding A", Percent: 60m), new(LinkRelations.Controls, "Trader B")], party.Links);
        Assert.Equal((new DateOnly(2025, 1, 2), new DateOnly(2025, 3, 4)), (party.ListedOn!.Value, party.DelistedOn!.Value));
        Assert.Equal("seen in trade 7; confidence: high", party.Remarks);
    }

    [Theory]
    [InlineData("id;name\n1;A", "expected commas between the columns, found ';'")]
    [InlineData("id,name,colour\n1,A,red", "column 3 is 'colour', which is not one of list, id,")]
    [InlineData("id,name,id\n1,A,2", "the column 'id' is there twice")]
    [InlineData("id,name\n1,A,B", "watch.csv, line 2: expected 2 columns as in the header, found 3")]
    [InlineData("id,name\n1,\"A", "watch.csv, line 2: the file is cut off inside a quoted field")]
    public void A_file_that_cannot_be_right_is_refused(string content, string expected)
    {
        var error = Assert.Throws<ListFormatException>(() => ListFiles.Read(List, ListFiles.Text("watch.csv", content)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", "ship", "type: 'ship' is not one of")]
    [InlineData("gender", "x", "gender: 'x' is neither")]
    [InlineData("birth_dates", "1970-02-30", "birth_dates: '1970-02-30' is not a date")]
    [InlineData("listed_on", "30/02/2020", "listed_on: '30/02/2020' is not a date")]
    [InlineData("identifiers", "123", "identifiers: '123' is not of the form")]
    [InlineData("links", "Holding A", "links: 'Holding A' is not of the form")]
    [InlineData("links", "owned-by 101%:A", "links: 'owned-by 101%:A' has a share of more than 100 %")]
    public void A_cell_that_cannot_be_read_is_reported_and_the_party_stays(string column, string value, string expected)
    {
        var (parties, report) = ListFiles.Read(List, ListFiles.Text("watch.csv", $"id,name,{column}\n1,A,{value}\n"));
        Assert.Single(parties);
        var issue = Assert.Single(report.Issues);
        Assert.Equal(("watch.csv", 2L), (issue.File, issue.Line));
        Assert.Contains(expected, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_id_or_name_twice_or_of_another_list_are_reported()
    {
        var (parties, report) = ListFiles.Read(List, ListFiles.Text("watch.csv", "list,id,name\n,1,A\n,,B\n,2,\n,1,C\neu-fsf,3,D\n"));
        Assert.Equal("A", Assert.Single(parties).Name);
        ListFiles.Same([3L, 4L, 5L, 6L], report.Issues.Select(i => i.Line));
        Assert.Equal(5, report.Records);
    }
}
