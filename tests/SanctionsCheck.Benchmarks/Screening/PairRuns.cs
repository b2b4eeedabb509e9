using System.Globalization;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;
using YamlDotNet.Serialization;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>F1 over labelled pairs.</summary>
internal static class PairRuns
{
    private sealed record Scored(string Group, string Quality, bool Truth, double Score, string Text);

    public static void NamePairs(bool misses)
    {
        var scored = Table.Rows(RealLists.Path("bench/name_pairs.csv")).Select(r => new Scored(
            r["case_group"], r["quality"], r["is_match"] == "true",
            Compare(r["schema"], r["name1"], r["name2"]), $"{r["schema"]}: {r["name1"]} | {r["name2"]}")).ToList();
        foreach (var group in scored.GroupBy(s => s.Group).Append(Group("all", scored)).Append(Group("STRONG", scored.Where(s => s.Quality == "STRONG"))))
            Report("name_pairs " + group.Key, [.. group]);
        if (misses) Misses(scored);
        foreach (var band in scored.Where(s => s.Score >= .5).GroupBy(s => Math.Min((int)(s.Score * 20), 19)).OrderBy(b => b.Key))
            Console.WriteLine($"  scored {band.Key / 20.0:0.00}–{(band.Key + 1) / 20.0:0.00}: {band.Count(s => s.Truth)} true of {band.Count()}");
    }

    public static void EntityChecks(bool misses)
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<Dictionary<object, object>>>>(
            File.ReadAllText(RealLists.Path("bench/entity_checks.yml")));
        var scored = new List<Scored>();
        foreach (var check in file["checks"])
        {
            var (schema, q, c) = ((string)check["schema"], Name(check["query"]), Name(check["candidate"]));
            scored.Add(new("all", "", bool.Parse((string)check["match"]), Compare(schema, q, c), $"{schema}: {q} | {c}"));
        }
        Report("entity_checks", scored);
        if (misses) Misses(scored);
    }

    public static void CrossScript()
    {
        var rows = Table.Rows(RealLists.Path("bench/cross_script_pairs.csv"), false, "q,c,least,note");
        var good = 0;
        foreach (var r in rows)
        {
            var least = double.Parse(r["least"], CultureInfo.InvariantCulture);
            var score = Compare("", r["q"], r["c"]);
            if (score >= least) good++;
            else Console.WriteLine($"  low: {r["q"]} | {r["c"]}: {score:0.00} < {least:0.00}");
        }
        Console.WriteLine($"cross_script {good} of {rows.Count}");
    }

    public static double Compare(string schema, string a, string b)
    {
        var type = schema switch
        {
            "Person" => PartyType.Person,
            "Company" or "Organization" or "LegalEntity" => PartyType.Organisation,
            "Vessel" => PartyType.Vessel,
            _ => PartyType.Unknown,
        };
        return PartyComparer.Compare(new() { Name = a, Type = type }, new() { Name = b, Type = type }).Score;
    }

    private static string Name(object party)
    {
        var map = (Dictionary<object, object>)party;
        if (map.TryGetValue("name", out var name)) return (string)name;
        return string.Join(' ', new[] { "firstName", "middleName", "fatherName", "lastName" }.Where(k => map.ContainsKey(k)).Select(k => (string)map[k]));
    }

    private static void Report(string title, List<Scored> scored)
    {
        var best = Enumerable.Range(40, 56).Select(t => t / 100.0).MaxBy(t => F1(scored, t));
        Console.WriteLine($"{title,-26} n {scored.Count,4}  F1 {F1(scored, ScreeningModel.Threshold):0.000} at {ScreeningModel.Threshold:0.00}, best {F1(scored, best):0.000} at {best:0.00}");
    }

    private static void Misses(List<Scored> scored)
    {
        foreach (var s in scored.Where(s => s.Score >= ScreeningModel.Threshold != s.Truth).OrderBy(s => s.Truth).ThenBy(s => s.Score))
            Console.WriteLine($"  {(s.Truth ? "FN" : "FP")} {s.Score:0.000} {s.Text}");
    }

    private static double F1(List<Scored> scored, double threshold)
    {
        var hit = scored.Count(s => s.Truth && s.Score >= threshold);
        var wrong = scored.Count(s => s.Truth != s.Score >= threshold);
        return 2.0 * hit / Math.Max(1, 2 * hit + wrong);
    }

    private static IGrouping<string, Scored> Group(string key, IEnumerable<Scored> values) => values.GroupBy(_ => key).Single();
}
