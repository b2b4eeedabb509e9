using System.Text;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>Makes list files out of text and of the real data folder, and reads them.</summary>
internal static class ListFiles
{
    public static ListFile Text(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public static ListFile Bytes(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));

    public static ListFile Real(string relative, string? name = null)
    {
        var path = TestData.File(relative) ?? throw new FileNotFoundException(relative);
        return new(name ?? Path.GetFileName(path), () => File.OpenRead(path));
    }

    /// <summary>Compares element by element, whatever kind of collection the actual one is.</summary>
    public static void Same<T>(T[] expected, IEnumerable<T> actual) => Assert.Equal(expected, actual.ToArray());

    public static (List<Party> Parties, ListReport Report) Read(string list, params ListFile[] files)
    {
        var report = new ListReport();
        var parties = ListFormats.Find(list, files).Read(list, files, report).ToList();
        return (parties, report);
    }
}
