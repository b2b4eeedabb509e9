using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>The words of a name that tell something: no legal forms, particles, titles, numbers and single letters.</summary>
internal sealed class NameWords
{
    public NameWords(string text, PartyType type)
    {
        var readings = NameAnalyzer.Analyze(text, type);
        All = readings.Length == 0 ? [] : readings[0].Tokens;
        Telling = [.. All.Where(t => t.Kind is TokenKind.Word or TokenKind.Generic or TokenKind.Place or TokenKind.Patronymic)];
    }

    /// <summary>All parts.</summary>
    public NameToken[] All { get; }

    /// <summary>Those that tell something.</summary>
    public NameToken[] Telling { get; }

    /// <summary>How many words tell something.</summary>
    public int Count => Telling.Length;

    /// <summary>The only word that tells something; null where there are several or none.</summary>
    public string? Single => Count == 1 ? Telling[0].Form : null;

    /// <summary>True where both hold the same words, in any order.</summary>
    public bool Same(NameWords other) => Count > 0 && Telling.Select(t => t.Form).ToHashSet().SetEquals(other.Telling.Select(t => t.Form));

    /// <summary>Words that the comparer finds like none of the other's.</summary>
    public List<NameToken> Unlike(NameWords other) =>
        [.. Telling.Where(t => !other.Telling.Any(o => TokenComparer.Compare(t, o) >= TokenComparer.Least))];

    /// <summary>True where a name proper of the one is like one of the other's.</summary>
    public bool SharesName(NameWords other) =>
        Telling.Any(t => t.Kind == TokenKind.Word && other.Telling.Any(o => o.Kind == TokenKind.Word && TokenComparer.Compare(t, o) >= TokenComparer.Least));

    /// <summary>True where some words are unlike the other's, and those are patronymics.</summary>
    public bool OnlyPatronymicsUnlike(NameWords other) => Unlike(other) is { Count: > 0 } unlike && unlike.All(t => t.Kind == TokenKind.Patronymic);

    /// <summary>True where neighbouring words on one side have the consonants of one word on the other.</summary>
    public bool IsJoined(NameWords other) => HasJoined(All, other.All) || HasJoined(other.All, All);

    private static bool HasJoined(NameToken[] split, NameToken[] joined)
    {
        for (var i = 1; i < split.Length; i++)
        {
            var both = $"{split[i - 1].Skeleton}{split[i].Skeleton}";
            if (split[i - 1].Skeleton.Length > 0 && split[i].Skeleton.Length > 0 && Array.Exists(joined, j => j.Skeleton.ToString() == both)) return true;
        }
        return false;
    }
}
