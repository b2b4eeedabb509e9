using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Finds the headings that a description or a code may mean.</summary>
public sealed class FindGoods(RuleBook rules)
{
    /// <summary>Longest question, in characters.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Version of the rule book that answers.</summary>
    public string RuleBook => rules.Version;

    /// <summary>Answers a question.</summary>
    /// <param name="text">A description in any language, or a code.</param>
    /// <exception cref="RequestException">The text is too long.</exception>
    public GoodsResolution Run(string text)
    {
        if (text.Length > MaxLength) throw RequestQuery.Invalid("q", $"The description has {text.Length:N0} characters.", $"Send at most {MaxLength:N0}.");
        if (!text.Any(char.IsAsciiDigit) || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '-')) return rules.Goods.Resolve(text);
        var resolution = rules.Goods.Resolve(null, text);
        return resolution.DeclaredCode is { } code ? resolution with { Candidates = Under(code) } : resolution;
    }

    // The headings that hold the code, then those that it holds.
    private ImmutableArray<GoodsCandidate> Under(string code) =>
    [
        .. rules.Goods.Headings
            .Where(h => h.Code.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(h.Code, StringComparison.Ordinal))
            .OrderBy(h => h.Code.Length > code.Length).ThenByDescending(h => h.Code.Length <= code.Length ? h.Code.Length : 0)
            .ThenBy(h => h.Code, StringComparer.Ordinal)
            .Select(h => new GoodsCandidate(h.Code, h.Name, 1, [])),
    ];
}
