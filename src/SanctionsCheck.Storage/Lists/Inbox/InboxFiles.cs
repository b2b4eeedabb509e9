using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>The files of one version, as they were dropped into the inbox.</summary>
/// <param name="Files">The files, in memory.</param>
/// <param name="Request">Name and date of the blob that they came in.</param>
public sealed record InboxFiles(IReadOnlyList<ListFile> Files, ImportRequest Request);
