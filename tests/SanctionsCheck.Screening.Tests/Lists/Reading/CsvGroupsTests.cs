using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Tests.Lists.Reading;

public sealed class CsvGroupsTests
{
    [Fact]
    public void A_party_comes_with_its_last_row()
    {
        string?[] keys = ["a", "b", "a", null, "c"];
        Assert.Equal(["b: 2", "a: 1 3", "c: 5"], Read(keys, keys, out var noKey, out var error));
        Assert.Equal([4], noKey);
        Assert.Null(error);
    }

    [Theory]
    [InlineData("a b", "a b c", "list.csv, line 3: ", "only the second reading found a row more of 'c'")]
    [InlineData("a b", "a b a", "list.csv, line 3: ", "only the second reading found a row more of 'a'")]
    [InlineData("a b b", "a b", "list.csv: ", "only the first reading found 1 rows of 'b'")]
    [InlineData("a b", "a a", "list.csv, line 2: ", "only the second reading found a row more of 'a'")]
    public void Readings_that_find_other_keys_are_refused(string first, string second, string place, string reason)
    {
        Read(first.Split(' '), second.Split(' '), out _, out var error);
        Assert.StartsWith(place, error!.Message, StringComparison.Ordinal);
        Assert.EndsWith(reason + ".", error.Message, StringComparison.Ordinal);
    }

    private static List<string> Read(string?[] first, string?[] second, out List<long> noKey, out ListFormatException? error)
    {
        var lines = noKey = [];
        List<string> groups = [];
        error = null;
        try
        {
            foreach (var (key, rows) in CsvGroups.Read(first, second.Select((k, i) => (k, (IReadOnlyList<string>)[], i + 1L)), "list.csv", lines.Add))
                groups.Add($"{key}: {string.Join(' ', rows.Select(r => r.Line))}");
        }
        catch (ListFormatException e)
        {
            error = e;
        }
        return groups;
    }
}
