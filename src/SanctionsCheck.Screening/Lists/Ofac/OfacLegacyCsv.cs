using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>
/// OFAC's legacy comma-separated set, without header rows: sdn.csv with alt.csv, add.csv and sdn_comments.csv, and the consolidated non-SDN
/// list's cons_prim.csv with cons_alt.csv, cons_add.csv and cons_comments.csv. Only the first file of each is needed.
/// Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
/// </summary>
public sealed class OfacLegacyCsv : IListFormat
{
    internal const int PartyColumns = 12;
    internal const int AliasColumns = 5;
    internal const int AddressColumns = 6;
    internal const int CommentColumns = 2;

    /// <inheritdoc/>
    public string Name => "ofac-legacy-csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.OfacSdn, ListIds.OfacConsolidated];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => new OfacLegacyFiles(files)[OfacFileRole.Parties] is not null;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var set = new OfacLegacyFiles(files);
        var primary = set[OfacFileRole.Parties]
            ?? throw new ListFormatException(files.Count > 0 ? files[0].Name : "(no file)", 0, "expected sdn.csv or cons_prim.csv in the set, found neither.");
        if (set.Duplicate is var (second, first))
            throw new ListFormatException(second.Name, 0, $"holds the same part of the set as {first.Name}; leave one out.");
        if (list == ListIds.OfacSdn && primary.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase))
            throw new ListFormatException(primary.Name, 0, $"is of the consolidated non-SDN list; import it as {ListIds.OfacConsolidated}.");
        if (list == ListIds.OfacConsolidated && primary.Name.StartsWith("sdn", StringComparison.OrdinalIgnoreCase))
            throw new ListFormatException(primary.Name, 0, $"is the SDN list; import it as {ListIds.OfacSdn}.");
        foreach (var unknown in set.Unknown) report.Add(unknown.Name, 0, "the file is not of OFAC's legacy set; it was not read.");

        using var aliases = new OfacJoin(set[OfacFileRole.Aliases], AliasColumns, report);
        using var addresses = new OfacJoin(set[OfacFileRole.Addresses], AddressColumns, report);
        using var comments = new OfacJoin(set[OfacFileRole.Comments], CommentColumns, report);
        var seen = new HashSet<int>();
        foreach (var (number, fields, line) in OfacRows.Read(primary, PartyColumns))
        {
            report.Records++;
            if (fields[1].Length == 0) report.Add(primary.Name, line, $"party {number} has no name.");
            else if (!seen.Add(number)) report.Add(primary.Name, line, $"party {number} stands in the file twice; the first row counts.");
            else yield return ReadParty(list, number, fields, line, primary.Name, aliases, addresses, comments, report);
        }
        aliases.ReportUnjoined((f, n) => $"the alias '{f[3]}' belongs to party {n}, which is not in {primary.Name}.");
        addresses.ReportUnjoined((f, n) => $"the address '{f[2]} {f[3]} {f[4]}' belongs to party {n}, which is not in {primary.Name}.");
        comments.ReportUnjoined((_, n) => $"the comment belongs to party {n}, which is not in {primary.Name}.");
    }

    // Columns: ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks.
    private static Party ReadParty(
        string list, int number, string[] fields, long line, string file, OfacJoin aliases, OfacJoin addresses, OfacJoin comments, ListReport report)
    {
        var party = new PartyBuilder(list, number.ToString(CultureInfo.InvariantCulture), TypeOf(fields[2]))
        {
            Title = fields[4],
            VesselType = fields[6],
            Tonnage = fields[7],
            GrossTonnage = fields[8],
            Flag = fields[9],
            Owner = fields[10],
            SourceUrl = OfacParties.Url(number.ToString(CultureInfo.InvariantCulture)),
        };
        party.AddName(fields[1], NameKind.Primary);
        foreach (var programme in fields[3].Split(["] [", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            party.AddProgramme(programme.Trim('[', ']', ' '));
        party.AddIdentifier(IdentifierTypes.CallSign, fields[5]);
        foreach (var (alias, aliasLine) in aliases.Of(number)) AddAlias(alias, party, () => report.Add(aliases.File!.Name, aliasLine, $"the alias of party {number} has no name."));
        foreach (var (address, _) in addresses.Of(number))
        {
            party.AddAddress(string.Join(", ", new[] { address[2], address[3] }.Where(t => t.Length > 0)), address[4]);
            party.AddCountry(address[4] == "undetermined" ? null : address[4]);
            party.AddRemark(address[5]);
        }
        var continuation = string.Concat(comments.Of(number).Select(c => c.Fields[1]));
        var remarks = fields[11] + continuation;
        var cutOff = continuation.Length == 0 && fields[11].Length >= OfacRemarks.CutLength;
        if (cutOff)
            report.Add(file, line, $"the remarks of party {number} are cut off at {OfacRemarks.CutLength:N0} characters; sdn_comments.csv would hold the rest.");
        if (remarks.Length > 0) OfacRemarks.Read(remarks, cutOff, party, issue => report.Add(file, line, issue));
        if (party.Type == PartyType.Vessel) party.AddCountry(fields[9] is "None Identified" ? null : fields[9]);
        return party.Build();
    }

    // Columns: ent_num, alt_num, alt_type, alt_name, alt_remarks.
    private static void AddAlias(string[] fields, PartyBuilder party, Action missing)
    {
        if (fields[3].Length == 0) missing();
        var kind = fields[2].Equals("fka", StringComparison.OrdinalIgnoreCase) ? NameKind.Former : NameKind.Alias;
        party.AddName(fields[3], kind, weak: fields[4].Contains("weak", StringComparison.OrdinalIgnoreCase));
        party.AddRemark(fields[4].Length > 0 ? $"{fields[3]}: {fields[4]}" : null);
    }

    private static PartyType TypeOf(string text) => text.ToLowerInvariant() switch
    {
        "individual" => PartyType.Person,
        "vessel" => PartyType.Vessel,
        "aircraft" => PartyType.Aircraft,
        _ => PartyType.Organisation,
    };
}
