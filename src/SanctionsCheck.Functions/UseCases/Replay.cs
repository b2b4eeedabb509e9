using System.Collections.Immutable;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>A check made again and compared with its record.</summary>
/// <param name="Id">The assessment's id.</param>
/// <param name="Identical">True where both are the same to the byte.</param>
/// <param name="Differences">Where they differ; empty where they are identical.</param>
/// <param name="Assessment">The new assessment's JSON.</param>
public sealed record Replay(string Id, bool Identical, ImmutableArray<JsonDifference> Differences, ReadOnlyMemory<byte> Assessment);
