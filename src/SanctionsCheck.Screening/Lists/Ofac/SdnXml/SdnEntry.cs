using System.Text.RegularExpressions;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.SdnXml;

/// <summary>Reads one sdnEntry.</summary>
internal static partial class SdnEntry
{
    private static readonly string[] AddressParts = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode"];

    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public static Party? Read(string list, string id, XElement entry, Action<string> issue)
    {
        var vessel = entry.Child("vesselInfo");
        var party = new PartyBuilder(list, id, OfacParties.TypeOf(entry.Text("sdnType")))
        {
            Title = entry.Text("title"),
            VesselType = vessel?.Text("vesselType"),
            Tonnage = vessel?.Text("tonnage"),
            GrossTonnage = vessel?.Text("grossRegisteredTonnage"),
            Flag = vessel?.Text("vesselFlag"),
            Owner = vessel?.Text("vesselOwner"),
            SourceUrl = OfacParties.Url(id),
        };
        party.AddName(NameOf(entry), NameKind.Primary);
        if (party.NameCount == 0)
        {
            issue($"sdnEntry {id} has no lastName.");
            return null;
        }
        foreach (var programme in entry.Texts("programList", "program")) party.AddProgramme(programme);
        foreach (var alias in entry.Items("akaList", "aka"))
        {
            if (NameOf(alias) is not { } name) issue($"the aka {alias.Text("uid")} of sdnEntry {id} has no lastName.");
            else party.AddName(name, OfacParties.KindOf(alias.Text("type")), weak: alias.Text("category") == "weak");
        }
        foreach (var address in entry.Items("addressList", "address")) OfacParties.AddAddress(party, AddressParts.Select(address.Text), address.Text("country"));
        foreach (var nationality in entry.Items("nationalityList", "nationality")) party.AddNationality(nationality.Text("country"));
        foreach (var citizenship in entry.Items("citizenshipList", "citizenship")) party.AddNationality(citizenship.Text("country"));
        foreach (var birth in entry.Items("dateOfBirthList", "dateOfBirthItem").Select(b => b.Text("dateOfBirth")).OfType<string>())
        {
            if (!OfacStatement.Read("DOB", birth, party, issue)) party.AddRemark($"DOB {birth}");
        }
        foreach (var place in entry.Items("placeOfBirthList", "placeOfBirthItem")) party.AddBirthPlace(place.Text("placeOfBirth"));
        party.AddIdentifier(IdentifierTypes.CallSign, vessel?.Text("callSign"));
        party.AddCountry(vessel?.Text("vesselFlag") is "None Identified" ? null : vessel?.Text("vesselFlag"));
        foreach (var document in entry.Items("idList", "id")) ReadDocument(document, party, issue);
        if (entry.Text("remarks") is { } remarks) OfacRemarks.Read(remarks, cutOff: false, party, issue);
        return party.Build();
    }

    // Features are mixed among the documents: "Gender", "Secondary sanctions risk:", "Former Vessel Flag" …
    private static void ReadDocument(XElement document, PartyBuilder party, Action<string> issue)
    {
        var (label, value) = (document.Text("idType"), document.Text("idNumber"));
        if (label is null) party.AddRemark(value);
        else if (value is not null && (OfacIdentifierLabels.TypeOf(label) is not null || document.Text("idCountry") is not null || NumberLabel().IsMatch(label)))
            OfacStatement.AddDocument(label, value, document.Text("idCountry"), OfacStatement.Note(document.Text("issueDate"), document.Text("expirationDate")), party);
        else OfacParties.AddFeature(party, label, value, issue);
    }

    private static string? NameOf(XElement element) => OfacParties.Name(element.Text("lastName"), element.Text("firstName"));

    // A document that the table of labels does not know.
    [GeneratedRegex(@"(?:Number|No\.?|\bID|Code|Card|Certificate|Passport|#)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();
}
