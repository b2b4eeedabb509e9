using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Names;

/// <summary>Texts that hold two names: "A/B", and a native spelling in brackets behind a Latin one.</summary>
internal static class NameParts
{
    private const int Least = 4;

    private static readonly string[] NamedAfter = [" имени ", " им. ", " імені ", " імя ", " named after ", " named for ", " named by ", " imeni ", " im. "];

    public static IEnumerable<string> Alternatives(string text, PartyType type)
    {
        if (text.Length > TextFold.MaxLength) yield break;
        if (type != PartyType.Person && text.Contains('/', StringComparison.Ordinal))
        {
            foreach (var part in text.Split('/'))
            {
                if (part.Length >= Least) yield return part;
            }
        }
        if (type == PartyType.Organisation && Unit(text) is { } unit) yield return unit;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 2) yield break;
        var close = text.IndexOf(')', open);
        if (close < 0) close = text.Length;
        var (before, within) = (text[..open], text[(open + 1)..close]);
        if (IsNative(before) == IsNative(within)) yield break;
        yield return before;
        // "original script: …"
        var colon = within.IndexOf(':', StringComparison.Ordinal);
        yield return colon < 0 ? within : within[(colon + 1)..];
    }

    /// <summary>"Tactical Missiles Corporation, Azov Plant JSC": a firm that is named with the one that it belongs to. Null where what follows the comma is no name of a firm.</summary>
    private static string? Unit(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < Least || comma + Least > text.Length) return null;
        var head = text.AsSpan(0, comma);
        var tail = text[(comma + 1)..];
        var corporation = head.EndsWith(" corporation", StringComparison.OrdinalIgnoreCase) || head.EndsWith(" corp.", StringComparison.OrdinalIgnoreCase) || head.EndsWith(" корпорация", StringComparison.OrdinalIgnoreCase);
        return corporation && TextFold.Words(tail).Count > 1 ? tail : null;
    }

    /// <summary>What stands before "named after …": whose name a plant or an institute bears is often left out. Null where nobody is named.</summary>
    public static string? BeforeNamesake(string text)
    {
        foreach (var phrase in NamedAfter)
        {
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at > 0) return text[..at];
        }
        return null;
    }

    private static bool IsNative(string text) => text.Any(c => c is >= '\u0370' and < '\u1E00' or >= '\u2E80' and <= '\uFFDC');
}
