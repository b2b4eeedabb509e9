using System.Xml;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>What targets refer to: places, the programmes behind sanctions sets, and one another.</summary>
internal sealed class SecoIndex
{
    private readonly Dictionary<string, SecoPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SecoSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public SecoPlace? Place(string? id) => id is null ? null : _places.GetValueOrDefault(id);
    public SecoSet? Set(string id) => _sets.GetValueOrDefault(id);
    public string? NameOf(string target) => _names.GetValueOrDefault(target);

    public static SecoIndex Read(ListFile file)
    {
        var index = new SecoIndex();
        string? target = null;
        bool Wanted(XmlReader reader)
        {
            if (reader.LocalName == "target") target = reader.GetAttribute("ssid");
            return reader.LocalName is "sanctions-program" or "place"
                || (reader.LocalName == "name" && target is not null && !index._names.ContainsKey(target) && reader.GetAttribute("name-type") == "primary-name");
        }
        foreach (var (element, _) in ListXml.Records(file, SecoXml.Root, Wanted, _ => { }))
        {
            if (element.Name.LocalName == "place") index._places[element.Attr("ssid") ?? ""] = SecoPlace.Read(element);
            else if (element.Name.LocalName == "name") index._names[target!] = SecoNames.Plain(element) ?? $"target {target}";
            else index.AddProgramme(element);
        }
        return index;
    }

    private void AddProgramme(XElement programme)
    {
        var key = English(programme, "program-key") ?? "";
        var name = English(programme, "program-name");
        foreach (var set in programme.Children("sanctions-set"))
        {
            var id = set.Attr("ssid") ?? "";
            // The same set stands there in four languages.
            if (!_sets.ContainsKey(id) || set.Attr("lang") == "eng") _sets[id] = new(key, name, ListValues.Clean(set.Value));
        }
    }

    private static string? English(XElement programme, string name)
    {
        var texts = programme.Children(name).ToArray();
        return ListValues.Clean((texts.FirstOrDefault(t => t.Attr("lang") == "eng") ?? texts.FirstOrDefault())?.Value);
    }
}
