using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Uk;

/// <summary>
/// The UK Sanctions List in CSV: a line with the report's date, a header row, and several rows for a party, one for each name, address and so on.
/// Source: https://www.gov.uk/government/publications/the-uk-sanctions-list.
/// </summary>
public sealed class UkSanctionsCsv : IListFormat
{
    private const string Id = "Unique ID";
    private static readonly string[] GivenNames = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5"];
    private static readonly string[] AddressLines = ["Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code"];

    /// <inheritdoc/>
    public string Name => "uk-sanctions-csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.Uk];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files)
    {
        if (files.Count != 1) return false;
        var start = ListText.Probe(files[0]).TrimStart('\ufeff');
        return start.StartsWith("Report Date", StringComparison.OrdinalIgnoreCase)
            || (start.Contains("Last Updated,", StringComparison.OrdinalIgnoreCase) && start.Contains("Unique ID,", StringComparison.OrdinalIgnoreCase) && start.Contains("OFSI Group ID", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        CsvHeader? header = null;
        IEnumerable<(string? Key, IReadOnlyList<string> Fields, long Line)> Rows()
        {
            using var records = new CsvRecords(ListText.Open(file), file.Name);
            List<string> fields = [];
            if (!records.Read(fields)) throw new ListFormatException(file.Name, 0, "the file is empty.");
            if (fields[0].TrimStart('\ufeff').StartsWith("Report Date", StringComparison.OrdinalIgnoreCase))
            {
                report.Published = ReportDate(fields[0]);
                if (!records.Read(fields)) throw new ListFormatException(file.Name, records.Line, "the file ends before its header.");
            }
            header = new(file.Name, records.Line, fields, Id, "Name 6", "Regime Name", "Designation Type");
            while (records.Read(fields))
            {
                // The last column is mostly empty, and left out with its comma by some editions.
                header.Check(fields, records, mayMiss: 1);
                yield return (header.Cell(fields, Id), fields, records.Line);
            }
        }
        foreach (var (id, rows) in CsvGroups.Read(Rows().Select(r => r.Key), Rows(), file.Name, line => report.Add(file.Name, line, "the row has no Unique ID.")))
        {
            report.Records++;
            if (ReadDesignation(list, id, rows, header!, message => report.Add(file.Name, rows[0].Line, message)) is { } party) yield return party;
        }
    }

    private static Party? ReadDesignation(string list, string id, List<(string[] Fields, long Line)> rows, CsvHeader header, Action<string> issue)
    {
        var party = new UkParty(list, id, header.Cell(rows[0].Fields, "Designation Type"), issue);
        foreach (var (fields, _) in rows)
        {
            string? Cell(string column) => header.Cell(fields, column);
            IEnumerable<string> Cells(string column) => (Cell(column) ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            party.AddEntry(Cell("Regime Name"), Cell("Date Designated"), Cell("Sanctions Imposed"), Cell("OFSI Group ID"), Cell("UN Reference Number"));
            party.AddName(GivenNames.Select(Cell), Cell("Name 6"), Cell("Name type"), Cell("Alias strength"));
            party.AddNonLatinName(Cell("Name non-latin script"), Cell("Non-latin script type"));
            party.AddTitle(Cell("Title"));
            party.AddTitle(Cell("Position"));
            party.AddAddress(AddressLines.Select(Cell), Cell("Address Country"));
            foreach (var phone in Cells("Phone number")) party.AddContact(IdentifierTypes.Phone, phone);
            foreach (var site in Cells("Website")) party.AddContact(IdentifierTypes.Website, site);
            foreach (var mail in Cells("Email address")) party.AddContact(IdentifierTypes.Email, mail);
            foreach (var birth in Cells("D.O.B")) party.AddBirth(birth);
            party.AddBirthPlace(Cell("Town of birth"), Cell("Country of birth"));
            foreach (var nationality in Cells("Nationality(/ies)")) party.AddNationality(nationality);
            party.AddGender(Cell("Gender"));
            party.AddDocument(IdentifierTypes.Passport, Cell("Passport number"), Cell("Passport additional information"));
            party.AddDocument(IdentifierTypes.NationalId, Cell("National Identifier number"), Cell("National Identifier additional information"));
            foreach (var type in Cells("Type of entity")) party.AddRemark("Type of entity", type);
            foreach (var number in Cells("Business registration number (s)")) party.AddRegistration(number);
            foreach (var parent in Cells("Parent company")) party.AddOwner(parent);
            foreach (var subsidiary in Cells("Subsidiaries")) party.AddSubsidiary(subsidiary);
            foreach (var imo in Cells("IMO number")) party.AddImo(imo);
            party.AddShip(
                Cell("Type of ship"), Cell("Tonnage of ship"), Cell("Length of ship"), Cell("Year Built"), Cell("Current believed flag of ship"), Cell("Current owner/operator (s)"),
                Cells("Previous flags"), Cells("Previous owner/operator (s)"), Cell("Hull identification number (HIN)"));
            party.AddRemark("Source", Cell("Designation source"));
            party.AddRemark(null, Cell("Other Information"));
            party.AddRemark("Reasons", Cell("UK Statement of Reasons"));
        }
        return party.Build();
    }

    private static DateOnly? ReportDate(string cell)
    {
        var text = cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return DateOnly.TryParseExact(text, ["dd-MMM-yyyy", "d-MMM-yyyy", "dd/MM/yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
