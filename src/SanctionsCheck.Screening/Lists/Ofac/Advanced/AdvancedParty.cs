using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>Reads one DistinctParty.</summary>
internal sealed class AdvancedParty(string list, string id, AdvancedIndex index, HashSet<string> identities, Action<string> issue)
{
    private readonly ReferenceValues _values = index.Values;

    /// <summary>The party, or null (with an issue) where it has no profile or no name.</summary>
    public Party? Read(XElement element)
    {
        var profile = element.Child("Profile");
        if (profile is null)
        {
            issue($"DistinctParty {id} has no Profile.");
            return null;
        }
        var party = new PartyBuilder(list, id, OfacParties.TypeOf(_values.PartyType(profile.Attr("PartySubTypeID")))) { SourceUrl = OfacParties.Url(id) };
        // The identity's own name comes first, whatever the order in the file.
        var all = profile.Children("Identity").ToArray();
        foreach (var identity in all) ReadNames(identity, party, primary: true);
        if (party.NameCount == 0) issue($"DistinctParty {id} has no alias marked Primary; its first alias stands in for it.");
        foreach (var identity in all) ReadNames(identity, party, primary: false);
        if (party.NameCount == 0)
        {
            issue($"DistinctParty {id} has no name.");
            return null;
        }
        foreach (var identity in all)
        {
            if (identity.Attr("ID") is not { } identityId) continue;
            identities.Add(identityId);
            foreach (var document in index.Documents(identityId))
            {
                OfacStatement.AddDocument(document.Type, document.Number, document.Country, document.Note, party);
                if (document.Number is null) party.AddRemark($"{document.Type} {document.Note}");
            }
        }
        foreach (var feature in profile.Children("Feature")) ReadFeature(feature, party);
        ReadEntries(profile.Attr("ID") ?? id, party);
        foreach (var relation in index.Relations(profile.Attr("ID") ?? id))
        {
            var name = index.NameOf(relation.Target);
            if (name is null) issue($"the relation '{relation.Type}' of party {id} leads to the profile {relation.Target}, which is not in the file.");
            party.AddLink(new(OfacRelations.Of(relation.Type, relation.Former), name ?? $"party {relation.Target}", relation.Target));
        }
        party.AddRemark(element.Text("Comment"));
        return party.Build();
    }

    private void ReadNames(XElement identity, PartyBuilder party, bool primary)
    {
        var names = new AdvancedNames(identity);
        foreach (var alias in identity.Children("Alias").Where(a => a.Attr("Primary") == "true" == primary))
        {
            var kind = primary ? NameKind.Primary : OfacParties.KindOf(_values.Text("AliasType", alias.Attr("AliasTypeID")));
            foreach (var name in alias.Children("DocumentedName"))
            {
                if (names.Text(name) is not { } text) issue($"the name {name.Attr("ID")} of party {id} has no parts.");
                else party.AddName(text, kind, weak: alias.Attr("LowQuality") == "true", script: AdvancedNames.Script(name, _values));
            }
        }
    }

    private void ReadFeature(XElement feature, PartyBuilder party)
    {
        var label = _values.Text("FeatureType", feature.Attr("FeatureTypeID")) ?? $"Feature {feature.Attr("FeatureTypeID")}";
        foreach (var version in feature.Children("FeatureVersion"))
        {
            var period = version.Child("DatePeriod") is { } p ? AdvancedDates.Period(p) : null;
            var places = version.Children("VersionLocation").Select(l => index.Location(l.Attr("LocationID"))).OfType<AdvancedLocation>().ToArray();
            var texts = version.Children("VersionDetail").Select(d => ListValues.Clean(d.Value) ?? _values.Text("DetailReference", d.Attr("DetailReferenceID"))).OfType<string>().ToList();
            if (period is { } dates) texts.Add(dates.ToString());
            if (version.Text("Comment") is { } comment) party.AddRemark($"{label}: {comment}");
            if (_values.Text("Reliability", version.Attr("ReliabilityID")) is "False")
            {
                party.AddRemark($"{label} (false): {string.Join(", ", texts.Concat(places.SelectMany(l => l.Parts.Append(l.Country)).OfType<string>()))}");
                continue;
            }
            if (label is "Birthdate" or "Organization Established Date" && period is { } birth)
            {
                party.AddBirthDate(birth);
                texts.RemoveAt(texts.Count - 1);
            }
            foreach (var text in texts) OfacParties.AddFeature(party, label, text, issue);
            foreach (var place in places) ReadPlace(label, place, party);
        }
    }

    private static void ReadPlace(string label, AdvancedLocation place, PartyBuilder party)
    {
        if (label is "Location") OfacParties.AddAddress(party, place.Parts, place.Country);
        else if (label is "Nationality Country" or "Citizenship Country" or "Nationality of Registration")
        {
            // The country stands as such, or as the text of a place part.
            foreach (var country in place.Country is { } code ? [code] : place.Parts)
            {
                if (label is "Nationality of Registration") party.AddCountry(country);
                else party.AddNationality(country);
            }
        }
        else if (label is "Place of Birth") party.AddBirthPlace(string.Join(", ", place.Parts.Append(place.Country).OfType<string>()));
        else party.AddRemark($"{label}: {string.Join(", ", place.Parts.Append(place.Country).OfType<string>())}");
    }

    private void ReadEntries(string profile, PartyBuilder party)
    {
        var entries = index.Entries(profile);
        if (entries.Count == 0) issue($"party {id} has no SanctionsEntry: neither programme nor list is known.");
        // "Consolidated List" only repeats what another entry says.
        foreach (var entry in entries)
        {
            if (entry.List is not "Consolidated List" && !AdvancedIndex.IsSdn(entry.List)) party.AddRemark($"List: {entry.List}");
            foreach (var programme in entry.Programmes) party.AddProgramme(programme);
            foreach (var measure in entry.Measures) party.AddMeasure(measure);
            foreach (var basis in entry.LegalBases) party.LegalBasis = basis;
            party.AddListedOn(entry.Since);
        }
    }
}
