using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists.Custom;

/// <summary>Known false positives as rows of a custom list.</summary>
public class CustomAllowanceTests
{
    private const string Header = "id,name,country,birth_dates,not_list,not_id,allowed_by,allowed_on,allowed_until,reason\n";
    private const string Row = "A-1,Ahmed ALI,Sweden,1990,ofac-sdn,77,J. Doe,2026-01-02,2027-01-02,\"another birth date, another passport\"\n";
    private static readonly Party Listed = new() { List = ListIds.OfacSdn, Id = "77", Type = PartyType.Person, Names = [new("ALI, Ahmed")] };

    [Fact]
    public void A_row_says_who_when_why_and_until_when()
    {
        var (parties, report) = ListFiles.Read("custom-known", ListFiles.Text("known.csv", Header + Row));
        Assert.Equal(0, report.IssueCount);
        Assert.Equal(new Allowance(ListIds.OfacSdn, "77", "J. Doe", new(2026, 1, 2), new(2027, 1, 2), "another birth date, another passport"), parties.Single().Allowed);
    }

    [Theory]
    [InlineData("A-1,Ahmed ALI,,,ofac-sdn,77,,2026-01-02,2027-01-02,why\n", "lacks allowed_by")]
    [InlineData("A-1,Ahmed ALI,,,ofac-sdn,77,J. Doe,2026-01-02,,why\n", "lacks allowed_until")]
    [InlineData("A-1,Ahmed ALI,,,ofac-sdn,77,J. Doe,2026-01-02,2027-01-02,\n", "lacks reason")]
    [InlineData("A-1,Ahmed ALI,,,sdn,77,J. Doe,2026-01-02,2027-01-02,why\n", "'sdn' is no list's id")]
    [InlineData("A-1,Ahmed ALI,,,ofac-sdn,77,J. Doe,2027-01-02,2026-01-02,why\n", "lies before")]
    [InlineData("A-1,Ahmed ALI,,,ofac-sdn,77,J. Doe,soon,2026-01-02,why\n", "'soon' is not a date")]
    public void Half_an_allowance_allows_nothing(string row, string issue)
    {
        var (parties, report) = ListFiles.Read("custom-known", ListFiles.Text("known.csv", Header + row));
        Assert.Empty(parties);
        Assert.Contains(issue, report.Issues.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ahmed Ali", "SE", "1990-05-05", "2026-06-01", true)]
    [InlineData("ALI, Ahmed", "SE", "1990", "2027-01-02", true)]
    [InlineData("Ahmed Ali", "SE", "1990-05-05", "2027-01-03", false)] // expired
    [InlineData("Ahmed Ali", "SE", "1990-05-05", "2026-01-01", false)] // not decided yet
    [InlineData("Ahmed Ali", "IQ", "1990-05-05", "2026-06-01", false)] // another country
    [InlineData("Ahmed Ali", null, "1990-05-05", "2026-06-01", false)] // not borne out
    [InlineData("Ahmed Ali", "SE", null, "2026-06-01", false)]
    [InlineData("Ahmed Alli", "SE", "1990-05-05", "2026-06-01", false)] // another name
    public void It_covers_what_it_says_and_no_more(string name, string? country, string? birth, string day, bool covered)
    {
        var set = Set();
        var query = new PartyQuery { Name = name, Countries = country is null ? [] : [country], BirthDates = PartialDate.TryParse(birth, out var date) ? [date] : [] };
        Assert.Equal(covered ? "A-1" : null, set.Allowances.Find(query, Listed, DateOnly.Parse(day))?.Id);
        Assert.Null(set.Allowances.Find(query, Listed with { Id = "78" }, DateOnly.Parse(day)));
    }

    [Fact]
    public void An_entry_is_nobodys_hit_and_survives_the_snapshot()
    {
        var set = Set();
        var found = Screener.Screen(set, new PartyQuery { Name = "Ahmed Ali" }, new ScreenOptions());
        Assert.Equal([ListIds.OfacSdn], found.Select(m => m.Party.List));
        using var stream = new MemoryStream();
        set.Indexes[0].Save(stream);
        stream.Position = 0;
        Assert.Equal(set.Indexes[0].GetParty(0).Allowed, ScreeningIndex.Load(stream).GetParty(0).Allowed);
    }

    private static ScreeningSet Set()
    {
        var (parties, _) = ListFiles.Read("custom-known", ListFiles.Text("known.csv", Header + Row));
        return new([Index("custom-known", parties), Index(ListIds.OfacSdn, [Listed])]);
    }

    private static ScreeningIndex Index(string list, IEnumerable<Party> parties) => ScreeningIndex.Build(new(list, new('a', 64), new(2026, 1, 1)), parties);
}
