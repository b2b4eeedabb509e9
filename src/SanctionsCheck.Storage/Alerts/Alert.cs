using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Storage.Alerts;

/// <summary>A change of verdict of a monitored pairing.</summary>
/// <param name="Id">32 lower-case hexadecimal digits.</param>
/// <param name="PairingId">The caller's id of the pairing.</param>
/// <param name="At">When it was found.</param>
/// <param name="Before">What was said until then.</param>
/// <param name="After">What is said now.</param>
public sealed record Alert(string Id, string PairingId, DateTimeOffset At, Outcome Before, Outcome After)
{
    private const int IdLength = 32;

    /// <summary>
    /// The id of a change. It follows from the pairing's row as it stands and the verdicts after: a rescan that died between storing the alert and storing
    /// the row finds the same id again, also on another day; verdicts that go to and fro change the row and are alerts of their own.
    /// </summary>
    /// <param name="entry">The pairing, with what was said of it until now.</param>
    /// <param name="after">What is said now.</param>
    public static string IdOf(PortfolioEntry entry, Outcome after) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{entry.Id}\n{entry.Revision}\n{entry.StoredAt.UtcTicks}\n{entry.Changes}\n{entry.Last.Assessment}\n{after.Verdicts}"))))[..IdLength];
}
