using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads code lists: "4412", "ex:31059020" (part of it), "!271111" (left out), "7206-7229" (a range of equally long codes), "CHPL" (the high-priority codes), "ALL".</summary>
internal static class CodeLists
{
    private const string HighPriorityMark = "CHPL";

    /// <summary>The code rules of a column.</summary>
    public static ImmutableArray<CodeRule> Read(
        TableRow row, string column, ImmutableArray<string> written, IReadOnlyList<string> highPriority, Func<string, PartOfCode?> part)
    {
        if (written is ["ALL"])
            return [];
        var rules = ImmutableArray.CreateBuilder<CodeRule>();
        foreach (var text in written)
        {
            if (text == HighPriorityMark)
                rules.AddRange(highPriority.Select(c => new CodeRule(c, CodeRuleKind.Whole, null, [])));
            else if (text.StartsWith("ex:", StringComparison.Ordinal))
                rules.Add(Part(Checked(row, column, text[3..]), part));
            else if (text[0] == '!')
                rules.Add(new CodeRule(Checked(row, column, text[1..]), CodeRuleKind.Excluded, null, []));
            else
                rules.AddRange(PrefixesOf(row, column, text).Select(c => new CodeRule(c, CodeRuleKind.Whole, null, [])));
        }
        foreach (var twice in rules.GroupBy(r => (r.Code, r.Kind)).Where(g => g.Skip(1).Any()))
            throw row.Error(column, $"code {twice.Key.Code} stands twice");
        return rules.ToImmutable();
    }

    /// <summary>Plain prefixes of a column.</summary>
    public static ImmutableArray<string> Prefixes(TableRow row, string column, IReadOnlyList<string>? highPriority = null) =>
        [.. row.List(column).SelectMany(t => t == HighPriorityMark && highPriority is not null ? highPriority : PrefixesOf(row, column, t))];

    /// <summary>True for chapters that trade nomenclatures use: 01–97 without 77.</summary>
    public static bool IsChapter(ReadOnlySpan<char> code) =>
        code.Length >= 2 && int.TryParse(code[..2], out var chapter) && chapter is >= 1 and <= 97 and not 77;

    private static CodeRule Part(string code, Func<string, PartOfCode?> part) =>
        part(code) is { } known ? new(code, CodeRuleKind.Part, known.Covers, known.Words) : new(code, CodeRuleKind.Part, null, []);

    /// <summary>A single code, or the codes of a range.</summary>
    public static IEnumerable<string> PrefixesOf(TableRow row, string column, string text)
    {
        if (text.IndexOf('-') is not (> 0 and var dash))
            return [Checked(row, column, text)];
        var (first, last) = (Checked(row, column, text[..dash]), Checked(row, column, text[(dash + 1)..]));
        if (first.Length != last.Length || string.CompareOrdinal(first, last) >= 0)
            throw row.Error(column, $"'{text}' is no range; both ends have the same number of digits and the first is smaller");
        var (from, to) = (int.Parse(first, System.Globalization.CultureInfo.InvariantCulture), int.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        return Enumerable.Range(from, to - from + 1).Select(n => n.ToString("D" + first.Length, System.Globalization.CultureInfo.InvariantCulture))
            .Where(c => IsChapter(c));
    }

    private static string Checked(TableRow row, string column, string code)
    {
        if (code.Length is < 2 or > 10 || !code.All(char.IsAsciiDigit))
            throw row.Error(column, $"'{code}' is no code; write 2 to 10 digits without dots or spaces");
        return IsChapter(code) ? code : throw row.Error(column, $"'{code}' lies in no chapter of the nomenclature (01–97 without 77)");
    }
}
