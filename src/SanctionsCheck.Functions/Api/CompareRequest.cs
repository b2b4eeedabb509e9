using System.Collections.Immutable;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>The body of <c>POST compare</c>.</summary>
/// <param name="Threshold">A score at or above this is a match, 0–1; null for the model's own.</param>
/// <param name="Pairs">Up to <see cref="MaxPairs"/> pairs.</param>
public sealed record CompareRequest(double? Threshold, ImmutableArray<ComparePair> Pairs)
{
    /// <summary>Most pairs of one call.</summary>
    public const int MaxPairs = 1_000;

    private static readonly MemberSet Members = new("threshold", "pairs");
    private static readonly MemberSet Pair = new("id", "type", "query", "candidate");

    /// <summary>Reads the body.</summary>
    /// <exception cref="RequestException">It can't be taken.</exception>
    public static CompareRequest Read(ReadOnlySpan<byte> utf8) => JsonRequestReader.ReadAll(utf8, Read);

    private static CompareRequest Read(ref JsonRequestReader reader)
    {
        double? threshold = null;
        ImmutableArray<ComparePair>? pairs = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Members, ref seen) is { } member)
        {
            if (member == "threshold") threshold = RequestValues.Threshold(ref reader);
            else pairs = reader.List(ReadPair, MaxPairs);
        }
        return new(threshold, pairs ?? throw reader.Missing("pairs"));
    }

    private static ComparePair ReadPair(ref JsonRequestReader reader)
    {
        string? id = null, type = null;
        TradeParty? query = null, candidate = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Pair, ref seen) is { } member)
        {
            switch (member)
            {
                case "id": id = reader.Text(); break;
                case "type": type = reader.Text(); break;
                case "query": query = PartyJson.Read(ref reader, PartyJson.Plain); break;
                default: candidate = PartyJson.Read(ref reader, PartyJson.Plain); break;
            }
        }
        return new(id, type, query ?? throw reader.Missing("query"), candidate ?? throw reader.Missing("candidate"));
    }
}
