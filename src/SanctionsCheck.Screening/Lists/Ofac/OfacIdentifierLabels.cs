using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>The words with which OFAC's remarks introduce numbers, and the identifier type that each means.</summary>
internal static class OfacIdentifierLabels
{
    /// <summary>Label and type, longest label first, so that "Tax ID No." is not read as "Tax".</summary>
    public static ImmutableArray<(string Label, string Type)> All { get; } =
    [
        .. Table().OrderByDescending(l => l.Label.Length).ThenBy(l => l.Label, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, string> Types = All.ToFrozenDictionary(l => l.Label, l => l.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<char, (string Label, string Type)[]> ByFirst = All.GroupBy(l => l.Label[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The labels that begin as a statement does, longest first.</summary>
    public static ReadOnlySpan<(string Label, string Type)> BeginningAs(string statement) =>
        statement.Length > 0 && ByFirst.TryGetValue(statement[0], out var labels) ? labels : [];

    /// <summary>The identifier type that a whole label means ("Tax ID No."); null where the table does not have it.</summary>
    public static string? TypeOf(string label) => Types.GetValueOrDefault(label.TrimEnd(':', ' ').Replace('\u2019', '\''));

    /// <summary>True for numbers that a register or tax office of a country gives to a company: that country is where it is registered.</summary>
    public static bool TellsCountry(string type) => type is IdentifierTypes.Tax or IdentifierTypes.Registration;

    private static IEnumerable<(string Label, string Type)> Table() =>
    [
        .. Labels(IdentifierTypes.Passport, "Passport", "Diplomatic Passport", "Stateless Person Passport", "British National Overseas Passport",
            "Passport Booklet", "Passport No.", "Travel Document Number"),
        .. Labels(IdentifierTypes.NationalId, "National ID No.", "Cedula No.", "Cedula de Ciudadania", "Cedula de Residencia", "C.U.R.P.", "C.U.R.P. #", "CURP",
            "D.N.I.", "C.U.I.", "C.U.I.P.", "Personal ID Card", "Identification Number", "National Foreign ID Number", "Birth Certificate Number", "SSN",
            "Electoral Registry No.", "Credencial electoral", "I.F.E.", "Residency Number", "Numero de Identidad", "Turkish Identification Number",
            "Citizen's Card Number", "Kenyan ID No.", "Refugee ID Card", "Tazkira National ID Card", "UAE Identification", "Moroccan Personal ID No.",
            "Bosnian Personal ID No.", "Stateless Person ID Card", "CNP (Personal Numerical Code)", "N.I.E.", "Driver's License No.", "LE Number",
            "Cartilla de Servicio Militar Nacional", "Military Registration Number", "Seafarer's Identification Document", "Interpol: Red Notice. File No."),
        .. Labels(IdentifierTypes.Tax, "Tax ID No.", "V.A.T. Number", "NIT #", "RUC #", "RIF #", "R.F.C.", "R.F.C. #", "RFC", "C.U.I.T.", "RTN", "US FEIN", "C.I.F.",
            "Italian Fiscal Code", "Fiscal Code", "Romanian Tax Registration", "Paraguayan tax identification number",
            "Numero Unico de Identificacao Tributaria (NUIT)"),
        .. Labels(IdentifierTypes.Registration, "Registration Number", "Registration ID", "Business Registration Number", "Business Registration Document #",
            "Commercial Registry Number", "Company Number", "UK Company Number", "C.R. No.", "Romanian C.R.", "Chamber of Commerce Number",
            "Economic Register Number (CBLS)", "Central Registration System Number", "Folio Mercantil No.", "Matricula Mercantil No",
            "Unified Social Credit Code (USCC)", "United Social Credit Code Certificate (USCCC)", "Organization Code", "Government Gazette Number",
            "Istanbul Chamber of Comm. No.", "Dubai Chamber of Commerce Membership No.", "Trade License No.", "License", "Business Number",
            "Enterprise Number", "Branch Unit Number", "Public Registration Number", "Registered Charity No.", "Certificate of Incorporation Number",
            "MSB Registration Number", "File Number", "Permit Number", "SRE Permit No."),
        .. Labels(IdentifierTypes.Imo, "Vessel Registration Identification IMO", "Identification Number IMO", "Company Number IMO",
            "International Maritime Organization No."),
        .. Labels("vessel-registration", "Vessel Registration Identification"),
        .. Labels(IdentifierTypes.Mmsi, "MMSI"),
        .. Labels(IdentifierTypes.CallSign, "Other Vessel Call Sign", "Vessel Call Sign"),
        .. Labels(IdentifierTypes.Bic, "SWIFT/BIC"),
        .. Labels(IdentifierTypes.Lei, "Legal Entity Number"),
        .. Labels("bik", "BIK (RU)"),
        .. Labels("duns", "D-U-N-S Number"),
        .. Labels("isin", "ISIN", "Identification Number ISIN"),
        .. Labels(IdentifierTypes.TailNumber, "Aircraft Tail Number", "Previous Aircraft Tail Number"),
        .. Labels(IdentifierTypes.AircraftSerial, "Aircraft Manufacturer's Serial Number (MSN)",
            "Aircraft Construction Number (also called L/N or S/N or F/N)", "Aircraft Serial Identification"),
        .. Labels("mode-s", "Aircraft Mode S Transponder Code"),
        .. Labels(IdentifierTypes.Website, "Website"),
        .. Labels(IdentifierTypes.Email, "Email Address", "Email"),
        .. Labels(IdentifierTypes.Phone, "Phone Number", "Telephone", "Telephone No.", "Telephone Number", "PHONE", "Phone No."),
        .. Labels("fax", "Fax", "Fax No."),
    ];

    private static IEnumerable<(string Label, string Type)> Labels(string type, params string[] labels) => labels.Select(l => (l, type));
}
