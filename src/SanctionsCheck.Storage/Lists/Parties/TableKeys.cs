using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SanctionsCheck.Storage.Lists.Parties;

/// <summary>Makes table keys out of publishers' ids: a key holds no <c>/ \ # ?</c> and no control characters, and at most 1 KiB.</summary>
internal static class TableKeys
{
    // 512 characters of UTF-16 are 1 KiB; a longer id is cut and told apart by its hash.
    private const int MaxLength = 500;
    private const int HashLength = 64;

    /// <summary>The id with forbidden characters written as %XXXX.</summary>
    public static string Escape(string id)
    {
        var key = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            if (c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c) || char.IsSurrogate(c)) key.Append(CultureInfo.InvariantCulture, $"%{(int)c:X4}");
            else key.Append(c);
        }
        if (key.Length <= MaxLength) return key.ToString();
        key.Length = MaxLength - HashLength;
        return key.Append(Hash(id)).ToString();
    }

    /// <summary>SHA-256 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
