namespace SanctionsCheck.Screening.Lists;

/// <summary>One file of a list as its publisher ships it.</summary>
/// <param name="Name">File name without folders ("sdn.csv").</param>
/// <param name="Open">Opens the content from its start; the reader disposes it. May be called more than once.</param>
public sealed record ListFile(string Name, Func<Stream> Open);
