namespace SanctionsCheck.Testing;

/// <summary>A theory that needs a file of the real data folder; skipped with a message where the folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataTheoryAttribute : Xunit.TheoryAttribute
{
    public RealDataTheoryAttribute(string relativePath)
    {
        if (TestData.File(relativePath) is null) Skip = $"needs ../shared/data/{relativePath}, which is not on this machine";
    }
}
