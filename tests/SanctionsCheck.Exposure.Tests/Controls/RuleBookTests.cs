using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

public sealed class RuleBookTests
{
    [Theory]
    // table, the first row's id, column, bad value, words of the fault
    [InlineData("measures.csv", "EU-BY-POTASH", "regime", "XX", "no jurisdiction")]
    [InlineData("measures.csv", "EU-BY-POTASH", "target", "ZZ", "no country")]
    [InlineData("measures.csv", "EU-BY-POTASH", "direction", "sideways", "not known")]
    [InlineData("measures.csv", "EU-BY-POTASH", "effect", "forbidden", "not known")]
    [InlineData("measures.csv", "EU-BY-POTASH", "codes", "3104x", null)]
    [InlineData("measures.csv", "EU-BY-POTASH", "codes", "310420;310420", "stands twice")]
    [InlineData("measures.csv", "EU-BY-POTASH", "effective_from", "25.6.2021", "not a date")]
    [InlineData("measures.csv", "EU-BY-POTASH", "effective_to", "2020-01-01", "before the start")]
    [InlineData("measures.csv", "EU-BY-POTASH", "source_url", "", "is empty")]
    [InlineData("measures.csv", "EU-BY-POTASH", "legal_basis", "", "is empty")]
    [InlineData("measures.csv", "EU-BY-POTASH", "measure_id", "EU-BY-WOOD", "stands twice")]
    [InlineData("authorisations.csv", "US-BY-GL13", "measures", "US-BY-NOTHING", null)]
    [InlineData("authorisations.csv", "US-BY-GL13", "programmes", "NOTHING", null)]
    [InlineData("authorisations.csv", "US-BY-GL13", "effective_from", "2025-13-01", "not a date")]
    [InlineData("authorisations.csv", "US-BY-GL13", "kind", "favour", "not known")]
    [InlineData("goods.csv", "310420", "hs_code", "3104", "stands twice")]
    [InlineData("goods.csv", "310420", "hs_code", "3104205000", "more than 8 digits")]
    [InlineData("high-priority.csv", "854231", "tier", "9", "no tier")]
    [InlineData("measures.csv", "EU-BY-POTASH", "codes", "4425", "no heading of nomenclature.csv")]
    [InlineData("measures.csv", "EU-RU-STEEL-2", "effective_to", "2021-01-01", "before the start")]
    [InlineData("authorisations.csv", "US-BY-GL13", "effective_to", "2020-01-01", "before the start")]
    [InlineData("authorisations.csv", "US-BY-GL13", "parties", "nobody", "not in licensed-parties.csv")]
    [InlineData("authorisations.csv", "US-BY-GL13", "regime", "XX", "no jurisdiction")]
    [InlineData("goods.csv", "310420", "hs_code", "442501", "no heading of nomenclature.csv")]
    [InlineData("nomenclature.csv", "31", "headings", "3201", "no heading of chapter 31")]
    [InlineData("nomenclature.csv", "31", "headings", "3101;3101", "stands twice")]
    [InlineData("countries.csv", "BY", "alpha3", "BLRX", "alpha-3")]
    [InlineData("places.csv", "LT-KLAIPEDA", "country", "QQ", "no country")]
    [InlineData("currencies.csv", "EUR", "jurisdiction", "XX", "no jurisdiction")]
    [InlineData("subdivisions.csv", "3104", "subdivisions", "310520", "no subdivision")]
    [InlineData("subdivisions.csv", "3104", "former", "310520", "no subdivision")]
    [InlineData("measures.csv", "EU-BY-POTASH", "codes", "310499", "none of the subdivisions of 3104")]
    [InlineData("measures.csv", "EU-RU-STEEL", "processed_abroad_from", "", "is empty, though inputs are named")]
    [InlineData("measures.csv", "EU-RU-STEEL", "input_proof", "maybe", "not known")]
    [InlineData("measures.csv", "EU-BY-ROAD", "haulier_share", "125", "is no share")]
    [InlineData("measures.csv", "EU-BY-ROAD", "haulier_share", "", "though it has a first day")]
    [InlineData("measures.csv", "EU-RU-STEEL", "processed_abroad_not_before", "2023-10-01", "is after the start")]
    [InlineData("goods.csv", "310420", "hs_code", "31049912", "none of the subdivisions of 3104")]
    [InlineData("goods-classes.csv", "food", "codes", "4425", "no heading of nomenclature.csv")]
    [InlineData("scarce-origins.csv", "3104", "codes", "310499", "none of the subdivisions of 3104")]
    [InlineData("high-priority.csv", "854231", "hs_code", "442500", "no heading of nomenclature.csv")]
    [InlineData("authorisations.csv", "EU-BY-PIPE", "goods", "4425", "no heading of nomenclature.csv")]
    [InlineData("authorisations.csv", "US-IR-560.530", "unsure_goods", "310499", "none of the subdivisions of 3104")]
    [InlineData("authorisations.csv", "US-BY-GL4", "contract_before", "2022-08-09", "after the end")]
    [InlineData("authorisations.csv", "EU-BY-1ra9b", "measures", "EU-SY-ECON", "lifts nothing")]
    [InlineData("authorisations.csv", "EU-SY-LIFT", "measures", "EU-IR-PETCHEM", "lifts nothing")]
    [InlineData("authorisations.csv", "US-BY-GL13", "measures", "EU-BY-POTASH", "changes nothing under another")]
    [InlineData("authorisations.csv", "US-BY-DELIST-POTASH", "parties", "", "names its parties")]
    [InlineData("programmes.csv", "EU-BLR-765", "measures", "US-BY-BLOCK", "under that law alone")]
    [InlineData("programmes.csv", "EU-BLR-765", "measures", "EU-BY-NOTHING", "not in measures.csv")]
    public void A_bad_row_is_refused_with_its_place(string file, string id, string column, string value, string? fault)
    {
        var (text, row) = Change(RuleBookTables.Embedded()[file], id, column, value);

        var error = Assert.Throws<RuleBookException>(() => RuleBook.Load(RuleBookTables.Embedded().With(file, text)));

        Assert.Equal(file, error.File);
        Assert.Equal(column, error.Column);
        // A doubled id is found where it stands the second time.
        if (fault != "stands twice" || column == "codes")
            Assert.Equal(row, error.Row);
        Assert.Contains(fault ?? value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_code_twice_under_one_law_at_one_time_is_refused_with_its_place()
    {
        var tables = RuleBookTables.Embedded();
        var (text, row) = Change(tables["measures.csv"], "EU-BY-POTASH-3104-2050", "codes", "31042010");
        (text, _) = Change(text, "EU-BY-POTASH-3104-2050", "legal_basis", Rules.Book.FindMeasure("EU-BY-POTASH")!.LegalBasis);

        var error = Assert.Throws<RuleBookException>(() => RuleBook.Load(tables.With("measures.csv", text)));

        Assert.Equal(("measures.csv", row, "effective_from"), (error.File, error.Row, error.Column));
        Assert.Contains("'EU-BY-POTASH'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_authorisation_twice_at_one_time_is_refused_with_its_place()
    {
        var tables = RuleBookTables.Embedded();
        var lines = tables["authorisations.csv"].ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var copy = lines.Single(l => l.StartsWith("US-BY-GL11,", StringComparison.Ordinal)).Replace("US-BY-GL11,", "US-BY-GL11-COPY,", StringComparison.Ordinal);

        var error = Assert.Throws<RuleBookException>(() => RuleBook.Load(tables.With("authorisations.csv", string.Join('\n', [.. lines, copy]) + "\n")));

        Assert.Equal(("authorisations.csv", lines.Length + 1, "effective_from"), (error.File, error.Row, error.Column));
        Assert.Contains("'US-BY-GL11'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_the_newest_day_and_changes_with_any_table()
    {
        var (text, _) = Change(RuleBookTables.Embedded()["measures.csv"], "EU-BY-POTASH", "notes", "Other words.");

        var other = RuleBook.Load(RuleBookTables.Embedded().With("measures.csv", text));

        Assert.Matches(@"^20\d\d-\d\d-\d\d\+[0-9a-f]{12}(\.\d+)?$", Rules.Book.Version);
        Assert.NotEqual(Rules.Book.Version, other.Version);
        Assert.Equal(Rules.Book.Version, RuleBook.Load().Version);
    }

    [Fact]
    public void Every_rule_cites_a_law_and_where_it_was_read()
    {
        Assert.All(Rules.Book.Measures, m => Assert.StartsWith("http", m.Source, StringComparison.Ordinal));
        Assert.All(Rules.Book.Measures, m => Assert.NotEmpty(m.LegalBasis));
        Assert.All(Rules.Book.Authorisations, a => Assert.StartsWith("http", a.Source, StringComparison.Ordinal));
        Assert.All(Rules.Book.Authorisations, a => Assert.NotEmpty(a.LegalBasis));
    }

    [Fact]
    public void Codes_are_of_chapters_that_exist() =>
        Assert.All(Rules.Book.Measures.SelectMany(m => m.Codes.Select(c => c.Code)).Concat(Rules.Book.Goods.Headings.Select(h => h.Code)), c =>
        {
            Assert.InRange(c.Length, 2, 10);
            Assert.InRange(int.Parse(c[..2], System.Globalization.CultureInfo.InvariantCulture), 1, 97);
            Assert.NotEqual("77", c[..2]);
        });

    [Fact]
    public void Wind_downs_say_until_when_or_which_contracts() =>
        Assert.All(Rules.Book.Authorisations.Where(a => a.Kind == AuthorisationKind.WindDown), a => Assert.True(a.To is not null || a.ContractBefore is not null, a.Id));

    [Fact]
    public void The_fifty_high_priority_items_have_their_tiers()
    {
        var tiers = Rules.Book.HighPriority.GroupBy(h => h.Tier).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(new Dictionary<string, int> { ["1"] = 4, ["2"] = 5, ["3A"] = 16, ["3B"] = 9, ["4A"] = 11, ["4B"] = 5 }, tiers);
        Assert.Equal("1", Rules.Book.HighPriorityOf("8542310000")?.Tier);
        Assert.Null(Rules.Book.HighPriorityOf("8542"));
        Assert.True(Rules.Book.MayBeHighPriority("8542"));
        Assert.False(Rules.Book.MayBeHighPriority("3104"));
    }

    // The tables quote cells with commas; none has a line break.
    private static (string Text, int Row) Change(string table, string id, string column, string value)
    {
        var lines = table.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith(id + ",", StringComparison.Ordinal) || l.StartsWith($"\"{id}\",", StringComparison.Ordinal));
        var cells = Cells(lines[at]);
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[at] = string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        return (string.Join('\n', lines), at + 1);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += c;
        }
        return cells;
    }
}
