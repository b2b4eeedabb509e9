using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Makes a pairing of a CSV row.</summary>
/// <param name="columns">What the columns stand for.</param>
public sealed partial class PairingRow(ColumnMap columns)
{
    private readonly ImmutableArray<int> _extra = [.. columns.Extra];

    /// <summary>Headers of the columns that pass through to the results.</summary>
    public ImmutableArray<string> ExtraHeaders { get; } = [.. columns.Extra.Select(i => columns.Headers[i])];

    /// <summary>Reads the row that the reader stands on. Values are kept as written; the assessment reports those it can't make sense of.</summary>
    /// <param name="row">The row.</param>
    /// <param name="replaced">True where the text was decoded from another encoding, so that U+FFFD marks what could not be.</param>
    /// <returns>The pairing and the cells that pass through, or why the row can't be read.</returns>
    public (TradePairing? Pairing, ImmutableArray<string> Extra, RowFault? Fault) Read(CsvRowReader row, bool replaced)
    {
        if (row.Fault is { } fault) return Refused(row.FaultColumn is 0 ? "" : Header(row.FaultColumn - 1), fault.Value, fault.Reason);
        if (row.FieldCount != columns.Headers.Length)
        {
            return Refused("", row.Field(0), $"The row has {row.FieldCount} fields and the header {columns.Headers.Length}. "
                + "Put values that hold the delimiter into quotes, and give each row all its fields.");
        }
        for (var i = 0; i < columns.Headers.Length; i++)
        {
            if (!row.IsValidText(i)) return Refused(Header(i), row.Field(i), "The value is not valid UTF-8. " + CsvHeader.Encodings);
            if (replaced && row.Field(i).Contains('\uFFFD', StringComparison.Ordinal))
                return Refused(Header(i), row.Field(i), "The value holds bytes that are no text in the file's encoding. Save the file as UTF-8.");
            // What a spreadsheet writes where a formula failed; read as a name it would be screened, and found on no list.
            if (columns.Names[i] is not null && SpreadsheetError().IsMatch(row.Field(i)))
                return Refused(Header(i), row.Field(i), "The cell holds a spreadsheet's error instead of a value. Mend its formula and save the file anew.");
        }
        var cells = new Cells(row, columns);
        var goods = Goods(cells, out fault);
        if (fault is not null) return (null, [], fault);
        return (Pairing(cells, goods), [.. _extra.Select(row.Field)], null);
    }

    private static (TradePairing?, ImmutableArray<string>, RowFault) Refused(string column, string value, string reason) =>
        (null, [], new(column, RowFault.Shorten(value), reason));

    [GeneratedRegex(@"^\s*#(N/A|N/D|NV|[\p{Lu}0-9/]{3,14}[!?])\s*$")]
    private static partial Regex SpreadsheetError();

    private string Header(int index) => index < columns.Headers.Length ? columns.Headers[index] : "";

    private static TradePairing Pairing(Cells cells, ImmutableArray<TradeGoods> goods) => new()
    {
        Id = cells.One(TradeColumns.Id),
        Date = cells.One(TradeColumns.Date),
        Exporter = Side(cells, TradeColumns.Exporter, TradeColumns.ExporterCountry),
        Importer = Side(cells, TradeColumns.Importer, TradeColumns.ImporterCountry),
        Parties = [.. Parties(cells)],
        Goods = goods,
        Origin = cells.One(TradeColumns.Origin),
        Destination = cells.One(TradeColumns.Destination),
        Transit = cells.Many(TradeColumns.Transit),
        Currency = cells.One(TradeColumns.Currency),
        ContractDate = cells.One(TradeColumns.ContractDate),
        Jurisdictions = cells.Many(TradeColumns.Jurisdictions),
        Purpose = cells.One(TradeColumns.Purpose),
    };

    private static TradeParty? Side(Cells cells, string name, string country) =>
        cells.One(name) is { } written ? new() { Name = written, Country = cells.One(country) }
        : cells.One(country) is { } place ? new() { Country = place } : null;

    private static IEnumerable<TradeParty> Parties(Cells cells) =>
    [
        .. Group("vessel", cells.Many(TradeColumns.Vessel), cells.Places(TradeColumns.VesselFlag), "imo", cells.Places(TradeColumns.VesselImo)),
        .. Group("bank", cells.Many(TradeColumns.Bank), cells.Places(TradeColumns.BankCountry), "bic", cells.Places(TradeColumns.BankBic)),
        .. Group("consignee", cells.Many(TradeColumns.Consignee), cells.Places(TradeColumns.ConsigneeCountry)),
        .. Group("carrier", cells.Many(TradeColumns.Carrier), []),
    ];

    private static IEnumerable<TradeParty> Group(
        string role, ImmutableArray<string> names, ImmutableArray<string> countries, string? type = null, ImmutableArray<string> numbers = default)
    {
        if (numbers.IsDefault) numbers = [];
        for (var i = 0; i < Math.Max(names.Length, numbers.Length); i++)
        {
            var number = At(numbers, i, shared: false);
            if (i >= names.Length && number is null) continue;
            yield return new()
            {
                Role = role,
                Name = i < names.Length ? names[i] : null,
                Type = role == "vessel" ? "vessel" : null,
                Country = At(countries, i),
                Identifiers = number is null ? [] : [new(type, number)],
            };
        }
    }

    private static ImmutableArray<TradeGoods> Goods(Cells cells, out RowFault? fault)
    {
        fault = null;
        var (codes, texts) = (cells.Places(TradeColumns.HsCode), cells.Places(TradeColumns.Goods));
        var (origins, values) = (cells.Places(TradeColumns.GoodsOrigin), cells.Places(TradeColumns.Value));
        var goods = ImmutableArray.CreateBuilder<TradeGoods>();
        for (var i = 0; i < Math.Max(codes.Length, texts.Length); i++)
        {
            var (code, text) = (At(codes, i, shared: false), At(texts, i));
            if (code is null && text is null) continue;
            decimal? value = null;
            if (At(values, i, shared: false) is { } written)
            {
                if (!CellNumber.TryParse(written, out var amount))
                {
                    fault = new(cells.Header(TradeColumns.Value), RowFault.Shorten(written), "The value is not a number. Write digits with a decimal point, such as 1250000.50, or leave it empty.");
                    return [];
                }
                value = amount;
            }
            goods.Add(new() { Description = text, HsCode = code, Origin = At(origins, i), Value = value, Currency = value is null ? null : cells.One(TradeColumns.Currency) });
        }
        return goods.DrainToImmutable();
    }

    /// <summary>The value that belongs to a place; a single one, where it is shared, belongs to all places.</summary>
    private static string? At(ImmutableArray<string> values, int place, bool shared = true)
    {
        var value = place < values.Length ? values[place] : shared && values.Length == 1 ? values[0] : "";
        return value.Length == 0 ? null : value;
    }
}
