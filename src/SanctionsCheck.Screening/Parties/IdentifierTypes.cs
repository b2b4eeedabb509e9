namespace SanctionsCheck.Screening.Parties;

/// <summary>The identifier types that lists and callers share. Lower case, as they stand in JSON.</summary>
public static class IdentifierTypes
{
    /// <summary>IMO ship or company number, seven digits.</summary>
    public const string Imo = "imo";
    /// <summary>Maritime mobile service identity, nine digits.</summary>
    public const string Mmsi = "mmsi";
    /// <summary>Radio call sign.</summary>
    public const string CallSign = "call-sign";
    /// <summary>Business identifier code (SWIFT), ISO 9362.</summary>
    public const string Bic = "bic";
    /// <summary>Legal entity identifier, ISO 17442.</summary>
    public const string Lei = "lei";
    /// <summary>Tax number (UNP, INN, VAT and their like).</summary>
    public const string Tax = "tax";
    /// <summary>Company registration number.</summary>
    public const string Registration = "registration";
    /// <summary>Passport number.</summary>
    public const string Passport = "passport";
    /// <summary>National identity number.</summary>
    public const string NationalId = "national-id";
    /// <summary>Aircraft registration (tail number).</summary>
    public const string TailNumber = "tail-number";
    /// <summary>Aircraft manufacturer's serial number.</summary>
    public const string AircraftSerial = "aircraft-serial";
    /// <summary>Digital currency address.</summary>
    public const string CryptoAddress = "crypto-address";
    /// <summary>Website.</summary>
    public const string Website = "website";
    /// <summary>E-mail address.</summary>
    public const string Email = "email";
    /// <summary>Telephone number.</summary>
    public const string Phone = "phone";
}
