using System.Globalization;
using System.Text;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>Files of trades for tests.</summary>
internal static class TradesText
{
    public const string Header = "id,date,exporter,exporter_country,importer,importer_country,hs_code,goods,origin,destination,value\n";

    /// <summary>A row that can be read.</summary>
    public static string Row(int number) => string.Create(CultureInfo.InvariantCulture,
        $"T{number},2025-12-20,{(number % 3 == 0 ? "Belaruskali OAO" : $"Harbour Trading {number} Ltd")},BY,Nordsaat Agrarhandel GmbH,DE,310420,muriate of potash,BY,DE,{number * 1000}\n");

    /// <summary>Rows, each of them wide, so that few make a chunk; every seventh can't be read.</summary>
    public static byte[] Wide(int rows)
    {
        var text = new StringBuilder("note," + Header);
        for (var i = 1; i <= rows; i++)
        {
            text.Append('n', 60_000).Append(',')
                .Append(i % 7 == 0 ? Row(i).Replace(string.Create(CultureInfo.InvariantCulture, $",{i * 1000}\n"), ",lots\n", StringComparison.Ordinal) : Row(i));
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
