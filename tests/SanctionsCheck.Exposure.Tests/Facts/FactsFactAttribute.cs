namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>Skipped, saying so, where the notes are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsFactAttribute : FactAttribute
{
    public FactsFactAttribute()
    {
        if (Facts.Folder is null)
            Skip = $"needs {nameof(Facts)} in ../shared/facts, which is not on this machine";
    }
}
