using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Eu;

/// <summary>
/// The EU's consolidated list of financial sanctions in CSV 1.1: semicolons, a header row, one row for each name, address, birth, document and citizenship of a
/// party. Unlike the XML it does not say which names are strong. Source: https://webgate.ec.europa.eu/fsd/fsf.
/// </summary>
public sealed class EuFsfCsv : IListFormat
{
    private const string Id = "Entity_LogicalId";

    /// <inheritdoc/>
    public string Name => "eu-fsf-csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.EuFsf];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListText.Probe(files[0]).Contains(";Entity_LogicalId;", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        CsvHeader? header = null;
        IEnumerable<(string? Key, IReadOnlyList<string> Fields, long Line)> Rows()
        {
            using var records = new CsvRecords(ListText.Open(file), file.Name, ';', lenient: true);
            List<string> fields = [];
            if (!records.Read(fields)) throw new ListFormatException(file.Name, 0, "the file is empty.");
            header = new(file.Name, records.Line, fields, Id, "NameAlias_WholeName", "Entity_SubjectType", "Entity_Regulation_Programme");
            while (records.Read(fields))
            {
                header.Check(fields, records);
                yield return (header.Cell(fields, Id), fields, records.Line);
            }
        }
        foreach (var (id, rows) in CsvGroups.Read(Rows().Select(r => r.Key), Rows(), file.Name, line => report.Add(file.Name, line, "the row has no Entity_LogicalId.")))
        {
            report.Records++;
            report.Published ??= Day(header!.Cell(rows[0].Fields, "fileGenerationDate"));
            if (ReadEntity(list, id, rows, header!, message => report.Add(file.Name, rows[0].Line, message)) is { } party) yield return party;
        }
    }

    private static Party? ReadEntity(string list, string id, List<(string[] Fields, long Line)> rows, CsvHeader header, Action<string> issue)
    {
        string? First(string column) => header.Cell(rows[0].Fields, column);
        // "P" and "person" have changed places against the XML in some editions.
        var code = First("Entity_SubjectType_ClassificationCode") is { Length: > 1 } word ? word : First("Entity_SubjectType");
        var party = new EuParty(list, id, code, issue);
        party.AddEntity(name => First("Entity_" + Upper(name)) ?? (name == "euReferenceNumber" ? First("Entity_EU_ReferenceNumber") : null), Remarks(First("Entity_Remark")));
        foreach (var (fields, _) in rows)
        {
            string? Cell(string column) => header.Cell(fields, column);
            party.AddRegulation(name => Cell("Entity_Regulation_" + (name == "regulationType" ? "Type" : Upper(name))), Cell("Entity_Regulation_PublicationUrl"));
            party.AddName(name => Cell("NameAlias_" + Upper(name)), Remarks(Cell("NameAlias_Remark")));
            if (Cell("Address_LogicalId") is not null || Cell("Address_CountryIso2Code") is not null)
            {
                party.AddAddress(name => Cell("Address_" + Upper(name)), Remarks(Cell("Address_Remark")));
                party.AddContact(null, Cell("Address_ContactInfo"));
            }
            party.AddBirth(name => Cell("BirthDate_" + name switch { "dayOfMonth" => "Day", "monthOfYear" => "Month", _ => Upper(name) }), Remarks(Cell("BirthDate_Remark")));
            party.AddIdentification(name => Cell("Identification_" + name switch
            {
                "identificationTypeCode" => "TypeCode",
                "identificationTypeDescription" => "TypeDescription",
                "issueDate" => "IssuedDate",
                _ => Upper(name),
            }), Remarks(Cell("Identification_Remark")));
            party.AddCitizenship(name => Cell("Citizenship_" + Upper(name)), Remarks(Cell("Citizenship_Remark")));
        }
        return party.Build();
    }

    private static string Upper(string name) => name == "birthdate" ? "BirthDate" : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Remarks stand in parentheses, one after the other, on lines of their own.</summary>
    private static IEnumerable<string> Remarks(string? cell) =>
        cell is null ? [] : cell.Split(") (", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Trim().TrimStart('(')).Select(r => r.EndsWith(')') && !r.Contains('(', StringComparison.Ordinal) ? r[..^1] : r);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
