using System.Globalization;
using System.Text;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>Rows with few different parties and each with a number of its own: cheap to score, and each tells where it belongs.</summary>
internal static class RepeatedRows
{
    public static byte[] Bytes(int rows)
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            text.Write("id,date,exporter,exporter_country,importer,importer_country,hs_code,origin,destination,value\n");
            for (var row = 1; row <= rows; row++)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture,
                    $"R-{row},2025-06-{row % 28 + 1:00},{(row % 50 == 0 ? "Belaruskali OAO" : $"Harbour Trading {row % 40} Ltd")},FR,Nordsaat {row % 30} GmbH,DE,{(row % 2 == 0 ? "100199" : "520100")},FR,DE,{(row % 97 == 0 ? "lots" : "100")}\n"));
            }
        }
        return file.ToArray();
    }
}
