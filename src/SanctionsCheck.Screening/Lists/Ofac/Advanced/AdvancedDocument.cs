using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>An identity document or registration.</summary>
/// <param name="Type">Its kind in words.</param>
/// <param name="Number">Its number.</param>
/// <param name="Country">Who issued it.</param>
/// <param name="Note">Dates, authority, validity.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record AdvancedDocument(string Type, string? Number, string? Country, string? Note, long Line)
{
    public static AdvancedDocument Read(XElement document, long line, AdvancedIndex index)
    {
        var values = index.Values;
        string? issued = null, expires = null;
        foreach (var date in document.Children("DocumentDate"))
        {
            var text = date.Child("DatePeriod") is { } period ? AdvancedDates.Period(period)?.ToString() : null;
            if (values.Text("IDRegDocDateType", date.Attr("IDRegDocDateTypeID")) is "Expiration Date") expires = text;
            else issued = text;
        }
        var fraudulent = values.Text("Validity", document.Attr("ValidityID")) is "Fraudulent" ? "fraudulent" : null;
        var country = values.Country(document.Attr("IssuedBy-CountryID")) ?? index.Location(document.Attr("IssuedIn-LocationID"))?.Country;
        return new(
            values.Text("IDRegDocType", document.Attr("IDRegDocTypeID")) ?? "document", document.Text("IDRegistrationNo"), country,
            OfacStatement.Note(issued, expires, document.Text("IssuingAuthority"), fraudulent, document.Text("Comment")), line);
    }
}
