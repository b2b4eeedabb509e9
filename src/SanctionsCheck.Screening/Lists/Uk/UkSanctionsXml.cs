using System.Globalization;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Uk;

/// <summary>The UK Sanctions List in XML: root Designations. Source: https://www.gov.uk/government/publications/the-uk-sanctions-list.</summary>
public sealed class UkSanctionsXml : IListFormat
{
    private const string Root = "Designations";
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "DateGenerated", "Designation" };
    private static readonly string[] GivenNames = ["Name1", "Name2", "Name3", "Name4", "Name5"];
    private static readonly string[] AddressLines = ["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6", "AddressPostalCode"];

    /// <inheritdoc/>
    public string Name => "uk-sanctions-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.Uk];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) => files.Count == 1 && ListXml.RootName(files[0]) == Root;

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, line) in ListXml.Records(file, Root, Elements, _ => { }))
        {
            if (element.Name.LocalName == "DateGenerated")
            {
                if (DateOnly.TryParseExact(element.Value.Trim(), "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) report.Published = date;
                continue;
            }
            report.Records++;
            var id = element.Text("UniqueID");
            if (id is null) report.Add(file.Name, line, "Designation without UniqueID.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"Designation {id} stands in the file twice; the first counts.");
            else if (ReadDesignation(list, id, element, message => report.Add(file.Name, line, message)) is { } party) yield return party;
        }
    }

    private static Party? ReadDesignation(string list, string id, XElement designation, Action<string> issue)
    {
        var party = new UkParty(list, id, designation.Text("IndividualEntityShip"), issue);
        party.AddEntry(designation.Text("RegimeName"), designation.Text("DateDesignated"), designation.Text("SanctionsImposed"), designation.Text("OFSIGroupID"), designation.Text("UNReferenceNumber"));
        foreach (var name in designation.Items("Names", "Name")) party.AddName(GivenNames.Select(name.Text), name.Text("Name6"), name.Text("NameType"), name.Text("AliasStrength"));
        foreach (var name in designation.Items("NonLatinNames", "NonLatinName")) party.AddNonLatinName(name.Text("NameNonLatinScript"), name.Text("NonLatinScriptType"));
        foreach (var title in designation.Texts("Titles", "Title")) party.AddTitle(title);
        foreach (var address in designation.Items("Addresses", "Address")) party.AddAddress(AddressLines.Select(address.Text), address.Text("AddressCountry"));
        foreach (var phone in designation.Texts("PhoneNumbers", "PhoneNumber")) party.AddContact(IdentifierTypes.Phone, phone);
        foreach (var site in designation.Texts("Websites", "Website")) party.AddContact(IdentifierTypes.Website, site);
        foreach (var mail in designation.Texts("EmailAddresses", "EmailAddress")) party.AddContact(IdentifierTypes.Email, mail);
        foreach (var person in designation.Items("IndividualDetails", "Individual")) ReadPerson(person, party);
        foreach (var entity in designation.Items("EntityDetails", "Entity")) ReadEntity(entity, party);
        foreach (var ship in designation.Items("ShipDetails", "Ship")) ReadShip(ship, party);
        party.AddRemark("Source", designation.Text("DesignationSource"));
        party.AddRemark(null, designation.Text("OtherInformation"));
        party.AddRemark("Reasons", designation.Text("UKStatementofReasons"));
        return party.Build();
    }

    private static void ReadPerson(XElement person, UkParty party)
    {
        foreach (var birth in person.Texts("DOBs", "DOB")) party.AddBirth(birth);
        foreach (var place in person.Items("BirthDetails", "Location")) party.AddBirthPlace(place.Text("TownOfBirth"), place.Text("CountryOfBirth"));
        foreach (var nationality in person.Texts("Nationalities", "Nationality")) party.AddNationality(nationality);
        foreach (var gender in person.Texts("Genders", "Gender")) party.AddGender(gender);
        foreach (var position in person.Texts("Positions", "Position")) party.AddTitle(position);
        foreach (var passport in person.Items("PassportDetails", "Passport"))
            party.AddDocument(IdentifierTypes.Passport, passport.Text("PassportNumber"), passport.Text("PassportAdditionalInformation"));
        foreach (var identity in person.Items("NationalIdentifierDetails", "NationalIdentifier"))
            party.AddDocument(IdentifierTypes.NationalId, identity.Text("NationalIdentifierNumber"), identity.Text("NationalIdentifierAdditionalInformation"));
    }

    private static void ReadEntity(XElement entity, UkParty party)
    {
        foreach (var type in entity.Texts("TypeOfEntities", "TypeOfEntity")) party.AddRemark("Type of entity", type);
        foreach (var number in entity.Texts("BusinessRegistrationNumbers", "BusinessRegistrationNumber")) party.AddRegistration(number);
        foreach (var parent in entity.Texts("ParentCompanies", "ParentCompany")) party.AddOwner(parent);
        foreach (var subsidiary in entity.Texts("Subsidiaries", "Subsidiary")) party.AddSubsidiary(subsidiary);
    }

    private static void ReadShip(XElement ship, UkParty party)
    {
        string? One(string list, string item) => ship.Texts(list, item).ToArray() is { Length: > 0 } all ? string.Join("; ", all) : null;
        foreach (var imo in ship.Texts("IMONumbers", "IMONumber")) party.AddImo(imo);
        party.AddShip(
            One("TypeOfShipDetails", "TypeOfShip"), One("TonnageOfShipDetails", "TonnageOfShip"), One("LengthOfShipDetails", "LengthOfShip"), One("YearsBuilt", "YearBuilt"),
            One("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"), One("CurrentOwnerOperators", "CurrentOwnerOperator"),
            ship.Texts("PreviousFlags", "PreviousFlag"), ship.Texts("PreviousOwnerOperators", "PreviousOwnerOperator"), One("HullIdentificationNumbers", "HullIdentificationNumber"));
    }
}
