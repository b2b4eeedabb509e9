using System.Text.Json;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Screening.Tests.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Index;

public class ScreeningIndexTests
{
    private const string Un = "un/consolidated-2026-02-27.xml";

    private static readonly Party[] Sample =
    [
        new()
        {
            List = "custom-test", Id = "1", Type = PartyType.Person,
            Names = [new("Viktor Sheiman"), new("Шейман Виктор", NameKind.Alias), new("Vik", NameKind.Alias, Weak: true, "remarks")],
            Programmes = ["P"], Countries = ["BY"], BirthDates = [PartialDate.OfYear(1958, circa: true)], BirthPlaces = ["Soltanishki"], Gender = "male",
            Identifiers = [new(IdentifierTypes.Passport, "MP 1234567", "BY")], Addresses = [new("Minsk", "BY"), new("")], Title = "Aide",
            Links = [new(LinkRelations.OwnedBy, "Owner", "2", 12.5m)], ListedOn = new(2020, 10, 2), Remarks = "r", SourceUrl = "u", LegalBasis = "l",
        },
        new()
        {
            List = "custom-test", Id = "2", Type = PartyType.Vessel, Names = [new("SEA STAR 7")], Identifiers = [new(IdentifierTypes.Imo, "9187629")],
            Vessel = new("Tanker", "1", "2", "IR", "NITC", "1999"), DelistedOn = new(2024, 1, 1),
        },
    ];

    private static ScreeningIndex Build(IEnumerable<Party> parties, string list = "custom-test") =>
        ScreeningIndex.Build(new(list, new('a', 64), new(2026, 2, 27)), parties);

    [Fact]
    public void A_snapshot_gives_back_version_parties_and_answers()
    {
        var built = Build(Sample);
        var loaded = Reload(built);
        Assert.Equal(built.Version, loaded.Version);
        Assert.Equal((2, 4), (loaded.Version.Parties, loaded.Version.Names));
        for (var i = 0; i < Sample.Length; i++) Assert.Equal(JsonSerializer.Serialize(Sample[i]), JsonSerializer.Serialize(loaded.GetParty(i)));
        Assert.Equal((0, 1, -1), (loaded.Find("1"), loaded.Find("2"), loaded.Find("3")));
        Assert.Equal("Шейман Виктор", Ask(loaded, "Шейман Виктор").Single().MatchedName);
    }

    [Fact]
    public void A_damaged_or_foreign_snapshot_is_refused()
    {
        using var stream = new MemoryStream();
        Build(Sample).Save(stream);
        var bytes = stream.ToArray();
        for (var at = 0; at < bytes.Length; at += 7)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x55;
            Assert.Throws<SnapshotException>(() => ScreeningIndex.Load(new MemoryStream(damaged)));
        }
        Assert.Throws<SnapshotException>(() => ScreeningIndex.Load(new MemoryStream(bytes[..^1])));
        Assert.Throws<SnapshotException>(() => ScreeningIndex.Load(new MemoryStream([])));
    }

    [Fact]
    public void An_identifier_finds_its_party_without_a_name()
    {
        var found = Screener.Screen(
            new([Build(Sample)]), new() { Name = "", Identifiers = [new(IdentifierTypes.Imo, "IMO9187629")] }, new());
        Assert.Equal("2", Assert.Single(found).Party.Id);
        Assert.True(found[0].Match);
    }

    [RealDataFact(Un)]
    public void The_index_finds_what_a_full_scan_finds()
    {
        var parties = ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties;
        var index = Build(parties, ListIds.UnSc);
        var random = new Random(11);
        var names = parties.SelectMany(p => p.Names.Select(n => (n.Text, p.Type))).OrderBy(_ => random.Next()).Take(60).ToList();
        foreach (var (text, type) in names.Concat(names.Take(30).Select(n => (Damage(n.Text, random), n.Type))))
        {
            var expected = parties
                .Select(p => (p.Id, Score: p.Names.Max(n => PartyComparer.Compare(
                    new() { Name = text, Type = type }, new() { Name = n.Text, Type = p.Type }).Score * (n.Weak ? .93 : 1))))
                .Where(x => x.Score >= ScreeningModel.Threshold + .01).OrderByDescending(x => x.Score).Take(5).ToList();
            var found = Screener.Screen(new([index]), new() { Name = text, Type = type }, new() { Limit = 100, Explain = false });
            foreach (var (id, score) in expected) Assert.Equal(score, found.Single(f => f.Party.Id == id).Score, .02);
        }
    }

    [RealDataFact(Un)]
    public void Every_listed_name_finds_itself_and_answers_are_the_same_on_all_threads()
    {
        var parties = ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties;
        var set = new ScreeningSet([Build(parties, ListIds.UnSc)]);
        var again = new ScreeningSet([Reload(set.Indexes[0])]);
        var first = parties.Select(p => Answer(set, p)).ToArray();
        Assert.All(parties.Zip(first), x => Assert.Contains(x.First.Id, x.Second, StringComparison.Ordinal));
        Assert.Equal(first, parties.AsParallel().AsOrdered().Select(p => Answer(again, p)).ToArray());
    }

    private static string Answer(ScreeningSet set, Party party) =>
        string.Join(' ', Screener.Screen(set, new() { Name = party.Name, Type = party.Type }, new() { Explain = false }).Select(m => $"{m.Party.Id}={m.Score}"));

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length - 1);
        return text.Length < 4 ? text : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    private static ScreeningIndex Reload(ScreeningIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        stream.Position = 0;
        return ScreeningIndex.Load(stream);
    }

    private static System.Collections.Immutable.ImmutableArray<PartyMatch> Ask(ScreeningIndex index, string name) => Screener.Screen(new([index]), new() { Name = name }, new());
}
