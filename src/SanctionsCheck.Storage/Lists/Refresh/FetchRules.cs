using System.Net;
using System.Net.Sockets;

namespace SanctionsCheck.Storage.Lists.Refresh;

/// <summary>Where the refresh may go: HTTPS to public addresses, and whatever the configuration names. Neither a redirect nor a name server can lead it elsewhere.</summary>
internal sealed class FetchRules(FetchOptions options)
{
    /// <summary>Refuses an address that must not be asked.</summary>
    /// <exception cref="FetchException">It is not HTTPS, or lies on this machine or in a private network, and is not configured.</exception>
    public void Check(Uri address)
    {
        if (IsAllowed(address.Host, address.Port)) return;
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new FetchException($"{Name(address)} is not https; only hosts that the configuration allows may be asked otherwise.");
        if (address.IsLoopback || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IsInternal(ip)))
            throw new FetchException($"{Name(address)} lies on this machine or in a private network; only hosts that the configuration allows may.");
    }

    /// <summary>Connects, but to no internal address under a public name.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        // Where a proxy stands between, it is the one that is connected to, and it was configured.
        var direct = context.InitialRequestMessage.RequestUri is { } asked && asked.DnsSafeHost.Equals(target.Host, StringComparison.OrdinalIgnoreCase) && asked.Port == target.Port;
        if (direct && !IsAllowed(target.Host, target.Port))
        {
            if (addresses.Any(IsInternal)) throw new FetchException($"{target.Host} resolves to an address on this machine or in a private network.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>An address as it may stand in a log: without user and query, which may hold keys.</summary>
    public static string Name(Uri address) => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";

    private bool IsAllowed(string host, int port) => options.AllowedHosts.Any(a =>
        a.Equals(host, StringComparison.OrdinalIgnoreCase) || a.Equals($"{host}:{port}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Loopback, private, link-local (also of cloud metadata), unique-local, multicast, unspecified, shared (RFC 6598).</summary>
    internal static bool IsInternal(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast;
        return address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..] or [0, ..] or [>= 224, ..];
    }
}
