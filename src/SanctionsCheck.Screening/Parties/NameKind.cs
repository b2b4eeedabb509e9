namespace SanctionsCheck.Screening.Parties;

/// <summary>How a list presents a name.</summary>
public enum NameKind
{
    /// <summary>The name the party is listed under.</summary>
    Primary,
    /// <summary>Also known as.</summary>
    Alias,
    /// <summary>Formerly known as ("ex" names of vessels too).</summary>
    Former,
}
