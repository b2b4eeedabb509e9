using System.Text.Json;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Functions.Api;

/// <summary>Measures, authorisations and headings in answers.</summary>
internal static class RuleJson
{
    /// <summary>The answer of <c>GET controls</c>.</summary>
    public static IResult Controls(ControlRequest request, string ruleBook, ControlAnswer answer) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("origin", request.Origin);
        writer.WriteString("destination", request.Destination);
        writer.WriteString("hs", request.HsCode);
        writer.WriteDate("date", request.Date);
        writer.WriteStartArray("measures");
        foreach (var hit in answer.Measures) Write(writer, hit);
        writer.WriteEndArray();
        writer.WriteStartArray("authorisations");
        foreach (var match in answer.Authorisations) Write(writer, match);
        writer.WriteEndArray();
        WriteBasis(writer, ruleBook, () => writer.WriteTexts("notices", answer.Notices, always: true));
        writer.WriteEndObject();
    });

    /// <summary>The answer of <c>GET goods</c>.</summary>
    public static IResult Goods(string text, string ruleBook, GoodsResolution goods) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("q", text);
        writer.WriteString("code", goods.Code);
        writer.WriteBoolean("ambiguous", goods.Ambiguous);
        writer.WriteString("message", goods.Message);
        writer.WriteStartArray("headings");
        foreach (var candidate in goods.Candidates)
        {
            writer.WriteStartObject();
            writer.WriteString("code", candidate.Code);
            writer.WriteString("name", candidate.Name);
            writer.WriteScore("score", candidate.Score);
            writer.WriteTexts("words", candidate.Words, always: true);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteBasis(writer, ruleBook, () => { });
        writer.WriteEndObject();
    });

    private static void WriteBasis(Utf8JsonWriter writer, string ruleBook, Action more)
    {
        writer.WriteStartObject("basis");
        writer.WriteString("ruleBook", ruleBook);
        more();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MeasureHit hit)
    {
        var measure = hit.Measure;
        writer.WriteStartObject();
        writer.WriteString("id", measure.Id);
        writer.WriteString("jurisdiction", measure.Regime);
        writer.WriteString("target", measure.Target);
        writer.WriteKebab("direction", measure.Direction);
        writer.WriteString("goods", measure.Goods);
        writer.WriteKebab("effect", measure.Effect);
        writer.WriteKebab("condition", measure.Condition);
        writer.WriteString("side", hit.Side);
        writer.WriteKebab("fit", hit.Fit);
        writer.WriteString("listedCode", hit.ListedCode);
        writer.WriteKebab("state", hit.State);
        writer.WriteBoolean("certain", hit.Certain);
        writer.WriteString("reason", hit.Reason);
        writer.WriteString("ask", hit.Ask);
        writer.WriteBoolean("verifyCodes", hit.VerifyCodes);
        WriteLaw(writer, measure.LegalBasis, measure.From, measure.To, measure.Source, measure.Confidence);
        writer.WriteString("notes", measure.Notes);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AuthorisationMatch match)
    {
        var authorisation = match.Authorisation;
        writer.WriteStartObject();
        writer.WriteString("id", authorisation.Id);
        writer.WriteString("jurisdiction", authorisation.Regime);
        writer.WriteKebab("kind", authorisation.Kind);
        writer.WriteString("appliesTo", authorisation.AppliesTo);
        writer.WriteString("scope", authorisation.Scope);
        writer.WriteString("conditions", authorisation.Conditions);
        writer.WriteTexts("measures", match.Measures, always: true);
        writer.WriteTexts("programmes", match.Programmes, always: true);
        writer.WriteKebab("state", match.State);
        writer.WriteKebab("covers", match.Overall);
        WriteLaw(writer, authorisation.LegalBasis, authorisation.From, authorisation.To, authorisation.Source, authorisation.Confidence);
        writer.WriteEndObject();
    }

    private static void WriteLaw(Utf8JsonWriter writer, string legalBasis, DateOnly? from, DateOnly? to, string source, RuleConfidence confidence)
    {
        writer.WriteString("legalBasis", legalBasis);
        writer.WriteDate("from", from);
        writer.WriteDate("to", to);
        writer.WriteString("source", source);
        writer.WriteKebab("confidence", confidence);
    }

    private static void WriteKebab<T>(this Utf8JsonWriter writer, string name, T value) where T : struct, Enum =>
        writer.WriteString(name, JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
}
