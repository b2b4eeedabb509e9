using System.Globalization;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.Enhanced;

/// <summary>Reads one entity. What numbers refer to stands beside them in words.</summary>
internal static class EnhancedEntity
{
    private static readonly string[] AddressOrder = ["ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "REGION", "POSTAL CODE"];

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public static Party? Read(string list, string id, XElement entity, Action<string> issue)
    {
        var general = entity.Child("generalInfo");
        var party = new PartyBuilder(list, id, OfacParties.TypeOf(general?.Text("entityType"))) { Title = general?.Text("title"), SourceUrl = OfacParties.Url(id) };
        // The XSD allows several primary names or none; the first one marked so leads.
        var names = entity.Items("names", "name").ToArray();
        foreach (var name in names.OrderBy(n => n.Text("isPrimary") == "true" ? 0 : 1)) ReadName(name, party, issue);
        if (party.NameCount == 0)
        {
            issue($"entity {id} has no name.");
            return null;
        }
        foreach (var item in entity.Items("sanctionsLists", "sanctionsList"))
        {
            party.AddListedOn(Day(item.Attr("datePublished")));
            if (ListValues.Clean(item.Value) is { } name and not ("SDN List" or "Consolidated List")) party.AddRemark($"List: {name}");
        }
        foreach (var programme in entity.Texts("sanctionsPrograms", "sanctionsProgram")) party.AddProgramme(programme);
        foreach (var measure in entity.Texts("sanctionsTypes", "sanctionsType")) party.AddMeasure(measure);
        foreach (var basis in entity.Texts("legalAuthorities", "legalAuthority").Where(b => b != "Unknown")) party.LegalBasis = basis;
        foreach (var address in entity.Items("addresses", "address")) ReadAddress(address, party);
        foreach (var feature in entity.Items("features", "feature")) ReadFeature(feature, party, issue);
        foreach (var document in entity.Items("identityDocuments", "identityDocument")) ReadDocument(document, party);
        foreach (var relation in entity.Items("relationships", "relationship"))
        {
            var target = relation.Child("relatedEntity");
            if (target is null) issue($"a relationship of entity {id} has no relatedEntity.");
            else party.AddLink(new(OfacRelations.Of(relation.Text("type") ?? "related to", false), ListValues.Clean(target.Value) ?? $"party {target.Attr("entityId")}", target.Attr("entityId")));
        }
        if (general?.Text("remarks") is { } remarks) OfacRemarks.Read(remarks, cutOff: false, party, issue);
        return party.Build();
    }

    private static void ReadName(XElement name, PartyBuilder party, Action<string> issue)
    {
        var primary = name.Text("isPrimary") == "true";
        var kind = primary ? NameKind.Primary : OfacParties.KindOf(name.Text("aliasType"));
        foreach (var translation in name.Items("translations", "translation").OrderBy(t => t.Text("isPrimary") == "true" ? 0 : 1))
        {
            var text = translation.Text("formattedFullName") ?? OfacParties.Name(translation.Text("formattedLastName"), translation.Text("formattedFirstName"));
            if (text is null) issue($"the name {name.Attr("id")} of entity {party.Id} has no text.");
            party.AddName(text, kind, weak: name.Text("isLowQuality") == "true", script: ScriptCodes.Of(translation.Text("script")));
        }
    }

    private static void ReadAddress(XElement address, PartyBuilder party)
    {
        foreach (var translation in address.Items("translations", "translation"))
        {
            var parts = translation.Items("addressParts", "addressPart").OrderBy(p => Array.IndexOf(AddressOrder, p.Text("type")) is >= 0 and var place ? place : int.MaxValue);
            OfacParties.AddAddress(party, parts.Select(p => p.Text("value")), address.Text("country"));
        }
    }

    private static void ReadFeature(XElement feature, PartyBuilder party, Action<string> issue)
    {
        var (label, value) = (feature.Text("type") ?? "Feature", feature.Text("value"));
        if (feature.Text("comments") is { } comment) party.AddRemark($"{label}: {comment}");
        if (feature.Text("reliability") is "False") party.AddRemark($"{label} (false): {value}");
        else if (label is "Birthdate" or "Organization Established Date" && feature.Child("valueDate") is { } dates && Period(dates) is { } period) party.AddBirthDate(period);
        else OfacParties.AddFeature(party, label, value, issue);
    }

    private static void ReadDocument(XElement document, PartyBuilder party)
    {
        var note = OfacStatement.Note(
            document.Text("issueDate"), document.Text("expirationDate"), document.Text("issuingAuthority"), document.Text("isValid") == "false" ? "fraudulent" : null, document.Text("comments"));
        OfacStatement.AddDocument(document.Text("type") ?? "document", document.Text("documentNumber"), document.Text("issuingCountry") ?? document.Text("issuingLocation"), note, party);
    }

    private static PartialDate? Period(XElement dates)
    {
        if (Day(dates.Text("fromDateBegin")) is not { } from) return null;
        var to = Day(dates.Text("toDateEnd")) ?? from;
        var circa = dates.Text("isApproximate") == "true";
        return from <= to ? new(from, to, circa) : new(to, from, circa);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
