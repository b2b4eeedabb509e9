namespace SanctionsCheck.Local.Worker;

/// <summary>Feeds one function from its trigger.</summary>
internal interface IListener
{
    /// <summary>Runs until stopped; then begins no more and waits for what runs.</summary>
    /// <param name="stopping">Begin no more.</param>
    /// <param name="aborting">Handed to the functions: do not wait any longer.</param>
    Task RunAsync(CancellationToken stopping, CancellationToken aborting);
}
