using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads <c>programmes.csv</c>.</summary>
internal static class ProgrammeTable
{
    public const string File = "programmes.csv";

    private static readonly string[] Columns =
    [
        "key", "list", "names", "regime", "effects", "trade_effect", "secondary_sanctions", "fifty_percent_rule", "measures", "description", "effective_from",
        "source_url", "confidence",
    ];

    public static ImmutableArray<Programme> Read(string text, IReadOnlyDictionary<string, Measure> measures)
    {
        var rows = ImmutableArray.CreateBuilder<Programme>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(File, text, Columns))
        {
            var key = row.Text("key");
            if (!keys.Add(key))
                throw row.Error("key", $"'{key}' stands twice; keys are unique");
            foreach (var unknown in row.List("measures").Where(m => !measures.ContainsKey(m)))
                throw row.Error("measures", $"'{unknown}' is not in measures.csv");
            foreach (var foreign in row.List("measures").Where(m => measures[m].Regime != MeasureTable.Regime(row)))
                throw row.Error("measures", $"'{foreign}' belongs to {measures[foreign].Regime}: a designation under one law bites under that law alone");
            var list = row.Text("list");
            if (list != ProgrammeLookup.CustomLists && !Screening.Lists.ListIds.Official.Contains(list))
                throw row.Error("list", $"'{list}' is no list; use an official list id, or custom");
            var effects = row.Choices<ProgrammeEffect>("effects");
            if (effects.IsEmpty)
                throw row.Error("effects", "is empty; say what a designation under it does");
            rows.Add(new Programme(
                key, list, row.List("names"), MeasureTable.Regime(row), effects, row.Choice<MeasureEffect>("trade_effect"), row.YesNo("secondary_sanctions"),
                row.YesNo("fifty_percent_rule"), row.List("measures"), row.Text("description"), row.Date("effective_from"), row.Source(),
                row.Choice<RuleConfidence>("confidence")));
        }
        return rows.ToImmutable();
    }
}
