namespace SanctionsCheck.Exposure.Files;

/// <summary>A part of a file that is worked on by itself: a range of bytes between row boundaries.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="FirstRow">Number of its first row; the first row below the header is 1.</param>
/// <param name="Rows">How many rows it has, at least 1.</param>
public sealed record RowChunk(int Index, long Start, long End, long FirstRow, int Rows);
