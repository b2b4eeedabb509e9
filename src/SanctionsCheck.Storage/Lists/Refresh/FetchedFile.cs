using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>A file as a publisher sent it.</summary>
/// <param name="Name">A file name without folders, made of letters, digits, dot, hyphen and underscore.</param>
/// <param name="Content">The content, unpacked from its transfer encoding.</param>
/// <param name="Stamp">By what to ask for it the next time.</param>
internal sealed record FetchedFile(string Name, SpooledFile Content, FetchStamp Stamp) : IDisposable
{
    public void Dispose() => Content.Dispose();
}
