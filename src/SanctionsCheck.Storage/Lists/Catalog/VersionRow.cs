using System.Globalization;
using Azure.Data.Tables;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Parties;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>The catalogue's row of one version: a complete one, or one that a guard refused and that somebody may look at and activate all the same.</summary>
/// <param name="Version">Id, date and counts.</param>
/// <param name="Table">Its party table; null where it was never activated, or retention dropped it. The snapshot and the raw files are kept longer.</param>
/// <param name="Totals">What the table holds, for checking.</param>
/// <param name="Files">Names of its raw files in the archive.</param>
/// <param name="Format">The format that it was read from.</param>
/// <param name="Previous">The version that was active before it; null where there was none, or a starter.</param>
/// <param name="ImportedAt">When it was imported.</param>
/// <param name="IssueCount">How many rows or elements could not be used.</param>
/// <param name="Refusal">Why a guard refused it; null once it was activated. Until then it answers for no date.</param>
internal sealed record VersionRow(
    ListVersion Version, string? Table, PartyTotals Totals, IReadOnlyList<string> Files, string Format, string? Previous, DateTimeOffset ImportedAt, int IssueCount, string? Refusal = null)
{
    private const string Prefix = "version-";

    public static string RowKey(string version) => Prefix + version;

    public static bool IsOne(TableEntity entity) => entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal);

    public TableEntity ToEntity() => new(Version.List, RowKey(Version.Version))
    {
        ["Published"] = Version.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Starter"] = Version.Starter,
        ["Parties"] = Version.Parties,
        ["Names"] = Version.Names,
        ["Table"] = Table ?? "",
        ["Checksum"] = Totals.Checksum,
        ["Files"] = string.Join('/', Files),
        ["Format"] = Format,
        ["Previous"] = Previous ?? "",
        ["ImportedAt"] = ImportedAt,
        ["Issues"] = IssueCount,
        ["Refusal"] = Refusal ?? "",
    };

    public static VersionRow FromEntity(TableEntity entity)
    {
        var parties = entity.GetInt32("Parties") ?? 0;
        var version = new ListVersion(
            entity.PartitionKey, entity.RowKey[Prefix.Length..], DateOnly.ParseExact(entity.GetString("Published"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            entity.GetBoolean("Starter") ?? false, parties, entity.GetInt32("Names") ?? 0);
        return new(
            version, Blank(entity.GetString("Table")), new(parties, entity.GetString("Checksum")),
            entity.GetString("Files").Split('/', StringSplitOptions.RemoveEmptyEntries), entity.GetString("Format"),
            Blank(entity.GetString("Previous")), entity.GetDateTimeOffset("ImportedAt") ?? default, entity.GetInt32("Issues") ?? 0, Blank(entity.GetString("Refusal")));
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
