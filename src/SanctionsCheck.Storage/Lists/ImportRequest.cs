namespace SanctionsCheck.Storage.Lists;

/// <summary>What is known of files to be imported, beside their content.</summary>
/// <param name="Name">Name of the file or archive as it came ("2024-05-02.zip"); a date in it is the published date where the files state none.</param>
/// <param name="Modified">When it was modified: the published date where neither files nor name tell one.</param>
/// <param name="Force">True to activate in spite of the guards (older, shrunk), after somebody has looked at it. What fails to parse is refused all the same.</param>
public sealed record ImportRequest(string Name, DateTimeOffset Modified, bool Force = false);
