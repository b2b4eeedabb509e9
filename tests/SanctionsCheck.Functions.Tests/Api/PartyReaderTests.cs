using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.Tests.Api;

public sealed class PartyReaderTests
{
    private static readonly PartyReader Reader = new(RuleBook.Load());

    [Theory]
    [InlineData("person", PartyType.Person)]
    [InlineData("Individual", PartyType.Person)]
    [InlineData("company", PartyType.Organisation)]
    [InlineData("Organization", PartyType.Organisation)]
    [InlineData("LEGAL-ENTITY", PartyType.Organisation)]
    [InlineData("Ship", PartyType.Vessel)]
    [InlineData("aeroplane", PartyType.Aircraft)]
    [InlineData("unknown", PartyType.Unknown)]
    [InlineData("", PartyType.Unknown)]
    [InlineData(null, PartyType.Unknown)]
    public void Types_are_read_as_people_write_them(string? written, PartyType type)
    {
        var reading = Reader.Read(new() { Name = "X", Type = written });

        Assert.Equal(type, reading.Query!.Type);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("BY", "BY")]
    [InlineData("Belarus", "BY")]
    [InlineData("Беларусь", "BY")]
    [InlineData("IRN", "IR")]
    public void Countries_are_read_as_people_write_them(string written, string code) =>
        Assert.Equal(code, Assert.Single(Reader.Read(new() { Name = "X", Country = written }).Query!.Countries));

    [Theory]
    [InlineData("IMO number", "imo")]
    [InlineData("SWIFT", "bic")]
    [InlineData("УНП", "tax")]
    [InlineData("Passport No.", "passport")]
    [InlineData("Fleet Id", "fleet id")]
    public void Identifier_types_are_read_as_people_write_them(string written, string type) =>
        Assert.Equal(new PartyIdentifier(type, "1"), Assert.Single(Reader.Read(new() { Identifiers = [new(written, " 1 ")] }).Query!.Identifiers));

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_used()
    {
        var reading = Reader.Read(new()
        {
            Name = "Aleksandr Volfovich",
            Type = "alien",
            Country = "Atlantis",
            BirthDate = "1967-02-30",
            Aliases = ["…", "Volfovich A."],
            Identifiers = [new("passport", " "), new(null, "MP123")],
        });

        Assert.Equal(["type", "aliases[0]", "country", "birthDate", "identifiers[0].value", "identifiers[1].type"], reading.Problems.Select(p => p.Member));
        Assert.Equal("Aleksandr Volfovich", reading.Query!.Name);
        Assert.Equal("Volfovich A.", Assert.Single(reading.Query.Aliases));
        Assert.Empty(reading.Query.Countries);
        Assert.Empty(reading.Query.BirthDates);
        Assert.Empty(reading.Query.Identifiers);
        Assert.All(reading.Problems, p => Assert.NotEmpty(p.Message));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("***")]
    public void Without_name_and_identifier_nothing_is_asked(string? name)
    {
        var reading = Reader.Read(new() { Name = name });

        Assert.Null(reading.Query);
        Assert.Equal("name", Assert.Single(reading.Problems).Member);
    }

    [Fact]
    public void A_name_that_is_a_whole_page_is_not_compared()
    {
        var reading = Reader.Read(new() { Name = new string('x', PartyReader.MaxName + 1) });

        Assert.Null(reading.Query);
        Assert.Contains("501", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_or_identifier_suffices()
    {
        Assert.Equal("Only Alias", Reader.Read(new() { Aliases = ["Only Alias"] }).Query!.Name);
        Assert.Equal("", Reader.Read(new TradeParty { Identifiers = [new("imo", "9187629")] }).Query!.Name);
    }

    [Fact]
    public void A_pair_gives_its_type_to_sides_that_have_none()
    {
        Assert.Equal(PartyType.Person, Reader.Read(new() { Name = "X" }, "person", "query.").Query!.Type);
        Assert.Equal(PartyType.Vessel, Reader.Read(new() { Name = "X", Type = "vessel" }, "person", "query.").Query!.Type);
        Assert.Equal("query.birthDate", Assert.Single(Reader.Read(new() { Name = "X", BirthDate = "x" }, "person", "query.").Problems).Member);
    }
}
