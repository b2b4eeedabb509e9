using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Matching.Features;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>What names' scores can become when the other facts are compared, and the best found so far.</summary>
internal sealed class SearchScale
{
    /// <summary>A name below this is another name, whatever else agrees: a search does not look for it.</summary>
    public const double LeastName = .2;

    private readonly TopScores _top = new();
    private double _lift;
    private double _fall;
    private PartyType _type;
    private bool _identifiers;
    private long _list;

    /// <summary>Names below this can't become matches that are returned.</summary>
    public float Floor { get; private set; }

    public void Begin(PartyFacts facts, int limit)
    {
        (_lift, _fall) = FeatureTable.Reach(facts);
        _type = facts.Type;
        _identifiers = !facts.Identifiers.IsEmpty;
        Floor = (float)Math.Max(LeastName, (ScreeningModel.Floor - _lift) / (1 - _lift)) - .001f;
        _top.Clear(limit);
        _list = -1;
    }

    public void NextList() => _list++;

    /// <summary>True where a name of at most this score could still be among those returned.</summary>
    public bool MayMatter(float bound) => bound + (1 - bound) * _lift >= _top.Worst - .0001;

    public void Found(int party, float score, PartyType type)
    {
        var least = score - _fall - (_type == PartyType.Unknown || type == _type ? 0 : FeatureTable.TypeFall);
        _top.Add((_list << 32) | (uint)party, _identifiers ? Math.Min(least, FeatureTable.IdentifierCeiling) : least);
    }
}
