using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>Asks publishers for their files: conditionally, within limits of time and size, again where it may help, and never elsewhere than it may go.</summary>
public sealed class ListFetcher : IDisposable
{
    // Some publishers refuse whatever does not look like a browser.
    private const string Agent = "Mozilla/5.0 (compatible; SanctionsCheck/1.0)";
    private const int HeaderKilobytes = 64;
    private const int ReadBytes = 64 * 1024;

    private readonly FetchOptions _options;
    private readonly FetchRules _rules;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">Limits and allowed hosts.</param>
    /// <param name="time">The clock.</param>
    public ListFetcher(FetchOptions options, TimeProvider time)
    {
        (_options, _rules, _time) = (options, new(options), time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None, // done here, with limits
            ConnectCallback = _rules.ConnectAsync,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = HeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The files of a list that may have changed since they were asked for the last time.</summary>
    /// <param name="addresses">Where they lie; together they make one version.</param>
    /// <param name="known">What was said of them the last time, by address.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>All files, in the order of their addresses; null where none has changed.</returns>
    /// <exception cref="FetchException">One of them can't be had.</exception>
    internal async Task<IReadOnlyList<FetchedFile>?> FetchAsync(
        ImmutableArray<Uri> addresses, IReadOnlyDictionary<Uri, FetchStamp> known, CancellationToken cancellation)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        total.CancelAfter(_options.TotalTimeout);
        try
        {
            if (addresses is [var only])
                return await TryAsync(only, known.GetValueOrDefault(only), total.Token) is { } file ? [file] : null;
            if (addresses.All(a => known.TryGetValue(a, out var stamp) && stamp.CanAsk) && !await AnyAnswersAsync(addresses, known, total.Token)) return null;
            for (var attempt = 1; ; attempt++)
            {
                if (await FetchSetAsync(addresses, total.Token) is { } files) return files;
                if (attempt == _options.Attempts) throw new FetchException($"The files beside {FetchRules.Name(addresses[0])} changed while they were read, {attempt} times over.");
                await Task.Delay(_options.BackOff, _time, total.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException($"{FetchRules.Name(addresses[0])} and what belongs to it took longer than {_options.TotalTimeout}.");
        }
    }

    /// <summary>An address as it may stand in logs and answers: without user and query, which may hold keys.</summary>
    public static string NameOf(Uri address) => FetchRules.Name(address);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The files of a set; null where one of them changed meanwhile: a publisher that puts a new version in place while they are read gives a mixture of two.</summary>
    private async Task<List<FetchedFile>?> FetchSetAsync(ImmutableArray<Uri> addresses, CancellationToken cancellation)
    {
        List<FetchedFile> files = [];
        var whole = false;
        try
        {
            foreach (var address in addresses) files.Add((await TryAsync(address, null, cancellation))!);
            var stamps = addresses.Zip(files).ToDictionary(p => p.First, p => p.Second.Stamp);
            whole = !await AnyAnswersAsync(addresses.Where(a => stamps[a].CanAsk), stamps, cancellation, unless: Same);
            return whole ? files : null;
        }
        finally
        {
            if (!whole) files.ForEach(f => f.Dispose());
        }
    }

    /// <summary>True where one of the files is sent although it is known, unless it is sent in the version that is known.</summary>
    private async Task<bool> AnyAnswersAsync(
        IEnumerable<Uri> addresses, IReadOnlyDictionary<Uri, FetchStamp> known, CancellationToken cancellation, Func<FetchStamp, FetchStamp, bool>? unless = null)
    {
        foreach (var address in addresses)
        {
            using var file = await TryAsync(address, known[address], cancellation);
            if (file is not null && unless?.Invoke(file.Stamp, known[address]) != true) return true;
        }
        return false;
    }

    // A publisher that does not answer conditionally may still say that it is the same version.
    private static bool Same(FetchStamp now, FetchStamp known) => now.ETag is not null ? now.ETag == known.ETag : now.LastModified is not null && now.LastModified == known.LastModified;

    private async Task<FetchedFile?> TryAsync(Uri address, FetchStamp? known, CancellationToken cancellation)
    {
        var wait = _options.BackOff;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskAsync(address, known, cancellation);
            }
            catch (FetchException e) when (e.MayPass && attempt < _options.Attempts && !(e.RetryAfter > _options.MaxRetryAfter))
            {
                // Workers that failed at the same moment do not all come back at the same moment.
                var pause = e.RetryAfter ?? wait * (1 + (new Random(unchecked((int)_time.GetTimestamp())).NextDouble() / 4));
                await Task.Delay(pause, _time, cancellation);
                wait *= 4;
            }
            catch (FetchException e) when (e.MayPass && attempt > 1)
            {
                throw new FetchException($"{e.Message} It was asked {attempt} times.", e.MayPass, e.RetryAfter, e);
            }
        }
    }

    private async Task<FetchedFile?> AskAsync(Uri address, FetchStamp? known, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var at = address;
            for (var redirects = 0; ; redirects++)
            {
                _rules.Check(at);
                limit.CancelAfter(_options.AnswerTimeout);
                using var request = Request(at, known);
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if (response.StatusCode == HttpStatusCode.NotModified && known is not null) return null;
                if (IsRedirect(response.StatusCode) && response.Headers.Location is { } location)
                {
                    if (redirects == _options.MaxRedirects) throw new FetchException($"{FetchRules.Name(address)} redirects more than {_options.MaxRedirects} times.");
                    at = new Uri(at, location);
                    continue;
                }
                if (response.StatusCode != HttpStatusCode.OK) throw Refusal(address, response);
                var received = await ReadAsync(address, response, limit);
                try
                {
                    FetchContent.CheckDigest(address, response, received);
                    return FetchContent.ToFile(address, response, received);
                }
                catch
                {
                    received.Dispose();
                    throw;
                }
            }
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException($"{FetchRules.Name(address)} did not answer in time.", mayPass: true, inner: e);
        }
        catch (HttpRequestException e) when (e.InnerException is FetchException refused)
        {
            throw new FetchException(refused.Message, inner: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new FetchException($"{FetchRules.Name(address)} can't be read: {e.Message}", mayPass: true, inner: e);
        }
    }

    private static HttpRequestMessage Request(Uri at, FetchStamp? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        else if (known?.LastModified is { } modified) request.Headers.IfModifiedSince = modified;
        return request;
    }

    private async Task<SpooledFile> ReadAsync(Uri address, HttpResponseMessage response, CancellationTokenSource limit)
    {
        if (response.Content.Headers.ContentLength > _options.MaxBytes) throw TooLarge(address, response.Content.Headers.ContentLength.Value);
        var content = SpooledFile.Create();
        try
        {
            var buffer = new byte[ReadBytes];
            limit.CancelAfter(_options.StallTimeout);
            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            int read;
            while ((read = await stream.ReadAsync(buffer, limit.Token)) > 0)
            {
                if (content.Length + read > _options.MaxBytes) throw TooLarge(address, content.Length + read);
                content.Write(buffer.AsSpan(0, read));
                limit.CancelAfter(_options.StallTimeout);
            }
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private FetchException TooLarge(Uri address, long bytes) => new($"{FetchRules.Name(address)} has {bytes:N0} bytes or more; the limit is {_options.MaxBytes:N0}.");

    private FetchException Refusal(Uri address, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var after = response.Headers.RetryAfter is not { } header ? null : header.Delta ?? (header.Date - _time.GetUtcNow());
        return new($"{FetchRules.Name(address)} answered {status} {response.ReasonPhrase}.", status is 408 or 425 or 429 or >= 500, after > TimeSpan.Zero ? after : null);
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
