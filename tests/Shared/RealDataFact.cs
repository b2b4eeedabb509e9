namespace SanctionsCheck.Testing;

/// <summary>A test over a real file; skipped, saying so, where the data folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : Xunit.FactAttribute
{
    public RealDataFactAttribute(string relativePath)
    {
        if (TestData.File(relativePath) is null)
            Skip = $"needs ../shared/data/{relativePath}, which is not on this machine";
    }
}
