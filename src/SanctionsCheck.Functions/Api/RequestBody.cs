using System.Buffers;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace SanctionsCheck.Functions.Api;

/// <summary>Reads the JSON body of a call, within its size limit.</summary>
internal static class RequestBody
{
    /// <summary>Largest body: 20 MB.</summary>
    public const int MaxBytes = 20_000_000;

    /// <summary>How much of a body that is too large is still taken in, so that the caller gets to read why it was refused.</summary>
    private const long MaxDrained = 1_000_000_000;

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="RequestException">Not JSON by its content type, compressed, or above the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        CheckType(request);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        if (request.ContentLength > MaxBytes) throw await RefuseAsync(request, 0, cancellation);

        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 0, 4_096, MaxBytes));
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4_096), cancellation);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) throw await RefuseAsync(request, body.WrittenCount, cancellation);
        }
    }

    private static void CheckType(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        var json = type is not null && (type.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)));
        if (!json)
        {
            throw Unsupported($"The content type is {(request.ContentType is { Length: > 0 } given ? $"\"{given}\"" : "missing")}.",
                "Send Content-Type: application/json.");
        }
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"The body is encoded as \"{encoding}\".", "Send it uncompressed.");
    }

    private static RequestException Unsupported(string detail, string mend) => new(
        new(ProblemTypes.UnsupportedMediaType, StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", detail) { Mend = mend });

    private static async Task<RequestException> RefuseAsync(HttpRequest request, long taken, CancellationToken cancellation)
    {
        if ((request.ContentLength ?? 0) <= MaxDrained)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(81_920);
            int read;
            while (taken < MaxDrained && (read = await request.Body.ReadAsync(buffer, cancellation)) > 0) taken += read;
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return new(new(ProblemTypes.BodyTooLarge, StatusCodes.Status413PayloadTooLarge, "Body too large",
            $"The body has {request.ContentLength ?? taken:N0} bytes; the limit is {MaxBytes:N0}.")
        { Mend = "Split it over several calls, or drop it as a file into the trades container." });
    }
}
