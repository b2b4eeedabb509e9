using System.Globalization;
using System.Text;
using SanctionsCheck.Benchmarks.Screening;

namespace SanctionsCheck.Benchmarks.Batches;

/// <summary>
/// Files of made-up trades, the same for the same seed: ordinary companies and people, one row in fifty with a name of OFAC's or the UN's list, some
/// with what real files lack: no code, no date, a country nobody knows, an amount that is no number.
/// </summary>
internal sealed class TradeRows(int seed)
{
    private static readonly string[] First = ["Harbour", "Nord", "Blue Ridge", "Levant", "Baltic", "Sunrise", "Delta", "Alpine", "Iberia", "Golden Gate", "Crescent", "Pannonia", "Atlas", "Coral", "Orient", "Silva", "Maple", "Tagus", "Vistula", "Cedar"];
    private static readonly string[] Second = ["Trading", "Foods", "Chemicals", "Machinery", "Textiles", "Timber", "Metals", "Logistics", "Agro", "Pharma", "Paper", "Components", "Shipping", "Energy", "Plastics"];
    private static readonly string[] Form = ["Ltd", "GmbH", "SARL", "BV", "LLC", "Sp. z o.o.", "S.A.", "FZE", "Inc.", "Oy"];
    private static readonly string[] Countries = ["DE", "FR", "PL", "NL", "US", "CN", "TR", "AE", "IN", "BR", "GB", "IT", "ES", "JP", "KR", "VN", "BY", "IR", "RU", "KZ", "SG", "ZA", "EG", "CH"];
    private static readonly (string Code, string Text)[] Goods =
    [
        ("310420", "Muriate of potash"), ("440710", "Sawn pine"), ("841112", "Turbojet parts"), ("300490", "Medicines in retail packs"), ("520100", "Raw cotton"), ("100199", "Wheat"), ("270900", "Crude oil"),
        ("854231", "Microcontrollers"), ("401120", "Truck tyres"), ("040210", "Skimmed milk powder"), ("870323", "Passenger cars"), ("390120", "Polyethylene HDPE"), ("720851", "Hot-rolled steel plate"), ("", "Spare parts"),
        ("610910", "T-shirts of cotton"), ("090111", "Coffee, not roasted"), ("", "Flat-pack furniture"), ("310210", "Urea"),
    ];

    private readonly List<string> _listed = [.. RealLists.Ofac().Concat(RealLists.Un()).Select(p => p.Name)];

    /// <summary>The header line.</summary>
    public const string Header = "id,date,exporter,exporter_country,importer,importer_country,hs_code,goods,origin,destination,value,currency,desk\n";

    /// <summary>Writes a file.</summary>
    public void Write(Stream file, int rows)
    {
        var random = new Random(seed);
        using var text = new StreamWriter(file, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.Write(Header);
        for (var row = 1; row <= rows; row++) text.Write(Line(row, random));
    }

    /// <summary>A file in memory.</summary>
    public byte[] Bytes(int rows)
    {
        using var file = new MemoryStream();
        Write(file, rows);
        return file.ToArray();
    }

    private string Line(int row, Random random)
    {
        var (from, to, goods) = (Pick(Countries, random), Pick(Countries, random), Goods[random.Next(Goods.Length)]);
        var date = random.Next(60) == 0 ? "" : new DateOnly(2025, 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var value = random.Next(200) == 0 ? "several lots" : (random.Next(1, 900_000) / 100m * 100).ToString(CultureInfo.InvariantCulture);
        var destination = random.Next(150) == 0 ? "Atlantis" : to;
        return string.Create(CultureInfo.InvariantCulture,
            $"T-{row},{date},{Quote(Party(random))},{from},{Quote(Party(random))},{to},{goods.Code},{Quote(goods.Text)},{from},{destination},{value},{(random.Next(3) == 0 ? "USD" : "EUR")},desk {random.Next(9)}\n");
    }

    private string Party(Random random) => random.Next(100) == 0 ? Pick(_listed, random) : $"{Pick(First, random)} {Pick(Second, random)} {random.Next(1, 4_000)} {Pick(Form, random)}";

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
