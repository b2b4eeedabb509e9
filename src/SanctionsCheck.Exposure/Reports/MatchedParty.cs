using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>A listed party that rows were matched with.</summary>
/// <param name="List">Its list.</param>
/// <param name="Id">The publisher's own id.</param>
/// <param name="Name">The name that was matched in the first of the rows.</param>
/// <param name="Programmes">Its programmes.</param>
/// <param name="FirstRow">The first row that it was matched in.</param>
/// <param name="LastRow">The last one; tells rows apart while they are counted.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="Severity">The gravest verdict that a match with it supports.</param>
/// <param name="Confidence">How sure the gravest of the matches is.</param>
public sealed record MatchedParty(string List, string Id, string Name, string Programmes, long FirstRow, long LastRow, long Rows, Verdict Severity, string Confidence)
{
    /// <summary>Together with matches in other rows, or further ones in the last row.</summary>
    public MatchedParty With(MatchedParty other)
    {
        var (first, gravest) = (other.FirstRow < FirstRow ? other : this, other.Severity > Severity || (other.Severity == Severity && other.FirstRow < FirstRow) ? other : this);
        return first with
        {
            LastRow = Math.Max(LastRow, other.LastRow),
            // The matches of one row come one after the other: the row counts once.
            Rows = Rows + other.Rows - (LastRow == other.FirstRow ? 1 : 0),
            Severity = gravest.Severity,
            Confidence = gravest.Confidence,
        };
    }
}
