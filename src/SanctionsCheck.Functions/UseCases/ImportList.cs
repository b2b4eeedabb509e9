using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Inbox;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Imports list files that lie in the inbox, and tells the rest of the product when a version became active.</summary>
public sealed partial class ImportList(ListCatalog catalog, BlobServiceClient blobs, ListActivated activated, ILogger<ImportList> logger)
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
    public async Task<ListRefresh?> DroppedAsync(string list, string file, CancellationToken cancellation)
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
        Telemetry.Imported(list, outcome.Result.ToString().ToLowerInvariant());
        if (outcome.Result == ImportResult.Refused) Refused(list, file, outcome.Reason);
        else
        {
            Imported(list, file, outcome.Result, outcome.Version.Parties, outcome.IssueCount);
            if (outcome.Result == ImportResult.Activated) await activated.SendAsync(list, outcome.Version.Version, cancellation);
            else await activated.SendOnceAsync(list, outcome.Version.Version, cancellation);
        }
        return new(list, file, outcome);
    }

    /// <summary>Reads the newest file of a list's inbox again.</summary>
    /// <exception cref="RequestException">Not a list's id, or nothing lies there.</exception>
    public async Task<ListRefresh> RefreshAsync(string list, CancellationToken cancellation)
    {
        ShowLists.CheckId(list);
        BlobItem? newest = null;
        await foreach (var blob in _inbox.GetBlobsAsync(BlobTraits.None, BlobStates.None, list + "/", cancellation))
        {
            if (newest is null || blob.Properties.LastModified > newest.Properties.LastModified) newest = blob;
        }
        var file = newest?.Name[(list.Length + 1)..];
        return file is not null && await DroppedAsync(list, file, cancellation) is { } refresh ? refresh
            : throw new RequestException(new(ProblemTypes.Conflict, StatusCodes.Status409Conflict, "Nothing to read",
                file is null ? $"No file lies in {ListInbox.ContainerName}/{list}/." : $"{file} is a part of a set that is not complete.")
            { Mend = $"Put the list's official file into the container {ListInbox.ContainerName} as {list}/NAME; a set of files goes into a zip." });
    }

    private async Task<ImportOutcome?> ReadAsync(string list, string file, CancellationToken cancellation)
    {
        try
        {
            return await ListInbox.ReadAsync(_inbox, list, file, cancellation) is { } files
                ? await catalog.ImportAsync(list, files.Files, files.Request, cancellation)
                : null;
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
