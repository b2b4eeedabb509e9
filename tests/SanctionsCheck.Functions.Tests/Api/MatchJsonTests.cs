using System.Text;
using System.Text.Json;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Api;

public class MatchJsonTests
{
    private static readonly Party Listed = new()
    {
        List = "uk-sanctions-list",
        Id = "RUS1",
        Type = PartyType.Vessel,
        Names = [new("SEA STAR"), new("СИ СТАР", NameKind.Alias, Script: "Cyrl")],
        Programmes = ["Russia"],
        Measures = ["Shipping sanctions"],
        Countries = ["GA"],
        Nationalities = ["GA"],
        BirthPlaces = ["Gdansk"],
        Identifiers = [new("imo", "9187629", "GA", "doubtful")],
        Addresses = [new("Port 1", "GA"), new("")],
        Links = [new(LinkRelations.OwnedBy, "Owner", "RUS2", 60m), new(LinkRelations.LinkedTo, "Other")],
        Vessel = new("Tanker", "1", "2", "GA", "Owner", "2001", "Operator", "PA; LR", "Old owner", "200"),
        SecondarySanctions = "EO 13902",
        LegalBasis = "SI 2019/855",
        ListedOn = new(2024, 1, 2),
        DelistedOn = new(2025, 1, 2),
        Title = "t",
        Gender = "male",
        BirthDates = [PartialDate.OfYear(1970)],
        Remarks = "r",
        SourceUrl = "u",
    };

    private static readonly Party Known = new()
    {
        List = "custom-known",
        Id = "A-1",
        Type = PartyType.Vessel,
        Names = [new("SEA STAR")],
        Allowed = new("uk-sanctions-list", "RUS1", "J. Doe", new(2026, 1, 2), new(2027, 1, 2), "another IMO number"),
    };

    [Fact]
    public void All_that_a_party_carries_is_as_the_contract_says()
    {
        using var answer = Answer(null);
        Assert.Empty(Contract().Check("POST /screen", 200, "application/json", answer.RootElement.GetRawText()));
        var party = answer.RootElement.GetProperty("results")[0].GetProperty("matches")[0].GetProperty("party");
        Assert.Equal("Shipping sanctions", party.GetProperty("measures")[0].GetString());
        Assert.Equal("RUS2", party.GetProperty("links")[0].GetProperty("id").GetString());
        Assert.Equal("doubtful", party.GetProperty("identifiers")[0].GetProperty("note").GetString());
        Assert.Equal("PA; LR", party.GetProperty("vessel").GetProperty("formerFlags").GetString());
        Assert.Equal("EO 13902", party.GetProperty("secondarySanctions").GetString());
    }

    [Fact]
    public void A_known_false_positive_stays_and_says_so()
    {
        using var answer = Answer(Known);
        Assert.Empty(Contract().Check("POST /screen", 200, "application/json", answer.RootElement.GetRawText()));
        var match = answer.RootElement.GetProperty("results")[0].GetProperty("matches")[0];
        Assert.True(match.GetProperty("match").GetBoolean());
        Assert.Equal("""{"list":"custom-known","id":"A-1","by":"J. Doe","on":"2026-01-02","until":"2027-01-02","reason":"another IMO number"}""", match.GetProperty("allowed").GetRawText());
    }

    private static JsonDocument Answer(Party? dismissal)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("basis");
            writer.WriteStartArray("lists");
            writer.WriteEndArray();
            writer.WriteString("model", "m");
            writer.WriteString("ruleBook", "r");
            writer.WriteString("asOf", "2026-11-02");
            writer.WriteStartArray("notices");
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteStartArray("results");
            MatchJson.Write(writer, new ScreenResult("1", [], [new PartyMatch(Listed, 0.9, true, "SEA STAR", false, [])], [dismissal]));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static OpenApiContract Contract() => new(File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "src", "SanctionsCheck.Functions", "openapi.yaml")));
}
