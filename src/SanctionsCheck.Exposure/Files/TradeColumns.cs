using System.Collections.Frozen;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Files;

/// <summary>The columns of a CSV file of trades. Several values in a cell are separated by semicolons.</summary>
public static class TradeColumns
{
    /// <summary>The caller's own id.</summary>
    public const string Id = "id";
    /// <summary>Date of the trade.</summary>
    public const string Date = "date";
    /// <summary>Who sells or ships. Must be there.</summary>
    public const string Exporter = "exporter";
    /// <summary>Country of the exporter.</summary>
    public const string ExporterCountry = "exporter_country";
    /// <summary>Who buys or receives. Must be there.</summary>
    public const string Importer = "importer";
    /// <summary>Country of the importer.</summary>
    public const string ImporterCountry = "importer_country";
    /// <summary>HS or CN codes.</summary>
    public const string HsCode = "hs_code";
    /// <summary>Descriptions of the goods.</summary>
    public const string Goods = "goods";
    /// <summary>Countries of origin of the goods.</summary>
    public const string GoodsOrigin = "goods_origin";
    /// <summary>Country of dispatch.</summary>
    public const string Origin = "origin";
    /// <summary>Country of destination.</summary>
    public const string Destination = "destination";
    /// <summary>Countries, ports or corridors on the way.</summary>
    public const string Transit = "transit";
    /// <summary>Names of vessels.</summary>
    public const string Vessel = "vessel";
    /// <summary>Their IMO numbers.</summary>
    public const string VesselImo = "vessel_imo";
    /// <summary>Their flags.</summary>
    public const string VesselFlag = "vessel_flag";
    /// <summary>Banks.</summary>
    public const string Bank = "bank";
    /// <summary>Their countries.</summary>
    public const string BankCountry = "bank_country";
    /// <summary>Their BICs.</summary>
    public const string BankBic = "bank_bic";
    /// <summary>Consignees.</summary>
    public const string Consignee = "consignee";
    /// <summary>Their countries.</summary>
    public const string ConsigneeCountry = "consignee_country";
    /// <summary>Carriers.</summary>
    public const string Carrier = "carrier";
    /// <summary>Values of the goods.</summary>
    public const string Value = "value";
    /// <summary>Currency of payment and values.</summary>
    public const string Currency = "currency";
    /// <summary>Date of the contract.</summary>
    public const string ContractDate = "contract_date";
    /// <summary>Jurisdictions that bind the caller.</summary>
    public const string Jurisdictions = "jurisdictions";
    /// <summary>Purpose or end use.</summary>
    public const string Purpose = "purpose";

    /// <summary>Columns without which nothing can be said.</summary>
    public static IReadOnlyList<string> Required { get; } = [Exporter, Importer];

    /// <summary>All columns, with the headers that mean them.</summary>
    public static IReadOnlyList<TradeColumn> All { get; } = HeaderSynonyms.Columns;

    private static readonly FrozenDictionary<string, (string Name, int Rank)> ByHeader = All
        .SelectMany(c => c.Synonyms.Prepend(c.Name).Select((header, rank) => (Key: Plain(header), Value: (c.Name, rank))))
        .DistinctBy(e => e.Key).ToFrozenDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>
    /// The column that a header means, and how sure that is (0: its own name; higher: a less likely synonym); null if none. Case, accents, spaces and
    /// punctuation don't matter; what stands in brackets, such as a unit, is passed over where the header is not known with it.
    /// </summary>
    public static (string Name, int Rank)? Find(string header)
    {
        if (ByHeader.TryGetValue(Plain(header), out var found)) return found;
        var bracket = header.IndexOfAny(['(', '[', '（']);
        return bracket > 0 && ByHeader.TryGetValue(Plain(header[..bracket]), out found) ? (found.Name, found.Rank + LessSure) : null;
    }

    /// <summary>True for a documented name.</summary>
    public static bool IsName(string name) => All.Any(c => c.Name == name);

    private const int LessSure = 1_000;

    internal static string Plain(string header) => TextFold.Fold(header).Replace(" ", "", StringComparison.Ordinal);
}
