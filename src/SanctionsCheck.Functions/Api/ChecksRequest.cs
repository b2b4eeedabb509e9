using System.Collections.Immutable;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Functions.Api;

/// <summary>The body of <c>POST checks</c>.</summary>
/// <param name="Pairings">1 to <see cref="MaxPairings"/> pairings.</param>
public sealed record ChecksRequest(ImmutableArray<TradePairing> Pairings)
{
    /// <summary>Most pairings of one call; more of them are a batch.</summary>
    public const int MaxPairings = 500;

    private static readonly MemberSet Members = new("pairings");

    /// <summary>Reads the body.</summary>
    /// <exception cref="RequestException">It can't be taken.</exception>
    public static ChecksRequest Read(ReadOnlySpan<byte> utf8) => JsonRequestReader.ReadAll(utf8, Read);

    private static ChecksRequest Read(ref JsonRequestReader reader)
    {
        ImmutableArray<TradePairing> pairings = [];
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Members, ref seen) is not null) pairings = reader.List(PairingJson.Read, MaxPairings);
        return seen != 0 ? new(pairings) : throw reader.Missing("pairings");
    }
}
