namespace SanctionsCheck.Exposure.Tests.Reports;

/// <summary>A test in Chromium; skipped, saying so, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null) Skip = "needs Chromium, which is not on this machine (apt-get install chromium)";
    }
}
