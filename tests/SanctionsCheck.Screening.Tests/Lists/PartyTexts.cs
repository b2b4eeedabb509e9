using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>For reconciliations: whether something that stands in a file stands in the party, or in the report.</summary>
internal static class PartyTexts
{
    /// <summary>Everything that a party says, in one text.</summary>
    public static string All(Party party)
    {
        var vessel = party.Vessel;
        IEnumerable<string?> texts =
        [
            .. party.Names.Select(n => n.Text), .. party.Programmes, .. party.Measures, .. party.Countries, .. party.Nationalities, .. party.BirthDates.Select(d => d.ToString()),
            .. party.BirthPlaces, party.Gender, .. party.Identifiers.SelectMany(i => new[] { i.Value, i.Note, i.Country }), .. party.Addresses.SelectMany(a => new[] { a.Text, a.Country }),
            .. party.Links.SelectMany(l => new[] { l.Relation, l.TargetName, l.TargetId }), party.Title, vessel?.VesselType, vessel?.Tonnage, vessel?.GrossTonnage, vessel?.Flag, vessel?.Owner,
            vessel?.Built, vessel?.Operator, vessel?.FormerFlags, vessel?.FormerOwners, vessel?.Length, party.LegalBasis, party.ListedOn?.ToString("yyyy-MM-dd"),
            party.DelistedOn?.ToString("yyyy-MM-dd"), party.SecondarySanctions, ListValues.Clean(party.Remarks), party.SourceUrl,
        ];
        return string.Join('\n', texts.Where(t => t is not null));
    }

    /// <summary>Fails where a value of the file is not in the party. Countries may stand there by their code.</summary>
    public static void Holds(string all, string? value, string what)
    {
        var clean = ListValues.Clean(value);
        if (clean is null || all.Contains(clean, StringComparison.OrdinalIgnoreCase)) return;
        if (CountryNames.ToCode(clean) is { } code && all.Contains(code, StringComparison.Ordinal)) return;
        Assert.Fail($"{what} '{clean}' is not in the party:\n{all}");
    }

    /// <summary>"name count" of the groups, in order, for comparing with counts made from the file.</summary>
    public static string[] Counts(IEnumerable<string> values) =>
        [.. values.GroupBy(v => v).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal)];
}
