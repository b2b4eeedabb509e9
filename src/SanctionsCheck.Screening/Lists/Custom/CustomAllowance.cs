using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Custom;

/// <summary>Reads what makes a row of a custom list an entry of an allow-list.</summary>
internal static class CustomAllowance
{
    private static readonly string[] Columns = ["not_list", "not_id", "allowed_by", "allowed_on", "allowed_until", "reason"];

    /// <summary>False (with an issue) where the row is an allowance but not a whole one: half of one must neither allow anything nor be taken for a watch-list entry.</summary>
    public static bool Read(CustomColumns columns, IReadOnlyList<string> fields, PartyBuilder party, Action<string> issue)
    {
        var missing = Columns.Where(c => columns.Cell(fields, c) is null).ToArray();
        if (missing.Length == Columns.Length) return true;
        if (missing.Length > 0)
        {
            issue($"the row is an entry of an allow-list and lacks {string.Join(", ", missing)}; it was not used.");
            return false;
        }
        var list = columns.Cell(fields, "not_list")!;
        if (!ListIds.IsValid(list))
        {
            issue($"not_list: '{list}' is no list's id; the row was not used.");
            return false;
        }
        if (CustomRow.Day(columns, fields, "allowed_on", issue) is not { } on || CustomRow.Day(columns, fields, "allowed_until", issue) is not { } until) return false;
        if (until < on)
        {
            issue($"allowed_until {until:yyyy-MM-dd} lies before allowed_on {on:yyyy-MM-dd}; the row was not used.");
            return false;
        }
        party.Allowed = new(list, columns.Cell(fields, "not_id")!, columns.Cell(fields, "allowed_by")!, on, until, columns.Cell(fields, "reason")!);
        return true;
    }
}
