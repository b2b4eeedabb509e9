using System.Collections.Frozen;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>The words that callers use for kinds of parties and of identifiers.</summary>
internal static class PartyTypes
{
    private static readonly FrozenDictionary<string, PartyType> Types = Words(
        (PartyType.Person, "person individual naturalperson human man woman"),
        (PartyType.Organisation, "organisation organization org company corporation corporate entity legalentity legalperson business enterprise firm group bank authority"),
        (PartyType.Vessel, "vessel ship boat tanker"),
        (PartyType.Aircraft, "aircraft plane airplane aeroplane helicopter"),
        (PartyType.Unknown, "unknown any other"));

    private static readonly FrozenDictionary<string, string> Identifiers = Words(
        (IdentifierTypes.Imo, "imo imonumber imono vesselimo"),
        (IdentifierTypes.Mmsi, "mmsi"),
        (IdentifierTypes.CallSign, "callsign"),
        (IdentifierTypes.Bic, "bic swift swiftcode swiftbic biccode"),
        (IdentifierTypes.Lei, "lei legalentityidentifier"),
        (IdentifierTypes.Tax, "tax taxid taxno taxnumber taxidno tin vat vatnumber unp ynp унп inn инн ein"),
        (IdentifierTypes.Registration, "registration registrationid registrationno registrationnumber companynumber companyno crn ogrn огрн regno"),
        (IdentifierTypes.Passport, "passport passportno passportnumber"),
        (IdentifierTypes.NationalId, "nationalid nationalidno nationalidnumber identitycard idcard nationalno ssn"),
        (IdentifierTypes.TailNumber, "tailnumber tail tailno"),
        (IdentifierTypes.AircraftSerial, "aircraftserial serialnumber msn"),
        (IdentifierTypes.CryptoAddress, "cryptoaddress wallet walletaddress digitalcurrencyaddress"),
        (IdentifierTypes.Website, "website url web"),
        (IdentifierTypes.Email, "email mail"),
        (IdentifierTypes.Phone, "phone telephone tel"));

    /// <summary>Reads a type, whatever its case and punctuation; no text is <see cref="PartyType.Unknown"/>. False for a word that is none.</summary>
    public static bool TryParse(string? text, out PartyType type)
    {
        type = PartyType.Unknown;
        return string.IsNullOrWhiteSpace(text) || Types.TryGetValue(Plain(text), out type);
    }

    /// <summary>The shared name of an identifier type, else the caller's own word.</summary>
    public static string Identifier(string? text) => text is null ? "" : Identifiers.GetValueOrDefault(Plain(text)) ?? text.Trim().ToLowerInvariant();

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, T> Words<T>(params ReadOnlySpan<(T Value, string Words)> table)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (value, line) in table)
        {
            foreach (var word in line.Split(' ')) words.Add(word, value);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
