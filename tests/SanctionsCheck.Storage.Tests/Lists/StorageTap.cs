using Azure.Core;
using Azure.Core.Pipeline;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>Stands between the storage SDK and storage: sees every request, and can make storage go away from the n-th write on, as a worker's death would.</summary>
internal sealed class StorageTap : HttpPipelineSynchronousPolicy
{
    private readonly List<(string Method, string Path, byte[] Body)> _requests = [];
    private int _writes;

    /// <summary>Writes that still get through; those after them fail.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    /// <summary>True to let nothing through at all.</summary>
    public bool Down { get; set; }

    /// <summary>Called before each request, with its method and path.</summary>
    public Action<string, string>? Before { get; set; }

    public int Writes => Volatile.Read(ref _writes);

    public IReadOnlyList<(string Method, string Path, byte[] Body)> Requests
    {
        get { lock (_requests) return [.. _requests]; }
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var (method, path) = (message.Request.Method.Method, message.Request.Uri.ToUri().AbsolutePath);
        Before?.Invoke(method, path);
        if (Down) throw new IOException("Storage is away.");
        if (method != "GET" && method != "HEAD" && Interlocked.Increment(ref _writes) > WritesLeft) throw new IOException("The worker died here.");
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, CancellationToken.None);
        lock (_requests) _requests.Add((method, path, body.ToArray()));
    }
}
