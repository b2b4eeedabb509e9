namespace SanctionsCheck.Exposure.Ownership;

/// <summary>When a law treats what listed parties own as listed itself.</summary>
/// <param name="Text">The rule in words.</param>
/// <param name="Inclusive">Whether exactly 50 % is enough.</param>
/// <param name="Aggregates">Whether the stakes of several listed owners are added without an arrangement between them.</param>
/// <param name="Control">Whether control without ownership is enough.</param>
/// <param name="Source">The authority's guidance.</param>
internal sealed record OwnershipRule(string Text, bool Inclusive, bool Aggregates, bool Control, string Source)
{
    /// <summary>Stakes of listed owners from here up, short of the threshold, call for a look at who really decides. Percent.</summary>
    public const decimal Minority = 25;

    private static readonly OwnershipRule Ofac = new(
        "OFAC 50 Percent Rule: owned 50 % or more, in the aggregate, by blocked persons", Inclusive: true, Aggregates: true, Control: false,
        "https://ofac.treasury.gov/faqs/topic/1521");

    private static readonly OwnershipRule Eu = new(
        "EU best practices: owned 50 % or more, in the aggregate, or controlled by listed persons", Inclusive: true, Aggregates: true, Control: true,
        "https://data.consilium.europa.eu/doc/document/ST-11623-2024-INIT/en/pdf");

    private static readonly OwnershipRule EuUntil2024 = Eu with
    {
        Text = "EU best practices until 3 July 2024: owned more than 50 %, in the aggregate, or controlled by listed persons",
        Inclusive = false,
    };

    private static readonly OwnershipRule Uk = new(
        "UK: owned more than 50 %, or controlled, by a designated person; stakes are added only under a joint arrangement", Inclusive: false, Aggregates: false,
        Control: true, "https://www.gov.uk/government/publications/financial-sanctions-general-guidance/uk-financial-sanctions-general-guidance");

    private static readonly OwnershipRule Other = new(
        "owned 50 % or more, in the aggregate, or controlled by listed persons, as the other authorities apply it", Inclusive: true, Aggregates: true, Control: true,
        "https://data.consilium.europa.eu/doc/document/ST-11623-2024-INIT/en/pdf");

    private static readonly DateOnly EuChange = new(2024, 7, 3);

    /// <summary>The rule of a regime at a date.</summary>
    public static OwnershipRule Of(string regime, DateOnly date) => regime switch
    {
        "US" => Ofac,
        "EU" => date < EuChange ? EuUntil2024 : Eu,
        "UK" => Uk,
        _ => Other,
    };

    /// <summary>True where a share reaches the threshold.</summary>
    public bool Reached(decimal percent) => Inclusive ? percent >= 50 : percent > 50;
}
