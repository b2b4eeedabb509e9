using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>A party that authorisations name: a row of <c>licensed-parties.csv</c>.</summary>
/// <param name="Key">Key by which authorisations refer to it.</param>
/// <param name="Names">Names under which lists hold it; compare without case or legal form.</param>
/// <param name="ListIds">Its entries as "list:id", such as "ofac-sdn:32746"; empty where not known.</param>
public sealed record LicensedParty(string Key, ImmutableArray<string> Names, ImmutableArray<string> ListIds)
{
    /// <summary>The names, folded, without legal forms.</summary>
    internal FrozenSet<string> BareNames { get; } = Names.Select(PartyNames.Bare).ToFrozenSet(StringComparer.Ordinal);
}
