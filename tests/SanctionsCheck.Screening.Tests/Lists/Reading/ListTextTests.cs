using System.Text;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Tests.Lists.Reading;

/// <summary>A text's encoding is told from all of its bytes, wherever a reader's buffer ends.</summary>
public class ListTextTests
{
    private const string Marks = "aéЖ中😀";

    [Fact]
    public void Utf8_is_known_wherever_a_character_stands()
    {
        for (var before = 65_530; before <= 65_540; before++)
        {
            var text = new string('x', before) + Marks + new string('y', 70_000) + Marks;
            Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void One_byte_that_is_none_makes_it_Latin_1(int at)
    {
        var bytes = Encoding.ASCII.GetBytes(new string('x', 200_001));
        bytes[at] = 0xE9;
        Assert.Equal('é', Read(bytes)[at]);
    }

    [Fact]
    public void A_character_that_is_cut_off_at_the_end_makes_it_Latin_1() => Assert.Equal("xÐ", Read([(byte)'x', 0xD0]));

    [Fact]
    public void A_byte_order_mark_decides() => Assert.Equal(Marks, Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Marks)]));

    private static string Read(byte[] bytes)
    {
        using var reader = ListText.Open(ListFiles.Bytes("list.csv", bytes));
        return reader.ReadToEnd();
    }
}
