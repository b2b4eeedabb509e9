using System.Collections.Immutable;
using System.Security.Cryptography;
using SanctionsCheck.Screening.Lists.Custom;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Starter;

/// <summary>
/// The small list of real designations that is embedded in the product, so that it works before any official list has been imported. It covers the
/// Belarus and Iran cases and their neighbours only: it is not for compliance use, and every answer based on it says so.
/// </summary>
public static class StarterList
{
    /// <summary>The day on which the facts behind it were compiled.</summary>
    public static DateOnly Published { get; } = new(2026, 11, 23);

    private const string Resource = "starter-parties.csv";

    /// <summary>The parties of each list that it holds, by list id.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Party>> Load()
    {
        var report = new ListReport();
        var file = new ListFile(Resource, () => EmbeddedText.Open(Resource));
        var lists = CustomCsv.ReadAll("", file, new StreamReader(file.Open()), report)
            .GroupBy(row => row.List, row => row.Party)
            .ToImmutableSortedDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        // The data is part of the program: what can't be read in it is a defect, not bad input.
        return report.IssueCount == 0
            ? lists
            : throw new InvalidOperationException($"The embedded starter list can't be read: {report.Issues[0].Message} (line {report.Issues[0].Line}).");
    }

    /// <summary>The version of each of its lists: SHA-256 over the embedded file and the list's id.</summary>
    public static ListVersion VersionOf(string list, ImmutableArray<Party> parties)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var content = new MemoryStream();
        using (var resource = EmbeddedText.Open(Resource)) resource.CopyTo(content);
        hash.AppendData("starter:"u8);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(list));
        hash.AppendData(content.GetBuffer().AsSpan(0, (int)content.Length));
        return new(list, Convert.ToHexStringLower(hash.GetHashAndReset()), Published, Starter: true, parties.Length, parties.Sum(p => p.Names.Length));
    }
}
