using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>The files of one version, as they were dropped into the inbox.</summary>
/// <param name="Files">The files.</param>
/// <param name="Request">Name and date of the blob that they came in.</param>
public sealed record InboxFiles(SpooledFiles Files, ImportRequest Request) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Files.Dispose();
}
