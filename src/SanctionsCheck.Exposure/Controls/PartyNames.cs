using System.Collections.Frozen;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Whether a listed party is one that an authorisation names.</summary>
internal static class PartyNames
{
    /// <summary>A name of so many letters or fewer tells nobody.</summary>
    private const int ShortestName = 2;

    // Legal forms in front of or behind a name, folded; they say nothing about who it is.
    private static readonly FrozenSet<string> Forms = new[]
    {
        "oao", "ojsc", "jsc", "aat", "zao", "cjsc", "pjsc", "pao", "ooo", "tov", "llc", "ltd", "limited", "inc", "co", "company", "corp", "corporation",
        "open", "closed", "public", "joint", "stock", "оао", "зао", "пао", "ооо", "аат", "тов",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormWords = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True by the entry's id on its list, or by one of its names.</summary>
    /// <param name="licensed">The party that an authorisation names.</param>
    /// <param name="party">The listed party.</param>
    /// <param name="bareNames">Its names without legal forms.</param>
    public static bool IsNamed(LicensedParty licensed, Party party, string[] bareNames)
    {
        if (licensed.ListIds.Contains(party.List + ":" + party.Id))
            return true;
        foreach (var bare in bareNames)
        {
            if (licensed.BareNames.Contains(bare))
                return true;
        }
        return false;
    }

    /// <summary>The names of a listed party without legal forms; those too short to tell anybody are left out.</summary>
    public static string[] Bare(Party party) => [.. party.Names.Select(n => Bare(n.Text)).Where(n => n.Length > ShortestName)];

    /// <summary>True where a name without legal forms is one by which the authorisation names the party.</summary>
    public static bool IsNamed(LicensedParty licensed, string bareName) => bareName.Length > ShortestName && licensed.BareNames.Contains(bareName);

    /// <summary>A name, folded, without legal forms; the whole name where it is nothing else.</summary>
    public static string Bare(string name)
    {
        var folded = TextFold.Fold(name);
        var hasForms = false;
        foreach (var word in folded.AsSpan().Split(' '))
            hasForms |= FormWords.Contains(folded.AsSpan()[word]);
        if (!hasForms)
            return folded;
        var bare = string.Join(' ', folded.Split(' ').Where(w => !Forms.Contains(w)));
        return bare.Length > 0 ? bare : folded;
    }
}
