using System.Security.Cryptography;
using System.Text;

namespace SanctionsCheck.Storage.Batches;

/// <summary>Makes a batch's id: the same blob content under the same name is the same batch, however often its event arrives.</summary>
public static class BatchId
{
    private const int Length = 32;

    /// <summary>The id, 32 lower-case hexadecimal digits.</summary>
    /// <param name="blob">The blob's name.</param>
    /// <param name="etag">Its ETag, with or without quotes.</param>
    public static string Of(string blob, string etag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{blob}\n{etag.Trim('"')}")))[..Length];

    /// <summary>True for what can be an id.</summary>
    public static bool IsOne(string id) => id.Length == Length && id.All(char.IsAsciiHexDigitLower);
}
