using System.Collections.Concurrent;

namespace SanctionsCheck.Functions.Tests.Worker;

/// <summary>What the tests' functions do, and what they were called with.</summary>
public sealed class Probe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly SemaphoreSlim _called = new(0);

    /// <summary>What a function does with its text; nothing unless said otherwise.</summary>
    public Func<string, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The texts, in the order of the calls.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    public Task RunAsync(string text, CancellationToken cancellation)
    {
        _calls.Enqueue(text);
        _called.Release();
        return Work(text, cancellation);
    }

    /// <summary>Waits for so many calls that no wait has counted yet.</summary>
    public async Task CalledAsync(int times = 1)
    {
        for (var i = 0; i < times; i++)
            Assert.True(await _called.WaitAsync(Limit), $"Expected {times} calls, found {i}: {string.Join(", ", Calls)}");
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await holds()) return;
            await Task.Delay(50);
        }
        Assert.Fail($"In half a minute it did not come about that {what}.");
    }
}
