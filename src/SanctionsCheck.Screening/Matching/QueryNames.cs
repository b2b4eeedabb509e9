using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>The names of a party asked about, taken apart.</summary>
internal static class QueryNames
{
    /// <summary>The most names of one query that are looked at.</summary>
    private const int MaxNames = 32;

    public static List<(string Text, PreparedName Name)> Prepare(PartyQuery query, PartyType another = PartyType.Unknown, bool asked = true)
    {
        var type = query.Type == PartyType.Unknown ? another : query.Type;
        var names = new List<(string, PreparedName)>(1);
        foreach (var text in query.Aliases.Prepend(query.Name).Take(MaxNames))
        {
            foreach (var name in NameAnalyzer.Analyze(text ?? "", type)) names.Add((text ?? "", name));
            if (asked && NameAnalyzer.Head(text ?? "", type) is { } head) names.Add((text ?? "", head));
            if (!asked || type == PartyType.Person) continue;
            foreach (var (other, factor) in BracketNames.Of(text ?? ""))
            {
                foreach (var name in NameAnalyzer.Analyze(other, type)) names.Add((text ?? "", new(name.Tokens, name.Factor * factor)));
            }
        }
        return names;
    }

    /// <summary>Whether names are compared by the rules for persons.</summary>
    public static bool IsPerson(PartyType query, PartyType candidate) =>
        query == PartyType.Person || candidate == PartyType.Person && query == PartyType.Unknown;
}
