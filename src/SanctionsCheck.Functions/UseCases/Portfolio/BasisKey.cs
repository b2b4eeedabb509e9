using System.Security.Cryptography;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>Tells whether a pairing was held against a basis already.</summary>
internal static class BasisKey
{
    /// <summary>SHA-256 of the basis, lower-case hexadecimal.</summary>
    public static string Of(AssessmentBasis basis) => Convert.ToHexStringLower(SHA256.HashData(JsonWriting.ToBytes(writer => BasisJson.Write(writer, basis))));
}
