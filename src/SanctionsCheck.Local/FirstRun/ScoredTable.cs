using System.Globalization;
using Spectre.Console;

namespace SanctionsCheck.Local.FirstRun;

/// <summary>Prints scored trades as a table, verdicts in colour.</summary>
internal static class ScoredTable
{
    /// <summary>What the columns before goods and reason take, with their gaps.</summary>
    private const int FixedWidth = 75;

    private const int GoodsWidth = 20;

    /// <summary>Draws the table, one line to a trade.</summary>
    /// <param name="scored">The results.</param>
    /// <param name="trades">The trades, by id.</param>
    /// <param name="width">Columns of the terminal; where it is narrow the goods are left out, and reasons are cut short.</param>
    public static Table Draw(IEnumerable<ScoredTrade> scored, IReadOnlyDictionary<string, SampleTrade> trades, int width)
    {
        var withGoods = width >= FixedWidth + GoodsWidth + 30;
        var reason = Math.Max(20, width - FixedWidth - (withGoods ? GoodsWidth + 4 : 0));
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Trade").NoWrap());
        table.AddColumn(new TableColumn("Date").NoWrap());
        table.AddColumn(new TableColumn("Route").NoWrap());
        if (withGoods) table.AddColumn(new TableColumn("Goods").NoWrap());
        table.AddColumn(new TableColumn("Verdict").NoWrap());
        table.AddColumn(new TableColumn("Score").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Top reason").NoWrap());
        foreach (var row in scored)
        {
            var trade = trades.GetValueOrDefault(row.Id);
            List<string> cells =
            [
                Markup.Escape(row.Id),
                trade?.Date ?? "",
                Markup.Escape(trade is null ? "" : $"{trade.Origin}→{trade.Destination} {trade.Currency}"),
                $"[{Colour(row.Verdict)}]{Markup.Escape(row.Verdict)}[/]",
                row.Score.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(Cut(row.Reason, reason)),
            ];
            if (withGoods) cells.Insert(3, Markup.Escape(Cut(trade?.Goods ?? "", GoodsWidth)));
            table.AddRow([.. cells]);
        }
        return table;
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private static string Colour(string verdict) => verdict switch
    {
        "prohibited" => "red",
        "licence-required" => "magenta",
        "review" => "yellow",
        "authorised" => "blue",
        "clear" => "green",
        _ => "default",
    };
}
