namespace SanctionsCheck.Exposure.Controls;

/// <summary>The embedded rule book: measures, authorisations, countries and goods, validated on load. Immutable.</summary>
public sealed class RuleBook
{
    private RuleBook(string version) => Version = version;

    /// <summary>"yyyy-MM-dd+" and the first 12 digits of the SHA-256 over its tables. Stands in every answer's basis.</summary>
    public string Version { get; }

    /// <summary>Reads and validates the embedded tables.</summary>
    /// <exception cref="RuleBookException">A row breaks a rule; names file, row and column.</exception>
    public static RuleBook Load() => throw new NotSupportedException();
}
