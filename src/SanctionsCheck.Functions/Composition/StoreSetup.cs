namespace SanctionsCheck.Functions.Composition;

/// <summary>Makes the tables, containers and queues of one store, or puts first data into them; may run any number of times.</summary>
/// <param name="Name">The store, for the log.</param>
/// <param name="RunAsync">Does it.</param>
public sealed record StoreSetup(string Name, Func<CancellationToken, Task> RunAsync);
