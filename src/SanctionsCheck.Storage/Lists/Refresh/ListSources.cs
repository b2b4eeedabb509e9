using System.Collections.Immutable;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>Where the lists are published, as of 2026; the configuration may name other addresses. The files of one entry make one version together.</summary>
public static class ListSources
{
    private const string Ofac = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";

    /// <summary>The publishers' addresses by list.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Uri>> Publishers { get; } = new Dictionary<string, ImmutableArray<Uri>>
    {
        [ListIds.OfacSdn] = Of(Ofac + "SDN.CSV", Ofac + "ALT.CSV", Ofac + "ADD.CSV", Ofac + "SDN_COMMENTS.CSV"),
        [ListIds.OfacConsolidated] = Of(Ofac + "CONS_PRIM.CSV", Ofac + "CONS_ALT.CSV", Ofac + "CONS_ADD.CSV", Ofac + "CONS_COMMENTS.CSV"),
        // The token stands in the Commission's own link; it is the same for everybody.
        [ListIds.EuFsf] = Of("https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"),
        [ListIds.UnSc] = Of("https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
        [ListIds.Uk] = Of("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"),
        [ListIds.ChSeco] = Of("https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction"),
        [ListIds.UsCsl] = Of("https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"),
        [ListIds.CaSema] = Of("https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml"),
        [ListIds.AuDfat] = Of("https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableArray<Uri> Of(params string[] addresses) => [.. addresses.Select(a => new Uri(a))];
}
