using System.Collections.Immutable;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.Api;

/// <summary>The body of <c>POST screen</c>.</summary>
/// <param name="Options">Threshold, limit and lists.</param>
/// <param name="AsOf">Lists as they were on that date; null for the active ones.</param>
/// <param name="Queries">Up to <see cref="MaxQueries"/> queries.</param>
public sealed record ScreenRequest(ScreenOptions Options, DateOnly? AsOf, ImmutableArray<ScreenQuery> Queries)
{
    /// <summary>Most queries of one call.</summary>
    public const int MaxQueries = 1_000;

    private static readonly MemberSet Members = new("threshold", "limit", "lists", "asOf", "queries");

    /// <summary>Reads the body.</summary>
    /// <exception cref="RequestException">It can't be taken.</exception>
    public static ScreenRequest Read(ReadOnlySpan<byte> utf8) => JsonRequestReader.ReadAll(utf8, Read);

    private static ScreenRequest Read(ref JsonRequestReader reader)
    {
        var options = new ScreenOptions();
        DateOnly? asOf = null;
        ImmutableArray<ScreenQuery>? queries = null;
        ulong seen = 0;
        reader.BeginObject();
        while (reader.NextMember(Members, ref seen) is { } member)
        {
            switch (member)
            {
                case "threshold": options = options with { Threshold = RequestValues.Threshold(ref reader) }; break;
                case "limit": options = options with { Limit = RequestValues.Limit(ref reader) ?? options.Limit }; break;
                case "lists": options = options with { Lists = reader.List(ReadList) }; break;
                case "asOf": asOf = RequestValues.Date(ref reader); break;
                default: queries = reader.List(ReadQuery, MaxQueries); break;
            }
        }
        return new(options, asOf, queries ?? throw reader.Missing("queries"));
    }

    private static ScreenQuery ReadQuery(ref JsonRequestReader reader)
    {
        var party = PartyJson.Read(ref reader, PartyJson.Query, out var id);
        return new(id, party);
    }

    private static string ReadList(ref JsonRequestReader reader)
    {
        var list = reader.Text();
        return ListIds.IsValid(list) ? list! : throw reader.Refuse(ProblemTypes.InvalidValue, "Invalid value", $"\"{list}\" is not a list id.",
            $"Use one of {string.Join(", ", ListIds.Official)} or {ListIds.CustomPrefix}NAME.");
    }
}
