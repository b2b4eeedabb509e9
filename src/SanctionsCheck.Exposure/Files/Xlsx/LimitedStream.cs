namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>A stream that refuses to give more than so many bytes.</summary>
internal sealed class LimitedStream(Stream input, long limit, string what) : TextStream
{
    private readonly byte[] _read = new byte[64 * 1024];
    private long _left = limit;

    protected override async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        // The reader of XML asks without waiting; what is unpacked here is at hand.
        await ValueTask.CompletedTask;
        var count = input.Read(_read, 0, _read.Length);
        if ((_left -= count) < 0) throw XlsxParts.TooLarge(what);
        Write(_read.AsSpan(0, count));
        return count > 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) input.Dispose();
        base.Dispose(disposing);
    }
}
