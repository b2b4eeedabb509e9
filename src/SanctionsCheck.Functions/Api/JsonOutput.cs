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

    /// <summary>Writes a list, sending what is written whenever it is enough to be worth it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="items">The items; they may be made while they are written.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteListAsync<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellation)
    {
        Writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(Writer, item);
            if (Writer.BytesPending + _pipe.UnflushedBytes < Part) continue;
            Writer.Flush();
            await _pipe.FlushAsync(cancellation);
        }
        Writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
