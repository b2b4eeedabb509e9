using System.Globalization;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>When a version was published: the file's own date, else a date in its name, else when it was modified.</summary>
internal static partial class PublishedDate
{
    public static DateOnly Of(ListReport report, ImportRequest request, IReadOnlyList<ListFile> files) =>
        report.Published
        ?? FromName(request.Name)
        ?? files.Select(f => FromName(f.Name)).FirstOrDefault(d => d is not null)
        ?? DateOnly.FromDateTime(request.Modified.UtcDateTime);

    /// <summary>A date in a file name: "sdn-2024-05-02.csv", "20240502_sdn.zip". Null where there is none.</summary>
    public static DateOnly? FromName(string name)
    {
        foreach (Match match in Date().Matches(name))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        }
        return null;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}([-_.]?)\d{2}\1\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
