using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads <c>measures.csv</c>.</summary>
internal static class MeasureTable
{
    public const string File = "measures.csv";

    private static readonly string[] Columns =
    [
        "measure_id", "regime", "target", "direction", "reach", "import_basis", "goods", "codes", "whole_chapters", "effect", "condition", "words", "indicative_codes", "via", "haulier_share",
        "haulier_share_from", "legal_basis", "effective_from", "not_before", "effective_to", "to_inclusive", "quota", "processed_abroad_from", "processed_abroad_not_before", "input_words", "input_proof",
        "notes", "source_url", "confidence", "codes_basis",
    ];

    /// <param name="text">The table.</param>
    /// <param name="isCountry">Whether a country or region code exists.</param>
    /// <param name="parts">What "ex" codes cover, by measure and code; measure "*" for all.</param>
    /// <param name="highPriority">The codes that CHPL stands for.</param>
    public static ImmutableArray<Measure> Read(
        string text, Func<string, bool> isCountry, IReadOnlyDictionary<(string Measure, string Code), PartOfCode> parts, IReadOnlyList<string> highPriority)
    {
        var measures = ImmutableArray.CreateBuilder<Measure>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(File, text, Columns))
        {
            var measure = ReadRow(row, isCountry, parts, highPriority);
            if (!ids.Add(measure.Id))
                throw row.Error("measure_id", $"'{measure.Id}' stands twice; ids are unique");
            measures.Add(measure);
        }
        return measures.ToImmutable();
    }

    private static Measure ReadRow(
        TableRow row, Func<string, bool> isCountry, IReadOnlyDictionary<(string, string), PartOfCode> parts, IReadOnlyList<string> highPriority)
    {
        var id = row.Text("measure_id");
        var condition = row.Optional("condition") is null ? MeasureCondition.None : row.Choice<MeasureCondition>("condition");
        var written = row.List("codes");
        var basis = row.Choice<CodesBasis>("codes_basis");
        var codes = CodeLists.Read(row, "codes", written, highPriority,
            code => parts.TryGetValue((id, code), out var own) ? own : parts.GetValueOrDefault(("*", code)));
        var (from, to) = (row.Date("effective_from"), row.Date("effective_to"));
        var notBefore = row.Date("not_before");
        if (to < (from ?? notBefore))
            throw row.Error("effective_to", $"{to:yyyy-MM-dd} is before the start; mend one of the two");
        if (from < notBefore)
            throw row.Error("not_before", $"{notBefore:yyyy-MM-dd} is after the start; it names the earliest day on which the measure can have begun");
        if (to is not null && row.Optional("to_inclusive") is null)
            throw row.Error("to_inclusive", "is empty; say 'yes' if the end is the last day in force, 'no' if it is the first day out of force");
        var (processed, processedNotBefore) = (row.Date("processed_abroad_from"), row.Date("processed_abroad_not_before"));
        if (processed < processedNotBefore)
            throw row.Error("processed_abroad_not_before", $"{processedNotBefore:yyyy-MM-dd} is after the start; it names the earliest day on which the rule can have begun");
        if (processed is null && processedNotBefore is null && (row.Optional("input_words") ?? row.Optional("input_proof")) is not null)
            throw row.Error("processed_abroad_from", "is empty, though inputs are named; give the first day on which goods made elsewhere are caught");
        if (!codes.IsEmpty && basis == CodesBasis.NotApplicable)
            throw row.Error("codes_basis", "is n/a, though there are codes; say where they come from");
        var share = Share(row);
        if (share is null && row.Optional("haulier_share_from") is not null)
            throw row.Error("haulier_share", "is empty, though it has a first day; give the share in percent");
        var target = row.Optional("target");
        if (target is not null && !isCountry(target))
            throw row.Error("target", $"'{target}' is no country or region of countries.csv");
        foreach (var via in row.List("via").Where(v => !isCountry(v)))
            throw row.Error("via", $"'{via}' is no country or region of countries.csv");
        return new Measure
        {
            Id = id,
            Regime = Regime(row),
            Target = target,
            Direction = row.Choice<MeasureDirection>("direction"),
            Reach = row.Choice<MeasureReach>("reach"),
            ImportBasis = row.Optional("import_basis") is null ? ImportBasis.OriginOrDispatch : row.Choice<ImportBasis>("import_basis"),
            Goods = row.Text("goods"),
            AllGoods = written is ["ALL"] || (written.IsEmpty && condition != MeasureCondition.ByDescription),
            Codes = codes,
            WholeChapters = CodeLists.Prefixes(row, "whole_chapters"),
            Effect = row.Choice<MeasureEffect>("effect"),
            Condition = condition,
            Words = [.. row.List("words").Select(TextFold.FoldPattern)],
            IndicativeCodes = CodeLists.Prefixes(row, "indicative_codes", highPriority),
            Via = row.List("via"),
            HaulierShare = share,
            HaulierShareFrom = row.Date("haulier_share_from"),
            LegalBasis = row.Text("legal_basis"),
            From = from,
            NotBefore = notBefore,
            To = to,
            ToInclusive = to is not null && row.YesNo("to_inclusive"),
            Quota = row.Optional("quota"),
            ProcessedAbroadFrom = processed,
            ProcessedAbroadNotBefore = processedNotBefore,
            InputWords = [.. row.List("input_words").Select(TextFold.FoldPattern)],
            InputProof = row.Optional("input_proof") is null ? InputProof.NotAsked : row.Choice<InputProof>("input_proof"),
            Notes = row.Optional("notes") ?? "",
            Source = row.Source(),
            Confidence = row.Choice<RuleConfidence>("confidence"),
            CodesBasis = basis,
        };
    }

    private static decimal? Share(TableRow row) =>
        row.Optional("haulier_share") is not { } text ? null
        : decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 100 ? share
        : throw row.Error("haulier_share", $"'{text}' is no share; write percent, above 0 and up to 100");

    /// <summary>A jurisdiction id.</summary>
    internal static string Regime(TableRow row)
    {
        var regime = row.Text("regime");
        return JurisdictionIds.All.Contains(regime) ? regime
            : throw row.Error("regime", $"'{regime}' is no jurisdiction; use one of {string.Join(", ", JurisdictionIds.All)}");
    }
}
