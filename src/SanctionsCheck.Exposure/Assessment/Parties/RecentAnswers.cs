using System.Collections.Concurrent;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>
/// Remembers answers in two generations: what is asked again moves to the young one, and when that is full it becomes the old one, whose rest is forgotten. So names
/// that repeat stay, and the memory is bounded. Any number of threads may use it.
/// </summary>
/// <param name="capacity">Most answers in a generation.</param>
internal sealed class RecentAnswers<T>(int capacity) where T : class
{
    private sealed class Generation
    {
        public readonly ConcurrentDictionary<string, T> Answers = new(StringComparer.Ordinal);
        public int Count;
    }

    private readonly Lock turn = new();
    private volatile Generation young = new();
    private volatile Generation old = new();

    /// <summary>The answer to a question, null where it is not remembered.</summary>
    public T? Find(string question)
    {
        if (young.Answers.TryGetValue(question, out var answer))
            return answer;
        if (!old.Answers.TryGetValue(question, out answer))
            return null;
        Add(question, answer);
        return answer;
    }

    /// <summary>Remembers an answer.</summary>
    public void Add(string question, T answer)
    {
        var generation = young;
        if (!generation.Answers.TryAdd(question, answer) || Interlocked.Increment(ref generation.Count) <= capacity)
            return;
        lock (turn)
        {
            if (ReferenceEquals(generation, young))
                (old, young) = (generation, new Generation());
        }
    }
}
