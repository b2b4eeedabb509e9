using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>Damaged files of every kind; the benchmark <c>batch-fuzz</c> does the same with as many as one likes.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task No_damage_crashes_hangs_or_loses_a_row()
    {
        foreach (var (_, file) in FuzzFiles.Damaged(seed: 7, count: 1_400)) await FuzzReading.ReadAsync(file, default).WaitAsync(Limit);
    }

    [Fact]
    public async Task What_is_not_damaged_is_read()
    {
        foreach (var (kind, file) in FuzzFiles.Undamaged)
        {
            var outcome = await FuzzReading.ReadAsync(file, default);
            Assert.True(outcome is { Refused: null, Read: >= 3 }, $"{kind}: {outcome}");
        }
    }
}
