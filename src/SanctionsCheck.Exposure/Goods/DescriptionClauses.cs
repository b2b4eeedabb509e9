using System.Text;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>Parts a description at its punctuation.</summary>
internal static class DescriptionClauses
{
    /// <summary>The parts, folded, in order. A full stop within a number or word parts nothing; "x-free" ends a part, a slash means "or", "w/o" means "without".</summary>
    public static List<string> Of(string? description)
    {
        var clauses = new List<string>();
        if (description is null)
            return clauses;
        var clause = new StringBuilder();
        for (var i = 0; i < description.Length; i++)
        {
            var c = description[i];
            if (c == '/' && IsWithout(description, i))
            {
                clause.Append("ithout ");
                i++;
            }
            else if (c == '/')
            {
                clause.Append(" or ");
            }
            else if (EndsClause(description, i))
            {
                Add(clauses, clause);
            }
            else
            {
                clause.Append(c);
                if (EndsAbsence(description, i))
                    Add(clauses, clause);
            }
        }
        Add(clauses, clause);
        return clauses;
    }

    private static void Add(List<string> clauses, StringBuilder clause)
    {
        if (TextFold.Fold(clause.ToString()) is { Length: > 0 } folded)
            clauses.Add(folded);
        clause.Clear();
    }

    private static bool EndsClause(string text, int at) => text[at] switch
    {
        ',' => !(IsDigit(text, at - 1) && IsDigit(text, at + 1)),
        '.' => !(IsLetterOrDigit(text, at - 1) && IsLetterOrDigit(text, at + 1)),
        ';' or ':' or '(' or ')' or '[' or ']' or '|' or '!' or '?' or '\r' or '\n' or '\t' or '–' or '—' or '،' or '؛' or '，' or '。' or '；' or '：' or '、' or '（' or '）' => true,
        '-' => !IsLetterOrDigit(text, at - 1) && !IsLetterOrDigit(text, at + 1),
        _ => false,
    };

    // The last letter of "-free" or "-frei".
    private static bool EndsAbsence(string text, int at) =>
        at >= 4 && text[at - 4] == '-' && !IsLetterOrDigit(text, at + 1) && !(at + 1 < text.Length && text[at + 1] == '-')
        && (text.AsSpan(at - 3, 4).Equals("free", StringComparison.OrdinalIgnoreCase) || text.AsSpan(at - 3, 4).Equals("frei", StringComparison.OrdinalIgnoreCase));

    private static bool IsWithout(string text, int slash) =>
        slash > 0 && slash + 1 < text.Length && text[slash - 1] is 'w' or 'W' && text[slash + 1] is 'o' or 'O' && !IsLetterOrDigit(text, slash - 2) && !IsLetterOrDigit(text, slash + 2);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsLetterOrDigit(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
