namespace SanctionsCheck.Storage.Lists;

/// <summary>How a list stands. A list whose newest import is under way or was refused has a second entry that says so, beside the active one.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Version">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Published">The file's own date, else a date in its name, else when it was modified; null while it is not known.</param>
/// <param name="ActivatedAt">When this version became the active one; null for one that is not.</param>
/// <param name="Parties">How many parties it holds; 0 while that is not known.</param>
/// <param name="Names">How many names and aliases they have.</param>
/// <param name="Starter">True for the small list embedded in the product.</param>
/// <param name="State"><c>importing</c>, <c>active</c> or <c>refused</c>.</param>
/// <param name="Reason">Why it was refused; null otherwise.</param>
public sealed record ListState(
    string List, string Version, DateOnly? Published, DateTimeOffset? ActivatedAt, int Parties, int Names, bool Starter, string State, string? Reason = null)
{
    /// <summary>The last day on which it was known to be its publisher's newest: when it was published, or when a look at the publisher confirmed it. Null for one that is not active.</summary>
    public DateOnly? CurrentOn { get; init; }

    /// <summary>An import of it is under way.</summary>
    public const string Importing = "importing";
    /// <summary>Answers rest on it.</summary>
    public const string Active = "active";
    /// <summary>It was not taken: see <see cref="Reason"/>.</summary>
    public const string Refused = "refused";
}
