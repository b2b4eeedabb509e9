using System.Text.Json;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Screening.Tests.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>The same lists and the same query give the same answer to the last digit, whatever was asked before and by whom.</summary>
public sealed class DeterminismTests
{
    private const string Un = "un/consolidated-2026-02-27.xml";
    private const int Queries = 400;

    [RealDataFact(Un)]
    public void Building_again_and_saving_what_was_loaded_give_the_same_bytes()
    {
        var parties = Parties();
        var first = Save(Build(parties));
        Assert.Equal(first, Save(Build(Parties())));
        Assert.Equal(first, Save(ScreeningIndex.Load(new MemoryStream(first))));
    }

    [RealDataFact(Un)]
    public void Answers_with_their_reasons_are_the_same_built_or_loaded_in_any_order_on_any_thread()
    {
        var parties = Parties();
        var queries = Texts(parties);
        var index = Build(parties);
        var fresh = new ScreeningSet([index]);
        var expected = queries.Select(q => Answer(fresh, q)).ToArray();

        var loaded = new ScreeningSet([ScreeningIndex.Load(new MemoryStream(Save(index)))]);
        Assert.Equal(expected.Reverse(), queries.Reverse().Select(q => Answer(loaded, q)));

        var shared = new ScreeningSet([Build(parties)]);
        var answers = new string[queries.Length * 3];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => answers[i] = Answer(shared, queries[i * 7 % queries.Length]));
        for (var i = 0; i < answers.Length; i++) Assert.Equal(expected[i * 7 % queries.Length], answers[i]);
    }

    [RealDataFact(Un)]
    public void The_order_of_the_parties_in_the_list_moves_no_score()
    {
        var parties = Parties();
        var (forth, back) = (new ScreeningSet([Build(parties)]), new ScreeningSet([Build([.. parties.AsEnumerable().Reverse()])]));
        foreach (var (text, type) in Texts(parties))
            Assert.Equal(Scores(forth, text, type), Scores(back, text, type));
    }

    private static List<Party> Parties() => ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties;

    private static ScreeningIndex Build(IReadOnlyList<Party> parties) => ScreeningIndex.Build(new(ListIds.UnSc, new('a', 64), new(2026, 2, 27)), parties);

    private static byte[] Save(ScreeningIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    /// <summary>Names as they stand, with a letter lost, cut, and run together, so that much is alike and many scores are equal.</summary>
    private static (string Text, PartyType Type)[] Texts(List<Party> parties)
    {
        var random = new Random(19);
        return [.. Enumerable.Range(0, Queries).Select(i =>
        {
            var party = parties[random.Next(parties.Count)];
            var name = party.Names[random.Next(party.Names.Length)].Text;
            var text = (i % 4) switch
            {
                0 => name,
                1 => name.Remove(random.Next(name.Length), 1),
                2 => name.Split(' ')[0],
                _ => $"{name} {parties[random.Next(parties.Count)].Name}",
            };
            return (text, i % 3 == 0 ? PartyType.Unknown : party.Type);
        })];
    }

    private static string Answer(ScreeningSet set, (string Text, PartyType Type) query) =>
        JsonSerializer.Serialize(Screener.Screen(set, new() { Name = query.Text, Type = query.Type }, new()).Select(m => (object[])[m.Party.Id, m.Score, m.Match, m.MatchedName, m.Features]));

    private static IEnumerable<(string, double)> Scores(ScreeningSet set, string text, PartyType type) =>
        Screener.Screen(set, new() { Name = text, Type = type }, new() { Explain = false }).Select(m => (m.Party.Id, m.Score));
}
