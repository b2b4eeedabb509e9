using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac.Advanced;

/// <summary>Puts names together: a name's parts stand in it, what each part is (last name, first name, vessel name) stands in the identity's groups.</summary>
internal sealed class AdvancedNames
{
    private const string LastName = "1520";
    private const string Nickname = "1528";
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    public AdvancedNames(XElement identity)
    {
        foreach (var group in identity.Items("NamePartGroups", "MasterNamePartGroup").SelectMany(g => g.Children("NamePartGroup")))
        {
            if (group.Attr("ID") is { } id && group.Attr("NamePartTypeID") is { } kind) _kinds[id] = kind;
        }
    }

    /// <summary>"LAST, First Middle Patronymic" for people, the parts in their order for the rest; null where it has none.</summary>
    public string? Text(XElement documentedName)
    {
        List<string> last = [], rest = [];
        foreach (var value in Parts(documentedName))
        {
            if (ListValues.Clean(value.Value) is not { } text) continue;
            var kind = _kinds.GetValueOrDefault(value.Attr("NamePartGroupID") ?? "");
            if (kind == LastName) last.Add(text);
            else rest.Add(kind == Nickname && rest.Count > 0 ? $"'{text}'" : text);
        }
        return OfacParties.Name(last.Count > 0 ? string.Join(' ', last) : null, rest.Count > 0 ? string.Join(' ', rest) : null);
    }

    /// <summary>The script of a name's first part.</summary>
    public static string? Script(XElement documentedName, ReferenceValues values) => values.Script(Parts(documentedName).FirstOrDefault()?.Attr("ScriptID"));

    /// <summary>The parts as they come, for naming a party that another refers to. Two parts are a last and a first name.</summary>
    public static string Plain(XElement documentedName) =>
        string.Join(", ", Parts(documentedName).Select(p => ListValues.Clean(p.Value)).OfType<string>());

    private static IEnumerable<XElement> Parts(XElement documentedName) => documentedName.Children("DocumentedNamePart").SelectMany(p => p.Children("NamePartValue"));
}
