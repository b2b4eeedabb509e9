using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Dates of birth: the best pair counts, a day or month mistaken for the other is forgiven in part.</summary>
internal sealed class BirthDateFeature : IFeature
{
    public double? Score(PartyFacts query, PartyFacts candidate)
    {
        if (query.BirthDates.IsEmpty || candidate.BirthDates.IsEmpty) return null;
        var best = 0d;
        foreach (var q in query.BirthDates)
        {
            foreach (var c in candidate.BirthDates) best = Math.Max(best, Compare(q, c));
        }
        return best;
    }

    private static double Compare(PartialDate a, PartialDate b)
    {
        if (a.From <= b.To && b.From <= a.To) return a.From == a.To && b.From == b.To ? 1 : a.Circa || b.Circa ? .7 : .8;
        var days = a.From > b.To ? a.From.DayNumber - b.To.DayNumber : b.From.DayNumber - a.To.DayNumber;
        if (a.From == a.To && b.From == b.To && a.From.Year == b.From.Year) return a.From.Day == b.From.Month && a.From.Month == b.From.Day ? .8 : .55;
        var slack = a.Circa || b.Circa ? 3 : 1;
        return days <= 366 * slack ? .4 : days <= 366 * (slack + 2) ? .2 : 0;
    }

    public string Detail(PartyFacts query, PartyFacts candidate, double? score) => score switch
    {
        null => query.BirthDates.IsEmpty ? "no date of birth was given" : "the list gives no date of birth",
        1 => "same day",
        >= .7 => "dates agree as far as they are known",
        >= .5 => "same year, another day",
        > 0 => "years differ a little",
        _ => "another year of birth",
    };

    public string? Show(PartyFacts facts) => facts.BirthDates.IsEmpty ? null : string.Join(", ", facts.BirthDates);
}
