using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>Every wind-down of the rule book, with an older contract, a younger one, and none named.</summary>
public sealed class WindDownTests
{
    public static TheoryData<string> All => [.. Rules.Book.Authorisations.Where(a => a.Kind == AuthorisationKind.WindDown && (a.From ?? a.To) is not null).Select(a => a.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_date_of_the_contract_decides(string id)
    {
        var row = Rules.Book.Authorisations.Single(a => a.Id == id);
        var within = row.From ?? Last(row);
        if (row.ContractBefore is { } before)
        {
            Assert.Equal(ScopeFit.Yes, Match(row, within, before.AddDays(-1)).Contract);
            Assert.Equal(ScopeFit.No, Match(row, within, before).Contract);
        }
        // A clause without end has to be claimed with a date; a period that runs leaves it open.
        Assert.Equal(row.To is null && row.IsVerified ? ScopeFit.No : ScopeFit.Open, Match(row, within, null).Contract);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_helps_from_its_first_day_to_its_last(string id)
    {
        var row = Rules.Book.Authorisations.Single(a => a.Id == id);
        if (row.From is { } from)
        {
            Assert.Equal(DateState.InForce, Match(row, from, null).State);
            Assert.Null(Find(row, from.AddDays(-1), null));
        }
        if (row.To is not null)
        {
            Assert.NotEqual(DateState.Ended, Match(row, Last(row), null).State);
            Assert.Equal(DateState.Ended, Match(row, Last(row).AddDays(1), null).State);
            Assert.Equal(ScopeFit.No, Match(row, Last(row).AddDays(1), row.ContractBefore?.AddDays(-1)).Overall);
        }
    }

    // US licences end at 12:01 a.m. of the day that they name, others with it.
    private static DateOnly Last(Authorisation row) => row.ToInclusive ? row.To!.Value : row.To!.Value.AddDays(-1);

    private static AuthorisationMatch Match(Authorisation row, DateOnly day, DateOnly? contract) => Find(row, day, contract)!;

    private static AuthorisationMatch? Find(Authorisation row, DateOnly day, DateOnly? contract) => Rules.Book.AuthorisationsFor(new AuthorisationRequest
    {
        Regime = row.Regime,
        Measures = row.Measures,
        Programmes = row.Programmes,
        Countries = [.. row.Targets.Take(1)],
        Destination = row.Destinations.FirstOrDefault(),
        HsCode = row.Goods.FirstOrDefault(),
        Purpose = row.Purposes.FirstOrDefault(),
        Date = day,
        ContractDate = contract,
    }).SingleOrDefault(m => m.Authorisation.Id == row.Id);
}
