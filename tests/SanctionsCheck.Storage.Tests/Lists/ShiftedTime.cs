namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>The system's clock, set forward: what waits still waits in real time, what is dated is dated later.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
