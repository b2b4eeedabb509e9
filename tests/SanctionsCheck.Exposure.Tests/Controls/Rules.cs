using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>The embedded rule book, loaded once for all tests: it is immutable.</summary>
internal static class Rules
{
    public static RuleBook Book { get; } = RuleBook.Load();
}
