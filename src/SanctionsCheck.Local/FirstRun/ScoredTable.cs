using Spectre.Console;

namespace SanctionsCheck.Local.FirstRun;

/// <summary>Prints scored trades as a table, verdicts in colour.</summary>
internal static class ScoredTable
{
    /// <summary>Draws the table.</summary>
    public static Table Draw(IEnumerable<ScoredTrade> scored, IReadOnlyDictionary<string, SampleTrade> trades)
    {
        var table = new Table { Border = TableBorder.Simple }.Expand();
        table.AddColumn(new TableColumn("Trade").NoWrap());
        table.AddColumn(new TableColumn("Date").NoWrap());
        table.AddColumn(new TableColumn("Route").NoWrap());
        table.AddColumn("Goods");
        table.AddColumn(new TableColumn("Verdict").NoWrap());
        table.AddColumn(new TableColumn("Score").RightAligned().NoWrap());
        table.AddColumn("Top reason");
        foreach (var row in scored)
        {
            var trade = trades.GetValueOrDefault(row.Id);
            table.AddRow(
                Markup.Escape(row.Id),
                trade?.Date ?? "",
                Markup.Escape(trade is null ? "" : $"{trade.Origin}→{trade.Destination} {trade.Currency}"),
                Markup.Escape(trade?.Goods ?? ""),
                $"[{Colour(row.Verdict)}]{Markup.Escape(row.Verdict)}[/]",
                row.Score.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Markup.Escape(row.Reason));
        }
        return table;
    }

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
