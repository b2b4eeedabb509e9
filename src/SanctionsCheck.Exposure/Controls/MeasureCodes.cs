using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>A measure's code list, ready for look-ups by prefix.</summary>
internal sealed class MeasureCodes
{
    private readonly ConcurrentDictionary<(string? Code, CodeFit Fit, DateState State, string Side, bool OpenInputs), MeasureHit> hits = new();
    private readonly FrozenDictionary<string, CodeRule> listed;
    private readonly FrozenDictionary<string, CodeRule>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly ImmutableArray<string> excluded;
    private readonly FrozenSet<string> ancestors;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ancestorLookup;

    public MeasureCodes(Measure measure)
    {
        Measure = measure;
        listed = measure.Codes.Where(c => c.Kind != CodeRuleKind.Excluded).GroupBy(c => c.Code)
            .ToFrozenDictionary(g => g.Key, g => g.MinBy(c => c.Kind)!, StringComparer.Ordinal);
        lookup = listed.GetAlternateLookup<ReadOnlySpan<char>>();
        excluded = [.. measure.Codes.Where(c => c.Kind == CodeRuleKind.Excluded).Select(c => c.Code)];
        ancestors = listed.Keys.SelectMany(c => Enumerable.Range(2, c.Length - 2).Select(n => c[..n])).ToFrozenSet(StringComparer.Ordinal);
        ancestorLookup = ancestors.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Measure Measure { get; }

    /// <summary>The hit of this measure. The same ones come trade after trade, and are made once; they are as many as the listed codes allow.</summary>
    public MeasureHit Hit(CodeFit fit, string? code, DateState state, string side, bool openInputs = false)
    {
        var key = (code, fit, state, side, openInputs);
        return hits.TryGetValue(key, out var known) ? known : hits.GetOrAdd(key, HitFactory.Make(Measure, fit, code, state, side, openInputs));
    }

    /// <summary>The longest listed code that the declared one lies under, or null. A code of which some subdivision is left out lies under none.</summary>
    public CodeRule? Over(string code)
    {
        foreach (var left in excluded)
        {
            if (code.StartsWith(left, StringComparison.Ordinal) || left.StartsWith(code, StringComparison.Ordinal))
                return null;
        }
        for (var length = code.Length; length >= 2; length--)
        {
            if (lookup.TryGetValue(code.AsSpan(0, length), out var rule))
                return rule;
        }
        return null;
    }

    /// <summary>A listed code that the declared one is wider than, or of which it holds a part that is left out; else null.</summary>
    public string? Under(string code)
    {
        if (ancestorLookup.Contains(code))
            return listed.Keys.Where(c => c.Length > code.Length && c.StartsWith(code, StringComparison.Ordinal)).Min(StringComparer.Ordinal);
        return excluded.Any(e => e.Length > code.Length && e.StartsWith(code, StringComparison.Ordinal)) ? code : null;
    }
}
