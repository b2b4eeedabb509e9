using System.Net;
using System.Net.Sockets;

namespace SanctionsCheck.Local.Startup;

/// <summary>Looks at the address before anything is started.</summary>
internal static class ListenAddress
{
    /// <summary>Refuses an address at which the host could not listen.</summary>
    /// <exception cref="StartupException">Another program listens there, or it is no address of this machine.</exception>
    public static void ThrowIfTaken(Uri url)
    {
        // "localhost" and names are the server's to resolve; a loopback name means 127.0.0.1 first.
        var address = IPAddress.TryParse(url.DnsSafeHost, out var given) ? given : url.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(address, url.Port);
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw new StartupException($"{url.GetLeftPart(UriPartial.Authority)} can't be listened on: end the program that listens there, or name another address with --urls. ({taken.Message})", taken);
        }
    }
}
