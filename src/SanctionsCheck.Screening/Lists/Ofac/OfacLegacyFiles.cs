using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>Sorts the files of a legacy set by what they hold: by name ("sdn.csv", "alt-2025-02.csv", "cons_add.csv"), else by their first row.</summary>
internal sealed partial class OfacLegacyFiles
{
    private readonly Dictionary<OfacFileRole, ListFile> _files = [];

    public OfacLegacyFiles(IReadOnlyList<ListFile> files)
    {
        foreach (var file in files)
        {
            var role = RoleOf(file);
            if (role == OfacFileRole.None) Unknown.Add(file);
            else if (!_files.TryAdd(role, file)) Duplicate ??= (file, _files[role]);
        }
    }

    /// <summary>Files that are not of the set.</summary>
    public List<ListFile> Unknown { get; } = [];

    /// <summary>Two files that hold the same thing, if there are such.</summary>
    public (ListFile Second, ListFile First)? Duplicate { get; }

    public ListFile? this[OfacFileRole role] => _files.GetValueOrDefault(role);

    private static OfacFileRole RoleOf(ListFile file)
    {
        if (!file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && file.Name.Contains('.', StringComparison.Ordinal)) return OfacFileRole.None;
        // A file that is named as one of the set is read as such, and refused if it is damaged, never left aside.
        var role = NamedRole(Path.GetFileNameWithoutExtension(file.Name));
        if (role != OfacFileRole.None) return role;
        return FirstRow().IsMatch(ListText.Probe(file)) ? ByFirstRow(file) : OfacFileRole.None;
    }

    private static OfacFileRole NamedRole(string name) =>
        CommentsName().IsMatch(name) ? OfacFileRole.Comments
        : PartiesName().IsMatch(name) ? OfacFileRole.Parties
        : AliasesName().IsMatch(name) ? OfacFileRole.Aliases
        : AddressesName().IsMatch(name) ? OfacFileRole.Addresses
        : OfacFileRole.None;

    private static OfacFileRole ByFirstRow(ListFile file)
    {
        try
        {
            using var records = new CsvRecords(new StringReader(ListText.Probe(file)), file.Name);
            List<string> fields = [];
            records.Read(fields);
            return fields.Count switch
            {
                OfacLegacyCsv.PartyColumns => OfacFileRole.Parties,
                OfacLegacyCsv.AliasColumns => OfacFileRole.Aliases,
                OfacLegacyCsv.AddressColumns => OfacFileRole.Addresses,
                _ => OfacFileRole.None,
            };
        }
        catch (ListFormatException)
        {
            // The probe holds the file's first characters only; a first row that is longer than that belongs to no file of this set.
            return OfacFileRole.None;
        }
    }

    [GeneratedRegex("^[0-9]{1,9} *,", RegexOptions.CultureInvariant)]
    private static partial Regex FirstRow();

    [GeneratedRegex("^(sdn|cons)?_?comments([-_. ]?[0-9].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentsName();

    [GeneratedRegex("^(sdn|cons_prim|prim)([-_. ]?[0-9].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartiesName();

    [GeneratedRegex("^(cons_|sdn_)?alt([-_. ]?[0-9].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AliasesName();

    [GeneratedRegex("^(cons_|sdn_)?add([-_. ]?[0-9].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressesName();
}
