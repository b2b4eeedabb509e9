namespace SanctionsCheck.Functions.Api;

/// <summary>Finds the name that a writer probably meant.</summary>
internal static class Spelling
{
    /// <summary>The known name that differs from what was written by case and punctuation only, else by at most two letters; null if none does.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var plain = Plain(written);
        if (plain.Length is 0 or > 60) return null;
        return known
            .Select(k => (Name: k, Distance: Distance(plain, Plain(k))))
            .Where(c => c.Distance <= Math.Min(2, c.Name.Length / 2))
            .OrderBy(c => c.Distance).Select(c => c.Name).FirstOrDefault();
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
