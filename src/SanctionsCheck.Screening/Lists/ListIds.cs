using System.Buffers;

namespace SanctionsCheck.Screening.Lists;

/// <summary>Ids of the official lists, as they stand in addresses, answers and storage.</summary>
public static class ListIds
{
    /// <summary>US Treasury OFAC, Specially Designated Nationals and Blocked Persons.</summary>
    public const string OfacSdn = "ofac-sdn";
    /// <summary>US Treasury OFAC, consolidated non-SDN lists (sectoral, NS-CMIC, CAPTA …).</summary>
    public const string OfacConsolidated = "ofac-consolidated";
    /// <summary>EU consolidated list of persons subject to financial sanctions.</summary>
    public const string EuFsf = "eu-fsf";
    /// <summary>United Nations Security Council consolidated list.</summary>
    public const string UnSc = "un-sc";
    /// <summary>UK Sanctions List (FCDO).</summary>
    public const string Uk = "uk-sanctions-list";
    /// <summary>Swiss SECO list.</summary>
    public const string ChSeco = "ch-seco";
    /// <summary>US Consolidated Screening List (Commerce, State, Treasury).</summary>
    public const string UsCsl = "us-csl";
    /// <summary>Canada, Special Economic Measures Act and Justice for Victims of Corrupt Foreign Officials Act.</summary>
    public const string CaSema = "ca-sema";
    /// <summary>Australia, DFAT consolidated list.</summary>
    public const string AuDfat = "au-dfat";
    /// <summary>What the id of a firm's own watch-list begins with.</summary>
    public const string CustomPrefix = "custom-";

    /// <summary>The official lists in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Official { get; } = [OfacSdn, OfacConsolidated, EuFsf, UnSc, Uk, ChSeco, UsCsl, CaSema, AuDfat];

    /// <summary>True for an official id, or <c>custom-</c> followed by 1 to 40 of a–z, 0–9 and hyphen.</summary>
    public static bool IsValid(string? id) =>
        id is not null && (Official.Contains(id)
            || (id.StartsWith(CustomPrefix, StringComparison.Ordinal) && id.Length is > 7 and <= 47
                && id.AsSpan(7).IndexOfAnyExcept(NameCharacters) < 0));

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
