using System.Collections.Immutable;
using SanctionsCheck.Screening.Lists.Australia;
using SanctionsCheck.Screening.Lists.Canada;
using SanctionsCheck.Screening.Lists.Csl;
using SanctionsCheck.Screening.Lists.Custom;
using SanctionsCheck.Screening.Lists.Eu;
using SanctionsCheck.Screening.Lists.Ofac;
using SanctionsCheck.Screening.Lists.Ofac.Advanced;
using SanctionsCheck.Screening.Lists.Ofac.Enhanced;
using SanctionsCheck.Screening.Lists.Ofac.SdnXml;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Lists.Seco;
using SanctionsCheck.Screening.Lists.Uk;
using SanctionsCheck.Screening.Lists.Un;

namespace SanctionsCheck.Screening.Lists;

/// <summary>The table of formats that lists can be read from. A format is added by adding its folder and one line here.</summary>
public static class ListFormats
{
    /// <summary>All formats, asked in this order.</summary>
    public static ImmutableArray<IListFormat> All { get; } =
    [
        new OfacLegacyCsv(),
        new OfacSdnXml(),
        new OfacAdvancedXml(),
        new OfacEnhancedXml(),
        new UnXml(),
        new EuFsfXml(),
        new EuFsfCsv(),
        new UkSanctionsXml(),
        new UkSanctionsCsv(),
        new SecoXml(),
        new CslCsv(),
        new SemaXml(),
        new DfatXlsx(),
        new CustomCsv(),
    ];

    /// <summary>The format of a set of files.</summary>
    /// <param name="list">The list that they are to be read as.</param>
    /// <param name="files">The files of one version.</param>
    /// <exception cref="ListFormatException">No files, an empty file, a web page, no known format, or a format in which another list is published.</exception>
    public static IListFormat Find(string list, IReadOnlyList<ListFile> files)
    {
        if (files.Count == 0) throw new ListFormatException(list, 0, "expected at least one file, found none.");
        foreach (var file in files) ListText.ThrowIfNoList(file);
        var format = All.FirstOrDefault(f => f.Recognises(files))
            ?? throw new ListFormatException(
                string.Join(", ", files.Select(f => f.Name)), 0,
                $"is in none of the formats that are read ({string.Join(", ", All.Select(f => f.Name))}), or its beginning is damaged.");
        var custom = list.StartsWith(ListIds.CustomPrefix, StringComparison.Ordinal);
        if (!custom && format.Lists.Count > 0 && !format.Lists.Contains(list))
            throw new ListFormatException(files[0].Name, 0, $"is in the format {format.Name}, in which {string.Join(" and ", format.Lists)} are published, not {list}.");
        return format;
    }
}
