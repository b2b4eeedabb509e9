using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Tests.Controls;

/// <summary>The same potash from Belarus at six dates: each answer differs, and each is right.</summary>
public sealed class BelarusPotashTests
{
    [Theory]
    // Reg 2021/1030 took effect on 25 June 2021 and left out the main grade 3104 20 50: HS 310420 may be either.
    [InlineData("2021-06-24", "310420", "none")]
    [InlineData("2021-07-01", "310420", "review")]
    [InlineData("2021-07-01", "31042050", "none")]
    [InlineData("2021-07-01", "31042010", "prohibited")]
    [InlineData("2022-02-15", "310420", "review")]
    // Reg 2022/355 closed the gap on 3 March 2022: all three subdivisions are listed, so the 6-digit code is covered.
    [InlineData("2022-03-02", "310420", "review")]
    [InlineData("2022-03-03", "310420", "prohibited")]
    [InlineData("2022-04-01", "310420", "prohibited")]
    [InlineData("2022-07-01", "31042050", "prohibited")]
    [InlineData("2025-12-20", "310420", "prohibited")]
    [InlineData("2026-11-24", "310420", "prohibited")]
    [InlineData("2026-11-24", "3104205000", "prohibited")]
    // 3104 also has potassium sulphate, which is free; 3104 30 is not potash of the ban.
    [InlineData("2026-11-24", "3104", "review")]
    [InlineData("2026-11-24", "310430", "none")]
    public void Into_the_EU(string date, string code, string expected)
    {
        var hits = Rules.Book.MeasuresFor(new ControlRequest
        {
            Origin = "BY",
            Dispatch = "BY",
            Destination = "PL",
            HsCode = code,
            Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            Direction = MeasureDirection.ImportFrom,
            Regimes = ["EU"],
        });

        var worst = hits.Select(h => h.Effect).DefaultIfEmpty(MeasureEffect.Notify).Max();
        Assert.Equal(expected, worst switch { MeasureEffect.Prohibited => "prohibited", MeasureEffect.Restricted => "review", _ => "none" });
    }
}
