using System.IO.Compression;
using System.Text;

namespace SanctionsCheck.Testing;

/// <summary>Files of trades of every kind, damaged at random, the same for the same seed.</summary>
internal static class FuzzFiles
{
    private const string Parts = "xlsx, damaged within";

    private const string Csv = "id,date,exporter,exporter_country,importer,hs_code,goods,origin,destination,value,note\n"
        + "1,2025-12-20,Belaruskali OAO,BY,\"Nordsaat, \"\"Agrar\"\" GmbH\",310420,\"muriate\nof potash\",BY,DE,\"1,250.50\",x\n2,,Société Générale,FR,Купец ООО,,,FR,RU,,\n3,2025-02-30,株式会社,JP,B,31AB,кали,JP,XX,7,=1+1\n";

    private const string Pairing = """{"id":"a","date":"2025-12-20","exporter":{"name":"Belaruskali","country":"BY"},"importer":{"name":"Société \"É\""},"goods":[{"description":"potash","hsCode":"310420","value":12.5}],"transit":["LT"],"origin":"BY","destination":"DE"}""";

    private static readonly byte[][] Pieces =
    [
        .. new[] { "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "{", "}", "[", "]", ":", "\\", "\\u0000", "null", "1e999", "#REF!", "=cmd()", "\uFEFF", "\u202E", "é", "'", "<", "&#0;", "]]>", "<c", "</row>" }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1A], [0xFF, 0xFE], [0x80],
    ];

    private static readonly (string Kind, byte[] File)[] Whole = Make();

    /// <summary>Damaged files and what they were.</summary>
    public static IEnumerable<(string Kind, byte[] File)> Damaged(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var (kind, file) = Whole[i % Whole.Length];
            var times = random.Next(1, 6);
            if (kind == Parts)
            {
                // The damage is in the XML and the archive is whole: else hardly any would be opened.
                yield return (kind, Workbook(CompressionLevel.Fastest, part => random.Next(3) == 0 ? Damaged(part, 1, random) : part));
                continue;
            }
            yield return (kind, Damaged(file, times, random));
        }
    }

    /// <summary>The files before they are damaged.</summary>
    public static IEnumerable<(string Kind, byte[] File)> Undamaged => Whole;

    private static byte[] Damaged(byte[] file, int times, Random random)
    {
        var changed = file.ToList();
        for (; times > 0; times--) Damage(changed, random);
        return [.. changed];
    }

    private static void Damage(List<byte> file, Random random)
    {
        if (file.Count == 0) return;
        var at = random.Next(file.Count);
        switch (random.Next(7))
        {
            case 0: file[at] = (byte)random.Next(256); break;
            case 1: file[at] ^= (byte)(1 << random.Next(8)); break;
            case 2: file.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            case 3: file.RemoveRange(at, Math.Min(random.Next(1, 40), file.Count - at)); break;
            case 4: file.RemoveRange(at, file.Count - at); break;
            case 5: file.InsertRange(at, file.GetRange(at, Math.Min(random.Next(1, 200), file.Count - at))); break;
            default: file.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 300)).SelectMany(p => p)); break;
        }
    }

    private static (string, byte[])[] Make()
    {
        var many = Csv + string.Concat(Enumerable.Range(4, 40).Select(i => $"{i},2025-12-20,Harbour {i} Ltd,BY,B{i} GmbH,310420,potash,BY,DE,{i},\n"));
        return
        [
            ("csv", Encoding.UTF8.GetBytes(many)),
            ("csv, semicolons and CR LF", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(many.Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal))]),
            ("csv, UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv.Replace(',', '\t'))]),
            ("json lines", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pairing + "\n", 5)))),
            ("json array", Encoding.UTF8.GetBytes($"[\n{string.Join(",\n", Enumerable.Repeat(Pairing.Replace(",", ",\n  ", StringComparison.Ordinal), 5))}\n]")),
            ("xlsx, packed", Workbook(CompressionLevel.Optimal)),
            ("xlsx, stored", Workbook(CompressionLevel.NoCompression)),
            (Parts, Workbook(CompressionLevel.Fastest)),
        ];
    }

    private static byte[] Workbook(CompressionLevel level, Func<byte[], byte[]>? change = null)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var rows = string.Concat(Enumerable.Range(2, 12).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>2</v></c><c r=\"B{i}\" t=\"inlineStr\"><is><t>B{i}</t></is></c><c r=\"C{i}\" s=\"1\"><v>46011</v></c><c r=\"D{i}\"><v>{i}.5</v></c></row>"));
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Deals\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>",
            ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{main}\"><si><t>exporter</t></si><si><t>importer</t></si><si><r><t>Belaruskali</t></r><r><t xml:space=\"preserve\"> OAO</t></r></si><si><t>date</t></si><si><t>value</t></si></sst>",
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>3</v></c><c r=\"D1\" t=\"s\"><v>4</v></c></row>{rows}</sheetData></worksheet>",
        };
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = archive.CreateEntry(path, level).Open();
                part.Write(change is null ? Encoding.UTF8.GetBytes(text) : change(Encoding.UTF8.GetBytes(text)));
            }
        }
        return file.ToArray();
    }
}
