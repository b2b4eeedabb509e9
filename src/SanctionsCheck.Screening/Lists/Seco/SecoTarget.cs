using System.Globalization;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>Reads one target. What stands inside a modification is a copy of something as it was, and is not looked at.</summary>
internal sealed class SecoTarget(string list, string id, SecoIndex index, Action<string> issue)
{
    /// <summary>The party, or null (with an issue) where it has no name.</summary>
    public Party? Read(XElement target)
    {
        var subject = target.Child("individual") ?? target.Child("entity") ?? target.Child("object");
        if (subject is null)
        {
            issue($"target {id} is neither individual, entity nor object.");
            return null;
        }
        var party = new PartyBuilder(list, id, TypeOf(subject)) { Gender = subject.Attr("sex") is "male" or "female" ? subject.Attr("sex") : null };
        var identities = subject.Children("identity").OrderBy(i => i.Attr("main") == "true" ? 0 : 1).ToArray();
        foreach (var name in identities.SelectMany(i => i.Children("name").OrderBy(n => n.Attr("name-type") == "primary-name" ? 0 : 1))) ReadName(name, party);
        if (party.NameCount == 0)
        {
            issue($"target {id} has no name.");
            return null;
        }
        foreach (var set in target.Texts("sanctions-set-id")) AddSet(set, party);
        party.AddIdentifier("foreign-reference", target.Text("foreign-identifier"));
        foreach (var identity in identities) ReadIdentity(identity, party);
        foreach (var text in subject.Texts("justification")) party.AddRemark($"Reasons: {text}");
        foreach (var text in subject.Texts("other-information"))
        {
            party.AddRemark(text);
            FreeTextNumbers.Read(text, party);
        }
        foreach (var relation in subject.Children("relation").Concat(target.Children("relation")))
        {
            var other = relation.Attr("target-id");
            party.AddLink(new(relation.Attr("relation-type") ?? "related-to", (other is null ? null : index.NameOf(other)) ?? ListValues.Clean(relation.Value) ?? $"target {other}", other));
        }
        ReadDates(target, party);
        return party.Build();
    }

    private static PartyType TypeOf(XElement subject) => subject.Name.LocalName switch
    {
        "individual" => PartyType.Person,
        "object" => subject.Attr("object-type")?.ToLowerInvariant() switch { "vessel" or "ship" => PartyType.Vessel, "aircraft" => PartyType.Aircraft, _ => PartyType.Unknown },
        _ => PartyType.Organisation,
    };

    private void AddSet(string set, PartyBuilder party)
    {
        if (index.Set(set) is not { } found)
        {
            issue($"target {id} refers to the sanctions set {set}, which the file does not hold.");
            return;
        }
        party.AddProgramme(found.Programme);
        party.AddMeasure(found.Measure);
        party.LegalBasis = found.Ordinance;
    }

    private static void ReadName(XElement name, PartyBuilder party)
    {
        var kind = name.Attr("name-type") switch { "primary-name" => NameKind.Primary, "formerly-known-as" => NameKind.Former, _ => NameKind.Alias };
        foreach (var (text, script) in SecoNames.Of(name)) party.AddName(text, kind, weak: name.Attr("quality") == "low", script: script);
        foreach (var title in SecoNames.Titles(name)) party.Title = title;
    }

    private void ReadIdentity(XElement identity, PartyBuilder party)
    {
        foreach (var birth in identity.Children("day-month-year")) ReadBirth(birth, party);
        foreach (var country in identity.Children("nationality").SelectMany(n => n.Children("country"))) party.AddNationality(country.Attr("iso-code") ?? country.Value);
        foreach (var birth in identity.Children("place-of-birth"))
        {
            if (index.Place(birth.Attr("place-id")) is { } place) party.AddBirthPlace(string.Join(", ", new[] { place.Location, place.Area, place.Country }.OfType<string>()));
            else issue($"a place of birth of target {id} refers to the place {birth.Attr("place-id")}, which the file does not hold.");
        }
        foreach (var address in identity.Children("address")) ReadAddress(address, party);
        foreach (var document in identity.Children("identification-document")) ReadDocument(document, party);
    }

    private void ReadBirth(XElement birth, PartyBuilder party)
    {
        int? Number(string name) => int.TryParse(birth.Attr(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        var circa = birth.Attr("quality") == "low";
        if (birth.Attr("calendar") is { } calendar && calendar != "Gregorian") party.AddRemark($"Date of birth ({calendar} calendar): {year}-{month}-{day}");
        else if (year is not (>= 1 and <= 9999)) party.AddRemark($"Date of birth: day {day}, month {month}");
        else if (month is not (>= 1 and <= 12)) party.AddBirthDate(PartialDate.OfYear(year.Value, circa));
        else if (day is null) party.AddBirthDate(PartialDate.OfMonth(year.Value, month.Value, circa));
        else if (day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)) party.AddBirthDate(PartialDate.OfDay(new(year.Value, month.Value, day.Value), circa));
        else issue($"a date of birth of target {id} can't be read: {year}-{month}-{day}.");
    }

    private void ReadAddress(XElement address, PartyBuilder party)
    {
        var place = index.Place(address.Attr("place-id"));
        if (place is null && address.Attr("place-id") is { } missing) issue($"an address of target {id} refers to the place {missing}, which the file does not hold.");
        var box = address.Text("p-o-box") is { } number ? $"PO Box {number}" : null;
        string?[] parts = [address.Text("c-o") is { } care ? $"c/o {care}" : null, address.Text("address-details"), box, address.Text("zip-code"), place?.Location, place?.Area];
        party.AddAddress(string.Join(", ", parts.OfType<string>()), place?.Country);
        party.AddCountry(place?.Country);
        foreach (var remark in address.Texts("remarks")) party.AddRemark($"Address: {remark}");
    }

    private static void ReadDocument(XElement document, PartyBuilder party)
    {
        var kind = document.Attr("document-type") ?? "document";
        var issuer = document.Child("issuer");
        List<string> notes = [];
        if (document.Text("date-of-issue") is { } issued) notes.Add($"issued {issued}");
        if (document.Text("expiry-date") is { } expires) notes.Add($"expires {expires}");
        notes.AddRange(document.Texts("remark"));
        var note = notes.Count > 0 ? string.Join("; ", notes) : null;
        var type = kind.Contains("passport", StringComparison.OrdinalIgnoreCase) ? IdentifierTypes.Passport : kind is "id-card" or "identity-card" ? IdentifierTypes.NationalId : kind;
        if (document.Text("number") is { } number) party.AddIdentifier(type, number, issuer?.Attr("code") ?? issuer?.Attr("iso-code") ?? ListValues.Clean(issuer?.Value), note);
        else party.AddRemark($"{kind}: {note ?? "without number"}");
    }

    /// <summary>Listed from its first listing; delisted where the last modification, by its effective date, says so.</summary>
    private void ReadDates(XElement target, PartyBuilder party)
    {
        var modifications = target.Children("modification").Select(m => (Type: m.Attr("modification-type"), Day: Day(m))).ToArray();
        foreach (var (_, day) in modifications.Where(m => m.Type == "listed")) party.AddListedOn(day);
        var last = modifications.Where(m => m.Day is not null).OrderBy(m => m.Day).LastOrDefault();
        if (last.Type == "de-listed") party.DelistedOn = last.Day;
        else if (modifications.Any(m => m is { Type: "de-listed", Day: null })) issue($"target {id} was de-listed on a day that the file does not state; it is taken for listed.");
    }

    private static DateOnly? Day(XElement modification)
    {
        foreach (var name in new[] { "effective-date", "publication-date", "enactment-date" })
        {
            if (DateOnly.TryParseExact(modification.Attr(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        return null;
    }
}
