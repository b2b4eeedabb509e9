namespace Microsoft.Azure.Functions.Worker;

/// <summary>When a timer last ran and will run next.</summary>
public sealed class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
