using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>A place that features refer to.</summary>
/// <param name="Parts">Street, city, region and postal code, in the file's order; for a nationality perhaps the country's name.</param>
/// <param name="Country">The country's code or name; null where it is not determined.</param>
internal sealed record AdvancedLocation(string?[] Parts, string? Country)
{
    // ADDRESS1–3, CITY, STATE/PROVINCE, REGION, POSTAL CODE: as addresses stand in the other formats.
    private static readonly string[] Order = ["1451", "1452", "1453", "1454", "1455", "1450", "1456"];

    public static AdvancedLocation Read(XElement location, ReferenceValues values)
    {
        var parts = location.Children("LocationPart").OrderBy(p => Array.IndexOf(Order, p.Attr("LocPartTypeID")) is >= 0 and var place ? place : int.MaxValue)
            .SelectMany(p => p.Children("LocationPartValue")).Select(v => v.Text("Value")).Where(v => v is not null).ToArray();
        var country = values.Country(location.Child("LocationCountry")?.Attr("CountryID")) ?? values.AreaCountry(location.Child("LocationAreaCode")?.Attr("AreaCodeID"));
        return new(parts, country);
    }
}
