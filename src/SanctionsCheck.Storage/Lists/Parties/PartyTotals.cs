using System.Security.Cryptography;
using System.Text;

namespace SanctionsCheck.Storage.Lists.Parties;

/// <summary>How many parties a version has, and a checksum over them in list order.</summary>
/// <param name="Count">Parties.</param>
/// <param name="Checksum">SHA-256 over their JSON, lower-case hexadecimal.</param>
public sealed record PartyTotals(int Count, string Checksum)
{
    internal static PartyTotals Of(IEnumerable<string> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var party in json)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(party));
            hash.AppendData("\n"u8);
            count++;
        }
        return new(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
