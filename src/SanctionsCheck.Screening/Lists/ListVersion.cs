namespace SanctionsCheck.Screening.Lists;

/// <summary>One version of one list: what an answer's basis names.</summary>
/// <param name="List">One of <see cref="ListIds"/>, or <c>custom-NAME</c>.</param>
/// <param name="Version">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Published">The file's own date, else a date in its name, else when it was modified.</param>
/// <param name="Starter">True for the small list embedded in the product, which is not for compliance use.</param>
/// <param name="Parties">How many parties it holds.</param>
/// <param name="Names">How many names and aliases they have.</param>
public sealed record ListVersion(string List, string Version, DateOnly Published, bool Starter = false, int Parties = 0, int Names = 0);
