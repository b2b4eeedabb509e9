using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists;

/// <summary>An official (or own) file format of a list.</summary>
public interface IListFormat
{
    /// <summary>The format's name: "ofac-legacy-csv", "un-xml" …</summary>
    string Name { get; }

    /// <summary>The official lists that are published in it. A custom list may use any format.</summary>
    IReadOnlyList<string> Lists { get; }

    /// <summary>True where the set of files, by names and first bytes, is of this format.</summary>
    bool Recognises(IReadOnlyList<ListFile> files);

    /// <summary>Reads the parties, streaming. Never drops a party silently: what can't be read or joined is put into the report.</summary>
    /// <param name="list">The list id the parties get.</param>
    /// <param name="files">The files of one version.</param>
    /// <param name="report">Gets the published date, counts and every row or element that could not be used.</param>
    /// <exception cref="ListFormatException">The files are not of this format or break off; names file, line and element.</exception>
    IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report);
}
