using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Finds parties by the value of an identifier, whatever its kind; the comparer decides whether kinds agree.</summary>
internal sealed class IdentifierTable
{
    private readonly Dictionary<string, List<int>> _byValue = new(StringComparer.Ordinal);

    public IdentifierTable(PartyTable parties)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            var party = parties.Get(i);
            if (party.Allowed is not null) continue;
            foreach (var identifier in party.Identifiers)
            {
                if (Value(identifier) is not { } value) continue;
                if (!_byValue.TryGetValue(value, out var ordinals)) _byValue[value] = ordinals = new(1);
                if (ordinals.Count == 0 || ordinals[^1] != i) ordinals.Add(i);
            }
        }
    }

    public IReadOnlyList<int> Find(PartyIdentifier identifier) =>
        Value(identifier) is { } value && _byValue.TryGetValue(value, out var ordinals) ? ordinals : [];

    private static string? Value(PartyIdentifier identifier) =>
        IdentifierFeature.Decides(identifier.Type) && IdentifierFeature.Normalise(identifier) is { Length: > 0 } value ? value : null;
}
