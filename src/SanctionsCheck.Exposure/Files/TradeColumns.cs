using System.Collections.Frozen;

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

    /// <summary>All columns.</summary>
    public static IReadOnlyList<TradeColumn> All { get; } =
    [
        new(Id, "reference", "ref", "pairing_id", "trade_id", "deal_id", "transaction_id", "order_number", "contract_number"),
        new(Date, "trade_date", "transaction_date", "shipment_date", "shipping_date", "ship_date", "invoice_date"),
        new(Exporter, "exporter_name", "seller", "seller_name", "shipper", "shipper_name", "consignor", "supplier", "vendor", "Exporteur", "Verkäufer", "экспортер", "экспортёр", "продавец"),
        new(ExporterCountry, "seller_country", "shipper_country", "consignor_country", "supplier_country", "country_of_exporter", "страна_экспортера"),
        new(Importer, "importer_name", "buyer", "buyer_name", "purchaser", "customer", "customer_name", "Importeur", "Käufer", "импортер", "импортёр", "покупатель"),
        new(ImporterCountry, "buyer_country", "purchaser_country", "customer_country", "country_of_importer", "страна_импортера"),
        new(HsCode, "hs", "hs_codes", "cn_code", "commodity_code", "tariff_code", "taric", "tn_ved", "тн_вэд", "код_тн_вэд"),
        new(Goods, "goods_description", "description_of_goods", "description", "commodity", "product", "item", "cargo", "Waren", "товар", "описание_товара"),
        new(GoodsOrigin, "origin_of_goods", "goods_country_of_origin", "country_of_origin"),
        new(Origin, "origin_country", "dispatch_country", "country_of_dispatch", "from_country", "country_of_export", "export_country", "departure_country"),
        new(Destination, "destination_country", "country_of_destination", "to_country", "country_of_import", "import_country", "arrival_country"),
        new(Transit, "transit_countries", "transit_country", "via", "route"),
        new(Vessel, "vessel_name", "ship", "ship_name"),
        new(VesselImo, "imo", "imo_number", "imo_no", "ship_imo"),
        new(VesselFlag, "flag", "flag_state", "ship_flag"),
        new(Bank, "bank_name", "paying_bank", "beneficiary_bank"),
        new(BankCountry, "country_of_bank"),
        new(BankBic, "bic", "swift", "swift_code", "bic_code"),
        new(Consignee, "consignee_name", "receiver", "recipient"),
        new(ConsigneeCountry, "receiver_country", "recipient_country"),
        new(Carrier, "carrier_name", "freight_forwarder", "haulier"),
        new(Value, "amount", "invoice_value", "goods_value", "total_value", "contract_value"),
        new(Currency, "ccy", "payment_currency", "invoice_currency"),
        new(ContractDate, "date_of_contract", "contract_signed", "agreement_date"),
        new(Jurisdictions, "jurisdiction", "nexus"),
        new(Purpose, "end_use", "intended_use"),
    ];

    private static readonly FrozenDictionary<string, (string Name, int Rank)> ByHeader = All
        .SelectMany(c => c.Synonyms.Prepend(c.Name).Select((header, rank) => (Key: Plain(header), Value: (c.Name, rank))))
        .ToFrozenDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>The column that a header means, and how sure that is (0: its own name; higher: a less likely synonym); null if none.</summary>
    public static (string Name, int Rank)? Find(string header) => ByHeader.TryGetValue(Plain(header), out var found) ? found : null;

    /// <summary>True for a documented name.</summary>
    public static bool IsName(string name) => All.Any(c => c.Name == name);

    private static string Plain(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
