using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>How many rows came to which verdict.</summary>
public sealed class VerdictCounts
{
    /// <summary>The counts, the mildest verdict first (<see cref="Verdict"/>).</summary>
    public long[] Counts { get; init; } = new long[VerdictWords.Gravest.Length];

    /// <summary>All together.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Total => Counts.Sum();

    /// <summary>Those that are not clear.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Exposed => Total - Counts[(int)Verdict.Clear];

    /// <summary>The rows of one verdict.</summary>
    public long this[Verdict verdict] => Counts[(int)verdict];

    /// <summary>Adds a row.</summary>
    public void Add(Verdict verdict) => Counts[(int)verdict]++;

    /// <summary>Adds others.</summary>
    public void Add(VerdictCounts other)
    {
        for (var i = 0; i < Counts.Length; i++) Counts[i] += other.Counts[i];
    }

    /// <summary>A measure to rank by: the gravest verdict decides, then the next.</summary>
    internal (long, long, long, long) Gravity => (this[Verdict.Prohibited], this[Verdict.LicenceRequired], this[Verdict.Review], this[Verdict.Authorised]);
}
