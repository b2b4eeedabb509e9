using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>A place that addresses and births refer to.</summary>
/// <param name="Location">Town.</param>
/// <param name="Area">Region.</param>
/// <param name="Country">Country, by its code where given.</param>
internal sealed record SecoPlace(string? Location, string? Area, string? Country)
{
    public static SecoPlace Read(XElement place)
    {
        var country = place.Child("country");
        return new(place.Text("location"), place.Text("area"), country?.Attr("iso-code") ?? ListValues.Clean(country?.Value));
    }
}
