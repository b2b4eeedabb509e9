using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Tells what a description says of goods from what it says that they are not: "NPK without potassium chloride", "no Russian inputs".</summary>
internal static class Mentions
{
    /// <summary>A denial reaches so many words ahead.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Denials = new[]
    {
        "no", "not", "non", "without", "free", "excluding", "except", "без", "не", "кроме", "ohne", "nicht", "kein", "keine", "keinen", "frei", "sans", "pas", "bez", "nie", "sin", "senza",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Behind these a denial no longer reaches.
    private static readonly FrozenSet<string> Turns = new[] { "with", "but", "mit", "avec", "con", "с", "но" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the folded text has one of the folded phrases, and does not deny it there.</summary>
    public static bool Affirms(string text, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var at = TextFold.IndexOfPhrase(text, phrase, 0); at >= 0; at = TextFold.IndexOfPhrase(text, phrase, at + 1))
            {
                if (!IsDenied(text, at, at + phrase.TrimEnd('*').Length))
                    return true;
            }
        }
        return false;
    }

    private static bool IsDenied(string text, int start, int end)
    {
        var before = text[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var back = 1; back <= Math.Min(Reach, before.Length); back++)
        {
            if (Turns.Contains(before[^back]))
                return false;
            // "No. 12" counts, and denies nothing.
            if (Denials.Contains(before[^back]) && !(back > 1 && char.IsDigit(before[^(back - 1)][0])))
                return true;
        }
        var after = text[end..].TrimStart();
        return after is "free" or "frei" || after.StartsWith("free ", StringComparison.Ordinal) || after.StartsWith("frei ", StringComparison.Ordinal);
    }
}
