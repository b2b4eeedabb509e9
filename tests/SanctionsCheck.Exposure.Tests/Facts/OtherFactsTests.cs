using System.Globalization;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Tests.Controls;
using Xunit.Abstractions;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>Every authorisation, country and commodity of the notes is in the rule book.</summary>
public sealed class OtherFactsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["US-BY-DELIST-DANA effective_from"] = "only the month is known: its last day is held",
        ["US-BY-BIS-BELAVIA source_url"] = "the number of the item is no part of an address",
    };

    [FactsFact]
    public void Each_authorisation_stands_in_the_rule_book_with_its_meaning()
    {
        var result = new Reconciliation();
        var rows = Facts.Rows("authorisations.csv");
        foreach (var row in rows)
        {
            var held = Rules.Book.Authorisations.FirstOrDefault(a => a.Id == row["id"]);
            if (held is null)
            {
                result.Fault(row["id"], "no such authorisation");
                continue;
            }
            Same(result, held.Id, "regime", row["regime"], held.Regime);
            Same(result, held.Id, "kind", row["kind"], MeasureFactsTests.Kebab(held.Kind));
            Same(result, held.Id, "effective_from", row["effective_from"], Text(held.From));
            Same(result, held.Id, "effective_to", row["effective_to"], Text(held.To));
            Same(result, held.Id, "confidence", row["confidence"], MeasureFactsTests.Kebab(held.Confidence));
            Same(result, held.Id, "legal_basis", row["legal_basis"], held.LegalBasis);
            Same(result, held.Id, "source_url", row["source_url"], held.Source);
            if (held.To is not null && held.ToInclusive != (held.Regime != "US"))
                result.Fault(held.Id, "US licences end at the start of the day that they name, EU ones with it");
            if (held.Kind is AuthorisationKind.GeneralLicence or AuthorisationKind.Exemption or AuthorisationKind.Permit or AuthorisationKind.WindDown
                && held.Measures.IsEmpty && held.Programmes.IsEmpty)
                result.Fault(held.Id, "lifts nothing");
        }
        result.Conclude(output, rows.Count);
    }

    [FactsFact]
    public void Each_country_has_its_tier()
    {
        var result = new Reconciliation();
        var rows = Facts.Rows("jurisdictions.csv");
        foreach (var row in rows)
        {
            var expected = row["risk_tier"].Split(' ')[0] switch
            {
                "comprehensive" => RiskTier.Comprehensive,
                "extensive" => RiskTier.Extensive,
                "targeted" => RiskTier.Targeted,
                "diversion-risk" => RiskTier.DiversionRisk,
                _ => RiskTier.Low,
            };
            if (Rules.Book.TierOf(row["code"]) is not { } tier)
                result.Fault(row["code"], "has no tier");
            else if (tier.Tier != expected || (row["risk_tier"].Contains("partner", StringComparison.Ordinal) != tier.Partner))
                result.Fault(row["code"], $"'{row["risk_tier"]}' is held as {tier.Tier}");
            else
                result.Found(row["code"], tier.Tier.ToString());
        }
        result.Conclude(output, rows.Count);
    }

    [FactsFact]
    public void Each_commodity_is_known_by_code_and_by_its_trade_names()
    {
        var result = new Reconciliation();
        var rows = Facts.Rows("commodities.csv");
        int names = 0, strays = 0;
        foreach (var row in rows)
        {
            var code = row["hs_code"];
            if (Rules.Book.Goods.Headings.All(h => h.Code != code))
                result.Fault(code, "no such heading");
            foreach (var name in row["synonyms"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var found = Rules.Book.Goods.Resolve(name).Candidates;
                var length = Math.Min(4, code.Length);
                if (name is "common high priority item" or "battlefield item" || name.StartsWith("CHPL T", StringComparison.Ordinal))
                {
                    Tier(result, code, name);
                    continue;
                }
                names++;
                if (found.Any(c => c.Code.StartsWith(code[..length], StringComparison.Ordinal)))
                    result.Found($"{code} '{name}'", found[0].Code);
                else
                    strays += Stray(result, $"{code} '{name}'", found.IsEmpty ? "names nothing by itself" : $"means {found[0].Code} ({found[0].Name})");
            }
        }
        result.Conclude(output, rows.Count);
        Assert.True(strays <= names * 0.02, $"{strays} of {names} trade names lead elsewhere");
    }

    // Marks of the common high-priority list among the names.
    private static void Tier(Reconciliation result, string code, string name)
    {
        var tier = Rules.Book.HighPriorityOf(code)?.Tier;
        if (tier is null || (name.StartsWith("CHPL T", StringComparison.Ordinal) && name != $"CHPL T{tier}"))
            result.Fault($"{code} '{name}'", $"is held in tier {tier}");
        else
            result.Found($"{code} '{name}'", $"tier {tier}");
    }

    private static int Stray(Reconciliation result, string row, string reason)
    {
        result.Differs(row, reason);
        return 1;
    }

    private static void Same(Reconciliation result, string id, string column, string noted, string held)
    {
        if (noted == held)
            result.Found($"{id} {column}", held);
        else if (Reasons.TryGetValue($"{id} {column}", out var reason))
            result.Differs($"{id} {column}", reason);
        else
            result.Fault($"{id} {column}", $"'{noted}' is held as '{held}'");
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
