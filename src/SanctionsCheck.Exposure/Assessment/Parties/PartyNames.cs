using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>Whether a listed party is one that an authorisation names.</summary>
internal static class PartyNames
{
    // Legal forms in front of or behind a name, folded; they say nothing about who it is.
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "oao", "ojsc", "jsc", "aat", "zao", "cjsc", "pjsc", "pao", "ooo", "tov", "llc", "ltd", "limited", "inc", "co", "company", "corp", "corporation",
        "open", "closed", "public", "joint", "stock", "оао", "зао", "пао", "ооо", "аат", "тов",
    };

    /// <summary>True by the entry's id on its list, or by one of its names.</summary>
    public static bool IsNamed(LicensedParty licensed, Party party)
    {
        if (licensed.ListIds.Contains(party.List + ":" + party.Id))
            return true;
        foreach (var name in party.Names)
        {
            if (IsNamed(licensed, name.Text))
                return true;
        }
        return false;
    }

    /// <summary>True where a name, legal forms apart, is one of those by which the authorisation names the party.</summary>
    public static bool IsNamed(LicensedParty licensed, string name)
    {
        var bare = Bare(name);
        return bare.Length > 2 && licensed.Names.Any(n => Bare(n) == bare);
    }

    private static string Bare(string name)
    {
        var folded = TextFold.Fold(name);
        var bare = string.Join(' ', folded.Split(' ').Where(w => !Forms.Contains(w)));
        return bare.Length > 0 ? bare : folded;
    }
}
