using Azure;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.Composition;

/// <summary>Looks for new list versions in the background, so that a worker that nobody asked for a while knows them before the next call does.</summary>
public sealed class LibraryWatch(LibraryCache libraries, StoragePreparation preparation, TimeProvider clock) : BackgroundService
{
    // Well below the minute within which a new version is to be in use, also where a look or a load fails once.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await preparation.Done.WaitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            try
            {
                await libraries.GetAsync(stoppingToken);
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
            {
                // Storage is away: whoever asks for the lists is told, and the next look is due soon.
            }
        }
    }
}
