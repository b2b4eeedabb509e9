using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Storage.Tests.Lists.Refresh;

/// <summary>What a publisher sends is never held whole, however large it is.</summary>
[Collection(nameof(AloneCollection))]
public sealed class FetchMemoryTests
{
    private const int Blocks = 480;
    private const int BlockBytes = 100_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_download_is_not_held(bool gzip)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var host = listener.LocalEndpoint.ToString()!;
        using var fetcher = new ListFetcher(new FetchOptions { AllowedHosts = [host], Attempts = 1 }, TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var serving = ServeAsync(listener, gzip);
        var fetched = await fetcher.FetchAsync([new($"http://{host}/list.csv")], ImmutableDictionary<Uri, FetchStamp>.Empty, default);
        using var file = Assert.Single(fetched!);
        var hash = await serving;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Blocks * BlockBytes / 10);
        Assert.Equal(("list.csv", (long)Blocks * BlockBytes), (file.Name, file.Content.Length));
        await using var content = file.Content.Open();
        Assert.Equal(hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
    }

    /// <summary>Answers one request; gives the hash of what it sent.</summary>
    private static async Task<string> ServeAsync(TcpListener listener, bool gzip)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        // A request without a body is over at its first empty line.
        using (var request = new StreamReader(stream, Encoding.ASCII, leaveOpen: true))
            while (await request.ReadLineAsync() is { Length: > 0 }) { }
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n{(gzip ? "Content-Encoding: gzip\r\n" : "")}\r\n"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (Stream output = gzip ? new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true) : new BufferedStream(stream))
        {
            var (block, random) = (new byte[BlockBytes], new Random(1));
            for (var i = 0; i < Blocks; i++)
            {
                for (var b = 0; b < block.Length; b++) block[b] = (byte)random.Next('A', 'Z');
                hash.AppendData(block);
                await output.WriteAsync(block);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
