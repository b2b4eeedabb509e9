using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Inbox;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Imports list files that lie in the inbox, and tells the rest of the product when a version became active.</summary>
public sealed partial class ImportList(ListCatalog catalog, BlobServiceClient blobs, ListActivated activated, ListAlertStore alerts, ILogger<ImportList> logger)
{
    private readonly BlobContainerClient _inbox = blobs.GetBlobContainerClient(ListInbox.ContainerName);

    /// <summary>Makes the inbox where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _inbox.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Imports what a file belongs to. Files that can't be used are recorded as refused, with the reason; trying again would not mend them.</summary>
    /// <param name="list">The folder it lies in: the list's id.</param>
    /// <param name="file">Its name.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What became of it; null where it is no list's, waits for the rest of its set or is gone again.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage refuses or can't be reached.</exception>
    public async Task<ImportOutcome?> DroppedAsync(string list, string file, CancellationToken cancellation)
    {
        if (!ListIds.IsValid(list))
        {
            NoList(file, string.Join(", ", ListIds.Official), ListIds.CustomPrefix);
            return null;
        }
        using var activity = Telemetry.Source.StartActivity("list import");
        activity?.SetTag("sanctionscheck.list", list);
        if (await ReadAsync(list, file, cancellation) is not { } outcome)
        {
            Waiting(list, file);
            return null;
        }
        await TellAsync(list, file, outcome, cancellation);
        return outcome;
    }

    /// <summary>Tells of an import: the log and the metrics, the queue where a version became active, an alert where one was refused.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="source">The file or address that it came from.</param>
    /// <param name="outcome">What it led to.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task TellAsync(string list, string source, ImportOutcome outcome, CancellationToken cancellation)
    {
        Telemetry.Imported(list, outcome.Result.ToString().ToLowerInvariant());
        if (outcome.Result == ImportResult.Refused)
        {
            Refused(list, source, outcome.Reason);
            await alerts.AddAsync(ListAlert.Refused(list, outcome), cancellation);
            return;
        }
        Imported(list, source, outcome.Result, outcome.Version.Parties, outcome.IssueCount);
        await activated.SendAsync(list, cancellation);
    }

    /// <summary>The newest file of a list's inbox; null where nothing lies there.</summary>
    public async Task<string?> NewestAsync(string list, CancellationToken cancellation)
    {
        BlobItem? newest = null;
        await foreach (var blob in _inbox.GetBlobsAsync(BlobTraits.None, BlobStates.None, list + "/", cancellation))
        {
            if (newest is null || blob.Properties.LastModified > newest.Properties.LastModified) newest = blob;
        }
        return newest?.Name[(list.Length + 1)..];
    }

    private async Task<ImportOutcome?> ReadAsync(string list, string file, CancellationToken cancellation)
    {
        try
        {
            using var files = await ListInbox.ReadAsync(_inbox, list, file, cancellation);
            return files is null ? null : await catalog.ImportAsync(list, files.Files, files.Request, cancellation);
        }
        catch (InvalidDataException e)
        {
            var blob = _inbox.GetBlobClient($"{list}/{file}");
            var modified = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value.LastModified;
            await using var content = await blob.OpenReadAsync(cancellationToken: cancellation);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
            return await catalog.RefuseAsync(list, hash, new(file, modified), e.Message, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file {File} was dropped into a folder that is no list: use {Lists} or {CustomPrefix}NAME.")]
    private partial void NoList(string file, string lists, string customPrefix);

    [LoggerMessage(Level = LogLevel.Information, Message = "{List}: {File} waits for the rest of its set.")]
    private partial void Waiting(string list, string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "{List}: {File} was refused: {Reason}")]
    private partial void Refused(string list, string file, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{List}: {File} {Result}, {Parties} parties, {Issues} rows that could not be used.")]
    private partial void Imported(string list, string file, ImportResult result, int parties, int issues);
}
