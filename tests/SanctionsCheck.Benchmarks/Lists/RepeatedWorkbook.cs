using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Benchmarks.Screening;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>Australia's workbook, its rows again and again under other reference numbers. The texts stay those of the real file: a workbook holds each once.</summary>
internal static partial class RepeatedWorkbook
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Strings = "xl/sharedStrings.xml";

    /// <summary>The real file, or one whose sheet has about so many bytes.</summary>
    public static (string Name, byte[] Content)[] Make(int bytes)
    {
        var real = File.ReadAllBytes(RealLists.Path("formats/au_dfat/Australia.xlsx"));
        if (bytes == 0) return [("Australia.xlsx", real)];
        using var packed = new MemoryStream();
        packed.Write(real);
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            XDocument texts;
            using (var stream = zip.GetEntry(Strings)!.Open()) texts = XDocument.Load(stream);
            var strings = texts.Root!.Elements().Select(e => e.Value).ToArray();
            var entry = zip.GetEntry(Sheet)!;
            string sheet;
            using (var reader = new StreamReader(entry.Open())) sheet = reader.ReadToEnd();
            entry.Delete();
            using var output = new StreamWriter(zip.CreateEntry(Sheet, CompressionLevel.Fastest).Open());
            output.Write(Repeat(sheet, strings, bytes));
        }
        return [("Australia.xlsx", packed.ToArray())];
    }

    public static long Rows((string Name, byte[] Content)[] files)
    {
        using var zip = new ZipArchive(new MemoryStream(files[0].Content));
        using var reader = new StreamReader(zip.GetEntry(Sheet)!.Open());
        return Row().Count(reader.ReadToEnd());
    }

    private static string Repeat(string sheet, string[] strings, int bytes)
    {
        var (second, end) = (sheet.IndexOf("<row r=\"2\"", StringComparison.Ordinal), sheet.LastIndexOf("</row>", StringComparison.Ordinal) + "</row>".Length);
        var rows = sheet[second..end];
        var all = new StringBuilder(sheet[..end]);
        for (var i = 1; all.Length < bytes; i++)
        {
            all.Append(Reference().Replace(rows, m =>
            {
                var text = m.Groups["shared"].Success ? strings[int.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture)] : m.Groups["value"].Value;
                return $"<c r=\"{m.Groups["place"].Value}\" t=\"str\"><v>{i.ToString(CultureInfo.InvariantCulture)}{text.Trim().PadLeft(8, '0')}</v></c>";
            }));
        }
        return all.Append(sheet[end..]).ToString();
    }

    [GeneratedRegex("<row ", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex("<c r=\"(?<place>A\\d+)\"[^>]*?(?<shared> t=\"s\")?><v>(?<value>[^<]*)</v></c>", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
