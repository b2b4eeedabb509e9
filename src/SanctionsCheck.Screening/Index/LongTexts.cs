namespace SanctionsCheck.Screening.Index;

/// <summary>The few texts that are no <see cref="ShortText"/>, by number.</summary>
internal sealed class LongTexts
{
    /// <summary>Numbers of the texts, in their order.</summary>
    private readonly int[] _ids;
    /// <summary>Where each begins in <see cref="_letters"/>, and the end.</summary>
    private readonly int[] _starts;
    private readonly char[] _letters;

    /// <summary>Keeps those of the texts that are no short ones, each under its place.</summary>
    public LongTexts(IEnumerable<string> texts)
    {
        var (ids, starts, letters) = (new List<int>(), new List<int>(), new List<char>());
        foreach (var (text, id) in texts.Select((t, id) => (t, id)))
        {
            if (new ShortText(text).IsWhole) continue;
            ids.Add(id);
            starts.Add(letters.Count);
            letters.AddRange(text);
        }
        (_ids, _starts, _letters) = ([.. ids], [.. starts, letters.Count], [.. letters]);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public LongTexts(SnapshotReader reader)
    {
        _ids = reader.Read<int>();
        (_starts, _letters) = (reader.Read<int>(_ids.Length + 1), reader.Read<char>());
        SnapshotReader.Expect(_starts[^1] == _letters.Length);
    }

    public void Save(SnapshotWriter writer)
    {
        writer.Write(_ids);
        writer.Write(_starts);
        writer.Write(_letters);
    }

    /// <summary>The text with a number; empty if it is a short one.</summary>
    public ReadOnlySpan<char> this[int id] => Array.BinarySearch(_ids, id) is >= 0 and var at ? _letters.AsSpan(_starts[at], _starts[at + 1] - _starts[at]) : [];
}
