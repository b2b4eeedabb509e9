using System.Text;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Matching;

/// <summary>Whatever Unicode allows, and what it does not, is taken as a name: no error, a score from 0 to 1, the same each time.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\uD800", "\uDC00", "\uDBFF\uDFFF", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u0301\u0301\u0301\u0301", "\u20DD", "ﷺ", "ﬃ", "Ⅻ", "①", "İ", "ß", "ǆ", "٣", "१२", "龍", "김", "ש", "ไทย", "ប៉ុល",
        "a", "Al-", "O'", "/", "(", ")", ",", ".", "&", " ", "\t", "\0", "\uFFFF", "7", "Ltd", "ООО", "شرکت", "mohammed", "د", "𝔄𝔩𝔦", "👩‍👩‍👧", "e\u0301",
    ];

    [Fact]
    public void Random_Unicode_never_throws()
    {
        var random = new Random(17);
        var parties = Enumerable.Range(0, 300).Select(i => new Party
        {
            List = "custom-test",
            Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Type = (PartyType)random.Next(5),
            Names = [new(Text(random, 12)), new("Viktor Sheiman")],
        }).ToList();
        var set = new ScreeningSet([ScreeningIndex.Build(new("custom-test", new('a', 64), new(2026, 1, 1)), parties)]);
        for (var i = 0; i < 1_500; i++)
        {
            var query = new PartyQuery { Name = Text(random, 16), Type = (PartyType)random.Next(5) };
            var found = Screener.Screen(set, query, new() { Limit = 5 });
            Assert.All(found, f => Assert.InRange(f.Score, 0, 1));
            Assert.Equal(found.Select(f => (f.Party.Id, f.Score)), Screener.Screen(set, query, new() { Limit = 5 }).Select(f => (f.Party.Id, f.Score)));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("mohammed ")]
    [InlineData("é\u0301\u0302 ")]
    [InlineData("\uD800")]
    [InlineData("a/")]
    [InlineData("(")]
    [InlineData("김 ")]
    [InlineData("ltd ")]
    [InlineData(",")]
    public void A_million_characters_are_cut(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        foreach (var type in Enum.GetValues<PartyType>())
            Assert.InRange(PartyComparer.Compare(new() { Name = text, Type = type }, new() { Name = "Mohammed " + text, Type = type }).Score, 0, 1);
    }

    private static string Text(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, pieces); i > 0; i--)
        {
            text.Append(random.Next(3) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) == 0) text.Append(' ');
        }
        return text.ToString();
    }
}
