using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads the small tables that the two large ones refer to.</summary>
internal static class SmallTables
{
    /// <summary><c>ex-codes.csv</c>: what parts of a code are meant, by measure and code; measure "*" for all.</summary>
    public static FrozenDictionary<(string Measure, string Code), PartOfCode> PartsOfCodes(string text)
    {
        var parts = new Dictionary<(string, string), PartOfCode>();
        foreach (var row in TableReader.Read("ex-codes.csv", text, "measure_id", "code", "covers", "words", "source_url"))
        {
            row.Source();
            var key = (row.Text("measure_id"), row.Text("code"));
            if (!parts.TryAdd(key, new PartOfCode(row.Text("covers"), [.. row.List("words").Select(TextFold.FoldPattern)])))
                throw row.Error("code", $"{key.Item2} stands twice for '{key.Item1}'");
        }
        return parts.ToFrozenDictionary();
    }

    /// <summary><c>licensed-parties.csv</c>, by key.</summary>
    public static FrozenDictionary<string, LicensedParty> Parties(string text)
    {
        var parties = new Dictionary<string, LicensedParty>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("licensed-parties.csv", text, "key", "names", "list_ids", "source_url"))
        {
            row.Source();
            if (row.List("names").IsEmpty)
                throw row.Error("names", "is empty; give the names under which lists hold the party");
            foreach (var id in row.List("list_ids").Where(i => !Screening.Lists.ListIds.Official.Contains(i.Split(':')[0])))
                throw row.Error("list_ids", $"'{id}' does not begin with a list id and a colon, as in ofac-sdn:32746");
            if (!parties.TryAdd(row.Text("key"), new LicensedParty(row.Text("key"), row.List("names"), row.List("list_ids"))))
                throw row.Error("key", $"'{row.Text("key")}' stands twice");
        }
        return parties.ToFrozenDictionary();
    }

    /// <summary><c>goods-classes.csv</c>: code prefixes of the goods that licences name by class.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> GoodsClasses(string text)
    {
        var classes = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("goods-classes.csv", text, "class", "codes", "notes", "source_url"))
        {
            row.Source();
            if (!classes.TryAdd(row.Text("class"), CodeLists.Prefixes(row, "codes")))
                throw row.Error("class", $"'{row.Text("class")}' stands twice");
        }
        return classes.ToFrozenDictionary();
    }

    /// <summary><c>subdivisions.csv</c>: codes whose subdivisions are all known, with those, and with the ones that earlier editions had.</summary>
    public static (FrozenDictionary<string, ImmutableArray<string>> Now, FrozenDictionary<string, ImmutableArray<string>> Former) Subdivisions(string text)
    {
        var subdivisions = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var former = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("subdivisions.csv", text, "code", "subdivisions", "former", "source_url"))
        {
            row.Source();
            var code = CodeLists.PrefixesOf(row, "code", row.Text("code")).Single();
            foreach (var (column, table) in ((string, Dictionary<string, ImmutableArray<string>>)[])[("subdivisions", subdivisions), ("former", former)])
            {
                var children = CodeLists.Prefixes(row, column);
                foreach (var stray in children.Where(c => c.Length <= code.Length || !c.StartsWith(code, StringComparison.Ordinal)))
                    throw row.Error(column, $"{stray} is no subdivision of {code}");
                if (!table.TryAdd(code, children))
                    throw row.Error("code", $"{code} stands twice");
            }
        }
        return (subdivisions.ToFrozenDictionary(), former.ToFrozenDictionary());
    }

    /// <summary><c>high-priority.csv</c>.</summary>
    public static ImmutableArray<HighPriorityItem> HighPriority(string text)
    {
        var items = ImmutableArray.CreateBuilder<HighPriorityItem>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("high-priority.csv", text, "hs_code", "name", "tier", "source_url"))
        {
            var code = CodeLists.PrefixesOf(row, "hs_code", row.Text("hs_code")).Single();
            if (code.Length != 6 || !codes.Add(code))
                throw row.Error("hs_code", $"{code} is not a 6-digit code, or stands twice");
            if (row.Text("tier") is not ("1" or "2" or "3A" or "3B" or "4A" or "4B"))
                throw row.Error("tier", $"'{row.Text("tier")}' is no tier; use 1, 2, 3A, 3B, 4A or 4B");
            items.Add(new HighPriorityItem(code, row.Text("name"), row.Text("tier"), row.Source()));
        }
        return items.ToImmutable();
    }

    /// <summary><c>nomenclature.csv</c>: the headings that exist, by chapter.</summary>
    /// <param name="text">The table.</param>
    /// <param name="subdivisions">Codes whose subdivisions are all known, with those.</param>
    /// <param name="formerSubdivisions">The same codes with the subdivisions that earlier editions had.</param>
    public static Nomenclature Nomenclature(
        string text, IReadOnlyDictionary<string, ImmutableArray<string>> subdivisions, IReadOnlyDictionary<string, ImmutableArray<string>> formerSubdivisions)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var former = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("nomenclature.csv", text, "chapter", "headings", "former", "source_url"))
        {
            row.Source();
            var chapter = CodeLists.PrefixesOf(row, "chapter", row.Text("chapter")).Single();
            foreach (var (column, set) in ((string, HashSet<string>)[])[("headings", headings), ("former", former)])
            {
                foreach (var heading in CodeLists.Prefixes(row, column))
                {
                    if (heading.Length != 4 || !heading.StartsWith(chapter, StringComparison.Ordinal))
                        throw row.Error(column, $"{heading} is no heading of chapter {chapter}");
                    if (headings.Contains(heading) || !set.Add(heading))
                        throw row.Error(column, $"{heading} stands twice");
                }
            }
        }
        return new Nomenclature(headings, former, subdivisions, formerSubdivisions);
    }

    /// <summary><c>goods.csv</c>.</summary>
    public static ImmutableArray<GoodsHeading> Goods(string text, Nomenclature nomenclature)
    {
        var headings = ImmutableArray.CreateBuilder<GoodsHeading>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read("goods.csv", text, "hs_code", "name", "synonyms", "notes", "source"))
        {
            var code = CodeLists.PrefixesOf(row, "hs_code", row.Text("hs_code")).Single();
            if (code.Length > 8 || !codes.Add(code))
                throw row.Error("hs_code", $"{code} has more than 8 digits, or stands twice");
            if (!nomenclature.Has(code))
                throw row.Error("hs_code", $"{code} lies under no heading of nomenclature.csv");
            if (nomenclature.WithoutSuchSubdivision(code) is { } parent)
                throw row.Error("hs_code", $"{code} is none of the subdivisions of {parent} in subdivisions.csv");
            headings.Add(new GoodsHeading(code, row.Text("name"), row.List("synonyms"), row.Optional("notes") ?? "", row.Text("source")));
        }
        return headings.ToImmutable();
    }
}
