using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>The delta of twelve consecutive real files against a count over their raw lines; and that no member of a party is forgotten in it.</summary>
public class ListDeltaTests
{
    private static readonly string[] Dates = ["04-02", "04-04", "04-12", "04-15", "04-18", "04-19", "04-23", "04-25", "04-26", "05-01", "05-02", "05-03"];

    // Columns of sdn.csv and the field of a party that each becomes.
    private static readonly (int Column, string Field)[] Columns = [(1, "names"), (2, "type"), (3, "programmes"), (4, "title"), (11, "remarks")];

    [RealDataFact("ofac/history/sdn-2024-04-02.csv.gz")]
    public void Twelve_consecutive_files_change_what_their_lines_say()
    {
        var (lines, parties) = Read(Dates[0]);
        var (added, changed, removed) = (0, 0, 0);
        foreach (var date in Dates[1..])
        {
            var (newLines, newParties) = Read(date);
            var delta = ListDelta.Between(parties, newParties);

            Assert.Equal(newLines.Keys.Except(lines.Keys).Order(), delta.Added.Select(c => c.Id).Order());
            Assert.Equal(lines.Keys.Except(newLines.Keys).Order(), delta.Removed.Select(c => c.Id).Order());
            var differ = newLines.Where(l => lines.TryGetValue(l.Key, out var was) && was != l.Value).Select(l => l.Key).ToList();
            Assert.Equal(differ.Order(), delta.Changed.Select(c => c.Id).Order());
            foreach (var change in delta.Changed)
            {
                var (was, now) = (Cells(lines[change.Id]), Cells(newLines[change.Id]));
                foreach (var (column, field) in Columns) Assert.True(was[column] == now[column] || change.Fields.Contains(field), $"{date} {change.Id}: {field}");
                Assert.All(Columns.Where(c => c.Field != "names" && change.Fields.Contains(c.Field)), c => Assert.NotEqual(was[c.Column], now[c.Column]));
            }
            // Where things were removed and added, the way back is the same the other way round.
            var back = ListDelta.Between(newParties, parties);
            Assert.Equal(delta.Added.Select(c => c.Id).Order(), back.Removed.Select(c => c.Id).Order());
            Assert.Equal(delta.Changed.Select(c => (c.Id, string.Join(',', c.Fields))).Order(), back.Changed.Select(c => (c.Id, string.Join(',', c.Fields))).Order());
            (added, changed, removed) = (added + delta.Added.Length, changed + delta.Changed.Length, removed + delta.Removed.Length);
            (lines, parties) = (newLines, newParties);
        }
        Assert.Equal((417, 11, 12), (added, changed, removed));
    }

    [Fact]
    public void Each_member_of_a_party_counts()
    {
        var plain = new Party { List = "custom-a", Id = "1", Type = PartyType.Person, Names = [new("A B", NameKind.Primary)] };
        foreach (var property in typeof(Party).GetProperties().Where(p => p.SetMethod is not null && p.Name is not (nameof(Party.List) or nameof(Party.Id))))
        {
            var other = plain with { };
            property.SetValue(other, Other(property));
            var change = Assert.Single(ListDelta.Between([plain], [other]).Changed);
            Assert.Equal(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], Assert.Single(change.Fields));
        }
        Assert.Empty(ListDelta.Between([plain], [plain with { }]).Changed);
    }

    /// <summary>A value that a plain party does not have: an element for a list, else something that is not null.</summary>
    private static object Other(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return "other";
        if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 1);
        if (type == typeof(PartyType)) return PartyType.Vessel;
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 7;
        if (!type.IsGenericType) return Blank(type);
        var element = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, 1);
        array.SetValue(element == typeof(string) ? "other" : Blank(element), 0);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private static object Blank(Type type)
    {
        if (type.IsValueType) return Activator.CreateInstance(type)!;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
            : p.ParameterType == typeof(string) ? "x" : null)]);
    }

    private static (Dictionary<string, string> Lines, List<Party> Parties) Read(string date)
    {
        using var file = File.OpenRead(TestData.File($"ofac/history/sdn-2024-{date}.csv.gz")!);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        var bytes = unpacked.ToArray();
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 1).ToDictionary(l => l[..l.IndexOf(',', StringComparison.Ordinal)], l => l);
        var (parties, _) = ListFiles.Read(ListIds.OfacSdn, ListFiles.Bytes("sdn.csv", bytes));
        Assert.Equal(lines.Keys, parties.Select(p => p.Id));
        return (lines, parties);
    }

    /// <summary>The cells of a line; the files' own quoting is plain: quotes around text, none inside.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var (quoted, start) = (false, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            if (i < line.Length && (line[i] != ',' || quoted)) continue;
            cells.Add(line[start..i].Trim());
            start = i + 1;
        }
        return cells;
    }
}
