using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists.Ofac;

/// <summary>The files of the legacy set are joined by party number, whatever order each is in.</summary>
public class OfacOrderTests
{
    private const int Parties = 40;

    [Fact]
    public void Any_order_of_any_file_makes_the_same_parties_and_the_same_report()
    {
        var (expected, report) = Read(null, null);
        Assert.Equal(Parties, expected.Count);
        // Every fifth party has aliases, each third an address, each seventh a continuation; numbers 900 and up belong to nobody.
        Assert.Equal(6, report.IssueCount);
        for (var seed = 0; seed < 8; seed++)
        {
            foreach (var file in new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv", "all" })
            {
                var (parties, told) = Read(file, new Random(seed));
                ListFiles.Same([.. expected.Select(PartyTexts.All).Order(StringComparer.Ordinal)], parties.Select(PartyTexts.All).Order(StringComparer.Ordinal));
                Assert.Equal(report.Issues.Select(i => (i.File, i.Message)).Order(), told.Issues.Select(i => (i.File, i.Message)).Order());
                // Within a file the report keeps its order.
                Assert.All(told.Issues.GroupBy(i => i.File), g => Assert.Equal(g.Select(i => i.Line).Order(), g.Select(i => i.Line)));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_highest_number_there_can_be_is_one_like_others(bool shuffled)
    {
        string[] aliases = [$"7,1,\"aka\",\"FIRST\",-0- \r\n", $"{int.MaxValue},1,\"aka\",\"LAST\",-0- \r\n"];
        if (shuffled) Array.Reverse(aliases);
        var (parties, report) = ListFiles.Read(ListIds.OfacSdn,
            ListFiles.Text("sdn.csv", string.Concat(new[] { 7, int.MaxValue }.Select(n => $"{n},\"PARTY\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"))),
            ListFiles.Text("alt.csv", string.Concat(aliases)));

        Assert.Empty(report.Issues);
        ListFiles.Same(["7: FIRST", "2147483647: LAST"], parties.Select(p => $"{p.Id}: {p.Names[1].Text}"));
    }

    private static (List<Party> Parties, ListReport Report) Read(string? shuffled, Random? random)
    {
        var numbers = Enumerable.Range(1, Parties).Select(i => i * 3).ToArray();
        int[] owners = [.. numbers, 900, 901];
        return ListFiles.Read(ListIds.OfacSdn,
            File("sdn.csv", numbers.Select(n => $"{n},\"PARTY {n}\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Tax ID No. {n}000; \"\r\n")),
            File("alt.csv", owners.Where((_, i) => i % 5 == 0 || i >= Parties).Select(n => $"{n},1,\"aka\",\"FIRST {n}\",-0- \r\n{n},2,\"fka\",\"SECOND {n}\",-0- \r\n")),
            File("add.csv", owners.Where((_, i) => i % 3 == 0 && i != 900).Where(n => n != 901).Select(n => $"{n},1,\"{n} Street\",\"Havana\",\"Cuba\",-0- \r\n")),
            File("sdn_comments.csv", owners.Where((_, i) => i % 7 == 0 || i >= Parties).Select(n => $"{n},\"Linked To: PARTY {n + 1}.\"\r\n")));

        ListFile File(string name, IEnumerable<string> blocks)
        {
            var rows = blocks.ToArray();
            if (shuffled == name || shuffled == "all") random!.Shuffle(rows);
            return ListFiles.Text(name, string.Concat(rows));
        }
    }
}
