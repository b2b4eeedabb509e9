using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>A relation that begins at a profile.</summary>
/// <param name="Type">Its kind in words.</param>
/// <param name="Target">The other profile.</param>
/// <param name="Former">True where it is over.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record AdvancedRelation(string Type, string Target, bool Former, long Line)
{
    public static AdvancedRelation Read(XElement relation, long line, ReferenceValues values) => new(
        values.Text("RelationType", relation.Attr("RelationTypeID")) ?? "related to", relation.Attr("To-ProfileID") ?? "", relation.Attr("Former") == "true", line);
}
