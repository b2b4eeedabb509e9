using System.IO.Pipelines;
using System.Text.Json;

namespace SanctionsCheck.Functions.Api;

/// <summary>An answer's JSON on its way out; long answers are sent in parts, so that they need not stand in memory whole.</summary>
public sealed class JsonOutput : IAsyncDisposable
{
    private const int Part = 128 * 1024;
    private readonly PipeWriter _pipe;

    internal JsonOutput(PipeWriter pipe)
    {
        _pipe = pipe;
        Writer = new Utf8JsonWriter(pipe, JsonWriting.Options);
    }

    /// <summary>Where to write.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Sends what is written once it is enough to be worth it.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (Writer.BytesPending + _pipe.UnflushedBytes < Part) return;
        Writer.Flush();
        await _pipe.FlushAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
