using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>Puts names together out of their parts; a spelling variant of a part stands for it in a name of its own.</summary>
internal static class SecoNames
{
    /// <summary>The name as it is, then once for each set of variants: those of one language and script go together.</summary>
    public static IEnumerable<(string Text, string? Script)> Of(XElement name)
    {
        if (Plain(name) is not { } plain) yield break;
        yield return (plain, null);
        var parts = Parts(name);
        var variants = parts.Select(p => p.Children("spelling-variant")
            .GroupBy(v => (Lang: v.Attr("lang"), Script: v.Attr("script"))).ToDictionary(g => g.Key, g => g.Select(v => ListValues.Clean(v.Value)).OfType<string>().ToArray())).ToArray();
        foreach (var key in variants.SelectMany(v => v.Keys).Distinct())
        {
            var count = variants.Max(v => v.TryGetValue(key, out var found) ? found.Length : 0);
            for (var i = 0; i < count; i++)
            {
                var texts = parts.Select((p, place) => variants[place].TryGetValue(key, out var found) && found.Length > 0 ? found[Math.Min(i, found.Length - 1)] : p.Text("value"));
                yield return (string.Join(' ', texts.Where(t => t is not null)), ScriptCodes.Of(key.Script));
            }
        }
    }

    /// <summary>The parts in their order; null where there are none.</summary>
    public static string? Plain(XElement name)
    {
        var text = string.Join(' ', Parts(name).Select(p => p.Text("value")).Where(t => t is not null));
        return text.Length > 0 ? text : null;
    }

    /// <summary>Titles among the parts.</summary>
    public static IEnumerable<string> Titles(XElement name) => name.Children("name-part").Where(IsTitle).Select(p => p.Text("value")).OfType<string>();

    private static XElement[] Parts(XElement name) =>
        [.. name.Children("name-part").Where(p => !IsTitle(p)).OrderBy(p => int.TryParse(p.Attr("order"), out var order) ? order : int.MaxValue)];

    private static bool IsTitle(XElement part) => part.Attr("name-part-type") == "title";
}
