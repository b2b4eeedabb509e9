namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>A format's real files, and how to make longer ones of them.</summary>
/// <param name="List">The list that they are read as.</param>
/// <param name="Make">The files; repeated to about so many bytes where that is more than they have.</param>
/// <param name="Rows">How many rows they hold: lines of CSV, elements of XML.</param>
internal sealed record ListSource(string List, Func<int, (string Name, byte[] Content)[]> Make, Func<(string Name, byte[] Content)[], long> Rows);
