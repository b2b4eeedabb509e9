namespace SanctionsCheck.Functions.UseCases;

/// <summary>A value of one item that can't be read; the item is answered without it and asks for a review.</summary>
/// <param name="Member">The member within the item: "birthDate", "identifiers[1].value" …</param>
/// <param name="Value">The value as it was sent; null where it is missing.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record ValueProblem(string Member, string? Value, string Message);
