using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>A party of the trade, or an owner of one, ready to be screened.</summary>
/// <param name="Subject">"exporter", "importer", "parties[2]", "exporter.owners[0]" …</param>
/// <param name="Role">exporter, importer, owner, or the caller's word in lower case.</param>
/// <param name="Query">What is screened; null where neither name nor identifier is given.</param>
/// <param name="Country">Country or region of residence, incorporation or flag; null if unknown.</param>
/// <param name="Percent">On an owner: its share, 0–100; null if unknown.</param>
/// <param name="Owners">Its owners.</param>
internal sealed record TradeActor(string Subject, string Role, PartyQuery? Query, string? Country, decimal? Percent, ImmutableArray<TradeActor> Owners)
{
    private string? bareName;

    /// <summary>Its name, folded, without legal forms; empty where it has none.</summary>
    public string BareName => bareName ??= Query is null ? "" : PartyNames.Bare(Query.Name);

    /// <summary>How a reader knows it: the name, else the first identifier.</summary>
    public string Label => Query is null ? "(not named)" : Query.Name.Length > 0 ? Query.Name : Query.Identifiers[0].Type + " " + Query.Identifiers[0].Value;

    /// <summary>True for those who sell, ship or send: what they hold goes to somebody else.</summary>
    public bool Sends => Role is "exporter" or "seller" or "supplier" or "manufacturer" or "shipper" or "consignor";

    /// <summary>True for those who sell, buy or use the goods.</summary>
    public bool IsPrincipal => Role is "exporter" or "importer" or "end-user";

    /// <summary>True for those who carry.</summary>
    public bool Carries => Role is "carrier" or "haulier" or "vessel" or "forwarder" or "freight-forwarder" or "transporter";
}
