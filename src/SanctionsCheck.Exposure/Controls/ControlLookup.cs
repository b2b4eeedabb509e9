using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Finds the measures that bear on a line of goods on a route at a date.</summary>
internal sealed class ControlLookup
{
    /// <summary>So many digits of a code mean the same in every tariff.</summary>
    private const int CommonDigits = 6;

    private readonly FrozenDictionary<string, TargetMeasures> byTarget;
    private readonly ImmutableArray<MeasureCodes> anywhere;
    private readonly FrozenDictionary<string, ImmutableArray<string>> subdivisions;
    private readonly CountryResolver countries;
    private readonly ImmutableArray<MeasureCodes> madeElsewhere;
    private readonly ProcessedGoods processed;

    public ControlLookup(ImmutableArray<Measure> measures, FrozenDictionary<string, ImmutableArray<string>> subdivisions, CountryResolver countries, ProcessedGoods processed)
    {
        byTarget = measures.Where(m => m.Target is not null).Select(m => new MeasureCodes(m)).GroupBy(m => m.Measure.Target!)
            .ToFrozenDictionary(g => g.Key, g => new TargetMeasures([.. g]), StringComparer.Ordinal);
        anywhere = [.. measures.Where(m => m.Target is null).Select(m => new MeasureCodes(m))];
        madeElsewhere = [.. byTarget.Values.SelectMany(m => m.All).Where(m => m.Measure.CatchesProcessed).OrderBy(m => m.Measure.Id, StringComparer.Ordinal)];
        this.processed = processed;
        this.subdivisions = subdivisions;
        this.countries = countries;
    }

    /// <summary>The hits, by regime and id. Measures by description whose words do not fit are added where asked for.</summary>
    public ImmutableArray<MeasureHit> Find(ControlRequest request, bool withUnfitDescriptions)
    {
        var text = request.Folded ?? TextFold.Fold(request.Description);
        var hits = new List<MeasureHit>();
        Add(request.Origin, request, text, withUnfitDescriptions, hits);
        if (request.Dispatch != request.Origin)
            Add(request.Dispatch, request, text, withUnfitDescriptions, hits);
        if (request.Destination != request.Origin && request.Destination != request.Dispatch)
            Add(request.Destination, request, text, withUnfitDescriptions, hits);
        for (var i = 0; i < request.Transit.Length; i++)
        {
            var passed = request.Transit[i];
            if (passed != request.Origin && passed != request.Dispatch && passed != request.Destination && request.Transit.IndexOf(passed) == i)
                Add(passed, request, text, withUnfitDescriptions, hits);
        }
        Add(anywhere, null, request, text, withUnfitDescriptions, hits);
        AddMadeElsewhere(request, text, hits);
        if (hits.Count > 1)
        {
            hits.Sort(static (a, b) =>
                string.CompareOrdinal(a.Measure.Regime, b.Measure.Regime) is not 0 and var order ? order : string.CompareOrdinal(a.Measure.Id, b.Measure.Id));
        }
        return [.. hits];
    }

    private void Add(string? target, ControlRequest request, string text, bool withUnfit, List<MeasureHit> hits)
    {
        if (target is null || !byTarget.TryGetValue(target, out var measures))
            return;
        // What is imported from a country does not go there, and what is exported to it does.
        Add(request.Destination == target ? measures.Outward : measures.Inward, target, request, text, withUnfit, hits);
    }

    private void Add(
        ImmutableArray<MeasureCodes> measures, string? target, ControlRequest request, string text, bool withUnfit, List<MeasureHit> hits)
    {
        foreach (var codes in measures)
        {
            var measure = codes.Measure;
            if (!IsAskedFor(measure, request))
                continue;
            var state = measure.StateOn(request.Date);
            if (state is DateState.NotYet or DateState.Ended || TradeSides.Of(measure, target, request, countries) is not { } side)
                continue;
            if (Fit(codes, request, text) is { } fit && (withUnfit || fit.Fit != CodeFit.WordsDoNotFit))
                hits.Add(codes.Hit(fit.Fit, fit.Code, state, side));
        }
    }

    // Goods of third countries that may have been made of the target's inputs.
    private void AddMadeElsewhere(ControlRequest request, string text, List<MeasureHit> hits)
    {
        if (request.HsCode is null)
            return;
        foreach (var codes in madeElsewhere)
        {
            var measure = codes.Measure;
            var state = measure.ProcessedAbroadOn(request.Date);
            if (!IsAskedFor(measure, request) || measure.StateOn(request.Date) != DateState.InForce || state is DateState.NotYet or DateState.Ended || TradeSides.Of(measure, measure.Target, request, countries) is not null)
                continue;
            if (Fit(codes, request, text) is { } fit && processed.Named(measure, request, text) is { } named)
                hits.Add(codes.Hit(fit.Fit, fit.Code, state, "inputs", openInputs: !named));
        }
    }

    private static bool IsAskedFor(Measure measure, ControlRequest request) =>
        (request.Direction is not { } direction || measure.Direction == direction) && (request.Regimes.IsEmpty || request.Regimes.Contains(measure.Regime));

    private (CodeFit Fit, string? Code)? Fit(MeasureCodes codes, ControlRequest request, string text)
    {
        var measure = codes.Measure;
        if (measure.AllGoods)
            return (CodeFit.Certain, null);
        var code = request.HsCode;
        if (measure.Condition == MeasureCondition.ByDescription)
        {
            if (code is not null && Indicative(measure, code) is { } indicative)
                return (CodeFit.WordsFit, indicative);
            return (measure.Words.IsEmpty && measure.IndicativeCodes.IsEmpty ? CodeFit.WordsUnknown : Mentions.Has(text, measure.Words) ? CodeFit.WordsFit : CodeFit.WordsDoNotFit, null);
        }
        if (code is null)
            return null;
        if (codes.Over(code) is { } rule)
        {
            var fit = rule.Kind == CodeRuleKind.Part ? Mentions.Affirms(request.Description, text, rule.Words) ? CodeFit.Described : CodeFit.DescriptionNeeded
                : IsChapterOnly(measure, rule) ? CodeFit.ChapterOnly
                : CodeFit.Certain;
            return (fit, rule.Code);
        }
        if (codes.Under(code) is not { } under)
        {
            if (Wider(code) is not { } wider || codes.Under(wider) is not { } listed)
                return null;
            (code, under) = (wider, listed);
        }
        return (IsCovered(code, Together(measure, Siblings(measure), request.Date), request.Description, text) ? CodeFit.Certain : CodeFit.CodeTooShort, under);
    }

    // Of a list from general knowledge only the chapter is known, and the law is usually narrower.
    private static bool IsChapterOnly(Measure measure, CodeRule rule) =>
        rule.Code.Length == 2 && measure.CodesBasis == CodesBasis.Background && !measure.WholeChapters.Contains(rule.Code);

    private static string? Indicative(Measure measure, string code)
    {
        foreach (var indicative in measure.IndicativeCodes)
        {
            if (code.StartsWith(indicative, StringComparison.Ordinal))
                return indicative;
        }
        return null;
    }

    private ImmutableArray<MeasureCodes> Siblings(Measure measure) => measure.Target is { } target ? byTarget[target].All : anywhere;

    // What follows the sixth digit is each country's own. Zeros fill codes up, and a code that is none of the known subdivisions comes from another tariff: such say no more than their beginning.
    private string? Wider(string code)
    {
        if (code.Length <= CommonDigits)
            return null;
        for (var length = code.Length - 1; length >= CommonDigits; length--)
        {
            if (subdivisions.TryGetValue(code[..length], out var known) && !known.Any(k => k.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(k, StringComparison.Ordinal)))
                return code[..length];
        }
        var digits = Math.Max(CommonDigits, code.TrimEnd('0').Length);
        return digits < code.Length ? code[..digits] : null;
    }

    // Measures that together make one prohibition: same law, direction and effect, in force beyond doubt.
    private static List<MeasureCodes> Together(Measure measure, ImmutableArray<MeasureCodes> siblings, DateOnly date) =>
    [
        .. siblings.Where(s => s.Measure.Regime == measure.Regime && s.Measure.Direction == measure.Direction && s.Measure.Effect == measure.Effect
            && s.Measure.Condition == measure.Condition && s.Measure.IsVerified && s.Measure.Quota is null && s.Measure.StateOn(date) == DateState.InForce),
    ];

    // A code is covered if it is listed, or if all its subdivisions are known and each of them is covered.
    private bool IsCovered(string code, List<MeasureCodes> measures, string? description, string text) =>
        measures.Any(m => m.Over(code) is { } rule && (rule.Kind == CodeRuleKind.Whole ? !IsChapterOnly(m.Measure, rule) : Mentions.Affirms(description, text, rule.Words)))
        || (subdivisions.TryGetValue(code, out var children) && children.All(c => IsCovered(c, measures, description, text)));
}
