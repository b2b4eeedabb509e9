using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>What OFAC's XML formats have in common.</summary>
internal static class OfacParties
{
    // Programmes under which no one is blocked: they stand on the non-SDN lists only.
    private static readonly string[] NonSdn = ["NS-PLC", "CMIC-EO13959", "FSE-", "561List", "561-Related", "UKRAINE-EO13662"];

    /// <summary>Where a reader finds a party.</summary>
    public static string Url(string id) => $"https://sanctionssearch.ofac.treas.gov/Details.aspx?id={id}";

    /// <summary>A person's name as OFAC writes it everywhere: "LAST, First".</summary>
    public static string? Name(string? last, string? first) => last is null ? first : first is null ? last : $"{last}, {first}";

    /// <summary>The type that a word means.</summary>
    public static PartyType TypeOf(string? word) => word?.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => PartyType.Person,
        "VESSEL" => PartyType.Vessel,
        "AIRCRAFT" => PartyType.Aircraft,
        _ => PartyType.Organisation,
    };

    /// <summary>The kind of alias that a word means.</summary>
    public static NameKind KindOf(string? word) => word?.StartsWith("f", StringComparison.OrdinalIgnoreCase) == true ? NameKind.Former : NameKind.Alias;

    /// <summary>Adds an address; its country is one of the party's, unless it is undetermined.</summary>
    public static void AddAddress(PartyBuilder party, IEnumerable<string?> parts, string? country)
    {
        if (country is "undetermined") country = null;
        party.AddAddress(string.Join(", ", parts.Where(p => p is not null)), country);
        party.AddCountry(country);
    }

    /// <summary>Reads a feature; what no field takes, stays in the remarks with its label.</summary>
    public static void AddFeature(PartyBuilder party, string label, string? value, Action<string> issue)
    {
        if (value is not null && OfacStatement.Read(label, value, party, issue)) return;
        party.AddRemark(value is null ? label.TrimEnd(':', '-', ' ') : label.EndsWith('-') || label.EndsWith(':') ? $"{label} {value}" : $"{label}: {value}");
    }

    /// <summary>Refuses a file of the other list under this list's id: the two share their formats, and some parties.</summary>
    /// <param name="list">The list it is imported as.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="parties">How many parties it has.</param>
    /// <param name="nonSdn">How many of them are not on the SDN list, or stand under a programme of the non-SDN lists.</param>
    /// <exception cref="ListFormatException">It is of the other list, or empty.</exception>
    public static void ThrowIfOtherList(string list, string file, int parties, int nonSdn)
    {
        if (parties == 0) throw new ListFormatException(file, 0, "the file holds no parties.");
        if (list == ListIds.OfacSdn && nonSdn * 2 > parties)
            throw new ListFormatException(file, 0, $"is of the consolidated non-SDN list ({nonSdn:N0} of {parties:N0} parties); import it as {ListIds.OfacConsolidated}.");
        if (list == ListIds.OfacConsolidated && nonSdn * 10 < parties)
            throw new ListFormatException(file, 0, $"is of the SDN list (only {nonSdn:N0} of {parties:N0} parties are not on it); import it as {ListIds.OfacSdn}.");
    }

    /// <summary>True for a party under a programme of the non-SDN lists.</summary>
    public static bool IsNonSdn(Party party) => party.Programmes.Any(p => NonSdn.Any(n => p.StartsWith(n, StringComparison.OrdinalIgnoreCase)));
}
