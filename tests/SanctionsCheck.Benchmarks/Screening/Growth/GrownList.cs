using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Growth;

/// <summary>Makes a list several times as long as a real one out of the real names: the same kinds of names and as common, other people.</summary>
internal static class GrownList
{
    private const string Letters = "abcdefghijklmnoprstuvyz";

    /// <summary>The parties themselves, and copies of them whose names' words are changed.</summary>
    /// <param name="parties">The real ones.</param>
    /// <param name="times">How many times as many come out, 1 or more.</param>
    public static List<Party> Make(List<Party> parties, int times)
    {
        var random = new Random(23);
        var grown = new List<Party>(parties);
        var words = parties.GroupBy(p => p.Type).ToDictionary(g => g.Key, g => g.SelectMany(p => Words(p.Name)).ToArray());
        for (var copy = 1; copy < times; copy++)
        {
            foreach (var party in parties)
                grown.Add(party with { Id = $"{party.Id}-{copy}", Names = [.. party.Names.Select(n => n with { Text = Change(n.Text, words[party.Type], random) })] });
        }
        return grown;
    }

    /// <summary>Of the words a third stays, a third gets other letters (of its own script), and for a third stands a word of another party of the same type.</summary>
    private static string Change(string name, string[] others, Random random) => string.Join(' ', Words(name).Select(w => random.Next(3) switch
    {
        0 => w,
        1 => Respell(w, random),
        _ => others[random.Next(others.Length)],
    }));

    private static string Respell(string word, Random random)
    {
        var letters = word.ToCharArray();
        for (var change = 0; change <= letters.Length / 5; change++)
        {
            var at = random.Next(letters.Length);
            if (char.IsAsciiLetter(letters[at])) letters[at] = Letters[random.Next(Letters.Length)];
            else if (char.IsLetter(letters[at])) letters[at] = letters[random.Next(letters.Length)];
        }
        return new(letters);
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
