using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Resolves descriptions and codes of goods to headings. Pure; safe for any number of threads.</summary>
public sealed class GoodsResolver
{
    /// <summary>From this score on, a description names its heading; below it the candidates are hints, and the goods stay unresolved.</summary>
    public const double ResolvedScore = 0.6;

    /// <summary>From this score on, a description may refine or contradict a declared code.</summary>
    public const double SureScore = 0.8;

    /// <summary>Candidates that differ by less are about equally good.</summary>
    public const double TieMargin = 0.05;

    private readonly GoodsMatcher matcher;
    private readonly FrozenSet<string> headings;

    private readonly Nomenclature nomenclature;
    private readonly ResolutionCache cache = new();

    internal GoodsResolver(ImmutableArray<GoodsHeading> headings, Nomenclature nomenclature)
    {
        this.nomenclature = nomenclature;
        Headings = headings;
        matcher = new GoodsMatcher(new GoodsIndex(headings));
        // Prefixes of 2 to 4 digits: chapter rows ("44") make their chapter known, not each heading that one might think of in it.
        this.headings = headings.SelectMany(h => Enumerable.Range(2, 3).Where(n => n <= h.Code.Length).Select(n => h.Code[..n])).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All rows of the goods table.</summary>
    public ImmutableArray<GoodsHeading> Headings { get; }

    /// <summary>Resolves one line of goods.</summary>
    /// <param name="description">Free text in any language; may be absent.</param>
    /// <param name="hsCode">HS or CN code as written; dots and spaces are ignored; may be absent.</param>
    public GoodsResolution Resolve(string? description, string? hsCode = null) => cache.Get(description, hsCode, Find);

    private GoodsResolution Find(string? description, string? hsCode)
    {
        var code = GoodsCode.Read(hsCode, headings.Contains, nomenclature);
        var candidates = matcher.Find(description);
        var found = code.Status is CodeStatus.Known or CodeStatus.HeadingUnknown or CodeStatus.NoSuchHeading or CodeStatus.NoSuchSubdivision
            ? FromCode(code, candidates)
            : FromText(code, candidates, !string.IsNullOrWhiteSpace(description));
        return found with { Folded = TextFold.Fold(description) };
    }

    private static GoodsResolution FromCode(GoodsCode code, ImmutableArray<GoodsCandidate> candidates)
    {
        var declared = code.Digits!;
        if (Refinement(declared, candidates) is { } refined)
        {
            return new(refined.Code, declared, code.Status, candidates, FromText: true, Ambiguous: false, Conflict: false,
                Join(code.Message, $"The description names {refined.Code} ({refined.Name}), a subdivision of the declared {declared}."));
        }
        var conflict = Contradiction(declared, candidates);
        return new(declared, declared, code.Status, candidates, FromText: false, Ambiguous: false, conflict is not null,
            conflict is null ? code.Message : Join(code.Message, $"The declared code {declared} does not fit the description, which means {conflict.Code} ({conflict.Name})."));
    }

    private static GoodsResolution FromText(GoodsCode code, ImmutableArray<GoodsCandidate> candidates, bool isDescribed)
    {
        if (candidates.IsEmpty || candidates[0].Score < ResolvedScore)
        {
            return new(null, code.Digits, code.Status, candidates, FromText: false, Ambiguous: false, Conflict: false,
                Join(code.Message, isDescribed ? "The description names no known goods: give an HS code." : code.Digits is null ? "Neither code nor description says what the goods are." : null));
        }
        var best = candidates[0];
        var rival = candidates.FirstOrDefault(c => c.Score > best.Score - TieMargin && !SameHeading(c.Code, best.Code));
        return new(best.Code, code.Digits, code.Status, candidates, FromText: true, rival is not null, Conflict: false,
            Join(code.Message, rival is null ? null : $"The description may mean {best.Code} ({best.Name}) or {rival.Code} ({rival.Name}): give an HS code."));
    }

    // Beyond doubt: sure, under the declared code, and no other subdivision of it about as good.
    private static GoodsCandidate? Refinement(string declared, ImmutableArray<GoodsCandidate> candidates)
    {
        var under = candidates.Where(c => c.Code.Length > declared.Length && c.Code.StartsWith(declared, StringComparison.Ordinal)).ToList();
        if (under.Count == 0 || under[0].Score < SureScore || under[0].Score < candidates[0].Score - TieMargin)
            return null;
        var best = under[0];
        return under.Skip(1).Any(c => c.Score > best.Score - TieMargin && !Contains(c.Code, best.Code)) ? null : best;
    }

    // Clearly other goods: sure, and nothing that fits the declared heading is even half as good.
    private static GoodsCandidate? Contradiction(string declared, ImmutableArray<GoodsCandidate> candidates) =>
        !candidates.IsEmpty && candidates[0].Score >= SureScore && !candidates.Any(c => SameHeading(c.Code, declared) && c.Score >= candidates[0].Score / 2)
            ? candidates[0]
            : null;

    private static bool SameHeading(string a, string b)
    {
        var length = Math.Min(4, Math.Min(a.Length, b.Length));
        return string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }

    private static bool Contains(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : first + " " + second;
}
