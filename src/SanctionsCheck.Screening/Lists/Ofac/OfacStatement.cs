using System.Text.RegularExpressions;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>
/// Reads a labelled value. All of OFAC's formats state the same things under the same labels: the legacy files in their remarks, SDN.XML among the
/// identity documents, the advanced and enhanced XML as features.
/// </summary>
internal static partial class OfacStatement
{
    /// <summary>Reads a value into the field that its label means. False where the label means none: the caller keeps it in the remarks.</summary>
    /// <param name="label">"Gender", "Former Vessel Flag", "Digital Currency Address - XBT" …</param>
    /// <param name="value">The value, as published.</param>
    /// <param name="party">Gets it.</param>
    /// <param name="issue">Gets what looks like a date but can't be read.</param>
    public static bool Read(string label, string value, PartyBuilder party, Action<string> issue)
    {
        label = label.TrimEnd(':', '-', ' ');
        switch (label.ToUpperInvariant())
        {
            case "DOB" or "BIRTHDATE" or "ORGANIZATION ESTABLISHED DATE":
                if (OfacDates.TryParse(value, out var date)) party.AddBirthDate(date);
                else issue($"the date in '{label} {value}' of party {party.Id} can't be read; it stays in the remarks.");
                return date != default;
            case "POB" or "PLACE OF BIRTH":
                party.AddBirthPlace(value);
                return true;
            case "NATIONALITY" or "CITIZEN" or "NATIONALITY COUNTRY" or "CITIZENSHIP COUNTRY":
                party.AddNationality(value);
                return true;
            case "NATIONALITY OF REGISTRATION":
                party.AddCountry(value);
                return true;
            case "GENDER":
                party.Gender = value.ToUpperInvariant() is "MALE" or "FEMALE" ? value.ToLowerInvariant() : party.Gender;
                return true;
            case "TITLE":
                party.Title = value;
                return true;
            case "SECONDARY SANCTIONS RISK":
                party.AddSecondarySanctions(value);
                return false;
            case "ADDITIONAL SANCTIONS INFORMATION":
                // "Not on the SDN List and Not Subject to Secondary Sanctions" stands under the same label.
                if (value.StartsWith("Subject to Secondary Sanctions", StringComparison.OrdinalIgnoreCase)) party.AddSecondarySanctions(value);
                return false;
            case "FORMER VESSEL FLAG" or "OTHER VESSEL FLAG":
                party.AddFormerFlag(value is "None Identified" ? null : value);
                return true;
            case "VESSEL TYPE" or "AIRCRAFT MODEL":
                party.VesselType = value;
                return true;
            case "VESSEL FLAG":
                party.Flag = value;
                party.AddCountry(value is "None Identified" ? null : value);
                return true;
            case "VESSEL OWNER":
                party.Owner = value;
                return true;
            case "VESSEL TONNAGE":
                party.Tonnage = value;
                return true;
            case "VESSEL GROSS REGISTERED TONNAGE" or "VESSEL GROSS TONNAGE":
                party.GrossTonnage = value;
                return true;
            case "VESSEL YEAR OF BUILD" or "AIRCRAFT MANUFACTURE DATE":
                party.Built = value;
                return true;
            case "AIRCRAFT OPERATOR" or "VESSEL OPERATOR":
                party.Operator = value;
                return true;
        }
        if (label.StartsWith("LISTING DATE (", StringComparison.OrdinalIgnoreCase) && OfacDates.TryParse(value, out var listed) && listed.From == listed.To) party.AddListedOn(listed.From);
        if (label.StartsWith("Digital Currency Address", StringComparison.OrdinalIgnoreCase))
        {
            party.AddIdentifier(IdentifierTypes.CryptoAddress, value, note: label[24..].Trim(' ', '-'));
            return true;
        }
        if (OfacIdentifierLabels.TypeOf(label) is not { } type) return false;
        AddNumber(type, value, null, null, party);
        return true;
    }

    /// <summary>Adds a number of a kind: IMO numbers stand under several labels, the country often in brackets behind the number.</summary>
    public static void AddNumber(string type, string value, string? country, string? note, PartyBuilder party)
    {
        value = value.Trim().TrimEnd(',');
        if (country is null && value.EndsWith(')') && TrailingParenthesis().Match(value) is { Success: true } match && CountryNames.ToCode(match.Groups["country"].Value) is { } code)
        {
            country = code;
            value = value[..match.Index].TrimEnd();
        }
        if (value.StartsWith("IMO", StringComparison.Ordinal) && Imo().Match(value) is { Success: true } imo) (type, value) = (IdentifierTypes.Imo, imo.Groups["number"].Value);
        else if (type == IdentifierTypes.Imo) value = value.Trim('(', ')');
        // Only a value of the LEI's shape is one; OFAC uses the label for other registers' numbers too.
        else if (type == IdentifierTypes.Lei && !LeiShape().IsMatch(value)) type = IdentifierTypes.Registration;
        party.AddIdentifier(type, value, country, note);
        if (country is not null && party.Type == PartyType.Organisation && OfacIdentifierLabels.TellsCountry(type)) party.AddCountry(country);
    }

    /// <summary>Adds an identity document or registration; a label that the table does not know is its type.</summary>
    public static void AddDocument(string label, string? number, string? country, string? note, PartyBuilder party)
    {
        if (number is not null) AddNumber(OfacIdentifierLabels.TypeOf(label) ?? label, number, country is "undetermined" ? null : country, note, party);
    }

    /// <summary>"issued 24 Jan 2013; expires 24 Jan 2023; …", of what is not blank.</summary>
    public static string? Note(string? issued, string? expires, params ReadOnlySpan<string?> more)
    {
        List<string> parts = [];
        if (issued is not null) parts.Add($"issued {issued}");
        if (expires is not null) parts.Add($"expires {expires}");
        foreach (var part in more)
        {
            if (part is not null) parts.Add(part);
        }
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    [GeneratedRegex(@"\s*\((?<country>[^()]*(?:\([^()]*\))?)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingParenthesis();

    [GeneratedRegex(@"^IMO:?\s*(?<number>\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Imo();

    [GeneratedRegex("^[A-Z0-9]{18}[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex LeiShape();
}
