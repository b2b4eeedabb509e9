namespace SanctionsCheck.Local.FirstRun;

/// <summary>A sample pairing as the table shows it.</summary>
/// <param name="Date">Date of the trade.</param>
/// <param name="Goods">Description of the goods.</param>
/// <param name="Exporter">Seller.</param>
/// <param name="Importer">Buyer.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Destination">Where it goes to.</param>
/// <param name="Currency">Payment currency.</param>
/// <param name="Expected">The verdict that the sample is there to show.</param>
internal sealed record SampleTrade(
    string Date, string Goods, string Exporter, string Importer, string Origin, string Destination, string Currency, string Expected);
