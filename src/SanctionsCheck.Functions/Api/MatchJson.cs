using System.Collections.Immutable;
using System.Text.Json;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.Api;

/// <summary>Matches, comparisons and listed parties in answers.</summary>
internal static class MatchJson
{
    public static void Write(Utf8JsonWriter writer, ScreenResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("id", result.Id);
        WriteProblems(writer, result.Problems);
        writer.WriteStartArray("matches");
        for (var i = 0; i < result.Matches.Length; i++) Write(writer, result.Matches[i], result.Dismissals[i]);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CompareResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("id", result.Id);
        WriteProblems(writer, result.Problems);
        writer.WriteScore("score", result.Comparison.Score);
        writer.WriteBoolean("match", result.Comparison.Match);
        WriteFeatures(writer, result.Comparison.Features);
        writer.WriteEndObject();
    }

    public static string ToText(this PartyType type) => type switch
    {
        PartyType.Person => "person",
        PartyType.Organisation => "organisation",
        PartyType.Vessel => "vessel",
        PartyType.Aircraft => "aircraft",
        _ => "unknown",
    };

    private static void Write(Utf8JsonWriter writer, PartyMatch match, Party? dismissal)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("party");
        ListedPartyJson.Write(writer, match.Party);
        writer.WriteScore("score", match.Score);
        writer.WriteBoolean("match", match.Match);
        writer.WriteString("matchedName", match.MatchedName);
        writer.WriteBoolean("weak", match.Weak);
        if (dismissal is { Allowed: { } allowed })
        {
            writer.WriteStartObject("allowed");
            writer.WriteString("list", dismissal.List);
            writer.WriteString("id", dismissal.Id);
            writer.WriteString("by", allowed.By);
            writer.WriteDate("on", allowed.On);
            writer.WriteDate("until", allowed.Until);
            writer.WriteString("reason", allowed.Reason);
            writer.WriteEndObject();
        }
        WriteFeatures(writer, match.Features);
        writer.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter writer, ImmutableArray<FeatureScore> features)
    {
        writer.WriteStartArray("features");
        foreach (var feature in features)
        {
            writer.WriteStartObject();
            writer.WriteString("feature", feature.Feature);
            writer.WriteScore("score", feature.Score);
            writer.WriteScore("weight", feature.Weight);
            writer.WriteString("detail", feature.Detail);
            writer.WriteString("query", feature.Query);
            writer.WriteString("candidate", feature.Candidate);
            if (!feature.Tokens.IsDefaultOrEmpty)
            {
                writer.WriteStartArray("tokens");
                foreach (var token in feature.Tokens) Write(writer, token);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, TokenPairing token)
    {
        writer.WriteStartObject();
        writer.WriteString("query", token.Query);
        writer.WriteString("candidate", token.Candidate);
        writer.WriteString("how", token.How);
        writer.WriteScore("score", token.Score);
        writer.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter writer, ImmutableArray<ValueProblem> problems)
    {
        if (problems.Length == 0) return;
        writer.WriteBoolean("review", true);
        writer.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("member", problem.Member);
            writer.WriteString("value", problem.Value);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
