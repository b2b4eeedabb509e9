using System.Text;
using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>Whatever is done to a real file, it is read, or refused with a reason: nothing else is ever thrown.</summary>
public partial class ListFuzzTests
{
    private const int Rounds = 150;

    // A workbook is whole, and takes a thousand times as long as an excerpt.
    private const int WorkbookRounds = 15;

    // What stands in lists, and what does not belong there.
    private static readonly byte[][] Bits =
    [
        .. new[] { "\"", ",", ";", "\n", "\r\n", "<", ">", "/>", "</", "&", "&#0;", "&#x110000;", "<![CDATA[", "]]>", "<!--", "0", "-1", "0000", "9999", "99999999999999999999", "31 Feb 2020", "00/00/0000", "13/13/1300",
            "circa ", "2020-02-30", "1899 to 1700", "\u001a", "\0", "\ufeff", "\u202e", "é", "中", "😀", "%", "(", ")", "a) ", " or ", "'", "{", "=1+1", "xmlns=\"x\"" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private static readonly string[] Numbers = ["", "0", "00", "13", "31", "99", "0000", "1", "9999", "10000", "30000", "-5", "2020-02-30", "99999999999999999999", "x"];

    public static TheoryData<string, string, string> Files => new()
    {
        { ListIds.OfacSdn, "ofac/2024-05-02/sdn.csv", "sdn.csv" },
        { ListIds.OfacConsolidated, "formats/us_ofac_sdn_xml/consolidated_2025.xml", "consolidated.xml" },
        { ListIds.OfacSdn, "formats/us_ofac_advanced/sdn_advanced_2026_excerpt.xml", "sdn_advanced.xml" },
        { ListIds.OfacSdn, "formats/us_ofac_enhanced/yemen_sanctions.xml", "enhanced.xml" },
        { ListIds.UnSc, "un/consolidated-2026-02-27.xml", "un.xml" },
        { ListIds.EuFsf, "formats/eu_fsf/eu_fsf_excerpt.xml", "eu.xml" },
        { ListIds.Uk, "formats/uk_fcdo/uk_sanctions_list_excerpt.xml", "uk.xml" },
        { ListIds.Uk, "formats/uk_fcdo/uk_sanctions_list_one_real_line.csv", "uk.csv" },
        { ListIds.ChSeco, "formats/ch_seco/seco_wholelist_trimmed_2026.xml", "seco.xml" },
        { ListIds.UsCsl, "formats/us_csl/consolidated.csv", "consolidated.csv" },
        { ListIds.CaSema, "formats/ca_sema/sema_2026_excerpt.xml", "sema.xml" },
        { ListIds.AuDfat, "formats/au_dfat/Australia.xlsx", "Australia.xlsx" },
    };

    [RealDataTheory("un/consolidated-2026-02-27.xml")]
    [MemberData(nameof(Files))]
    public void A_damaged_file_is_read_or_refused(string list, string path, string name)
    {
        var whole = Shorten(File.ReadAllBytes(TestData.File(path)!), name);
        var random = new Random(11);
        var refused = 0;
        var rounds = name.EndsWith(".xlsx", StringComparison.Ordinal) ? WorkbookRounds : Rounds;
        for (var round = 0; round < rounds; round++)
        {
            var bytes = rounds == WorkbookRounds || random.Next(2) == 0 ? Damage(whole, random) : Garble(whole, random);
            try
            {
                var (parties, report) = ListFiles.Read(list, ListFiles.Bytes(name, bytes));
                Assert.All(parties, p => Assert.False(string.IsNullOrWhiteSpace(p.Name)));
                Assert.All(report.Issues, i => Assert.Equal(name, i.File));
            }
            catch (ListFormatException e)
            {
                refused++;
                Assert.Contains(name, e.Message, StringComparison.Ordinal);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Round {round}: {e}");
            }
        }
        Assert.InRange(refused, 1, rounds - 1);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var bit = Bits[random.Next(Bits.Length)];
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, bit);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    for (var i = 0; i < bit.Length && at + i < bytes.Count; i++) bytes[at + i] = bit[i];
                    break;
                case 3:
                    // A number becomes another, where the next one stands.
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0) bytes[digit] = (byte)('0' + random.Next(10));
                    break;
                default:
                    if (random.Next(4) == 0) bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
            if (bytes.Count == 0) bytes.AddRange(bit);
        }
        return [.. bytes];
    }

    /// <summary>Other numbers in the places of some: the file stays well-formed, and what it says can't be.</summary>
    private static byte[] Garble(byte[] whole, Random random)
    {
        var text = Encoding.Latin1.GetString(whole);
        return Encoding.Latin1.GetBytes(Number().Replace(text, m => random.Next(20) == 0 ? Numbers[random.Next(Numbers.Length)] : m.Value));
    }

    /// <summary>The first records of a large file, whole, so that many rounds take little time.</summary>
    private static byte[] Shorten(byte[] bytes, string name)
    {
        const int Most = 60_000;
        if (bytes.Length <= Most || name.EndsWith(".xlsx", StringComparison.Ordinal)) return bytes;
        if (name.EndsWith(".csv", StringComparison.Ordinal)) return bytes[..(Array.LastIndexOf(bytes, (byte)'\n', Most) + 1)];
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var (record, end) in new[] { ("</sdnEntry>", "</sdnList>"), ("</entity>", "</entities></sanctionsData>"), ("</INDIVIDUAL>", "</INDIVIDUALS></CONSOLIDATED_LIST>") })
        {
            if (text.LastIndexOf(record, Most, StringComparison.Ordinal) is > 0 and var last) return Encoding.UTF8.GetBytes(text[..(last + record.Length)] + end);
        }
        return bytes;
    }
}
