using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Asks the lists for names.</summary>
public sealed class ScreenParties(BasisPins pins, PartyReader parties)
{
    // Large enough to keep every core busy, small enough that answers need not stand in memory whole.
    private const int Part = 256;

    /// <summary>Pins the lists that a call asks for.</summary>
    /// <returns>The lists, and what stands in the answer as its basis.</returns>
    /// <exception cref="RequestException">A list is not loaded, or not held as of the date.</exception>
    public async Task<(ScreeningSet Lists, AssessmentBasis Basis)> PinAsync(ScreenRequest request, CancellationToken cancellation)
    {
        var work = await pins.PinAsync(cancellation);
        var current = work.Library.Current.Indexes;
        for (var i = 0; i < request.Options.Lists.Length; i++)
        {
            if (current.All(c => c.Version.List != request.Options.Lists[i]))
            {
                throw Refuse($"$.lists[{i}]", $"The list {request.Options.Lists[i]} is not loaded.",
                    $"Loaded are {string.Join(", ", current.Select(c => c.Version.List))}; drop its file into lists/{request.Options.Lists[i]}/.");
            }
        }
        var asked = current.Where(c => request.Options.Lists.IsEmpty || request.Options.Lists.Contains(c.Version.List)).ToImmutableArray();
        if (request.AsOf is { } date)
        {
            if (date > pins.Today) throw Refuse("$.asOf", $"{Text(date)} lies in the future.", "Leave it out for the lists of today.");
            asked = [.. asked.Select(c => work.Library.CurrentOn(c.Version.List, date) ?? throw NotHeld(c.Version.List, date))];
        }
        return (new ScreeningSet(asked), work.Basis with
        {
            Lists = [.. asked.Select(a => a.Version)],
            AsOf = request.AsOf ?? work.Basis.AsOf,
            // Lists as they were on an earlier day are not too old for it.
            Stale = request.AsOf is null ? [.. work.Basis.Stale.Where(s => asked.Any(a => a.Version.List == s.List))] : [],
        });
    }

    /// <summary>Answers the queries, in order, part by part.</summary>
    public IEnumerable<ScreenResult> Run(ScreeningSet lists, ScreenRequest request, CancellationToken cancellation)
    {
        using var activity = Telemetry.Source.StartActivity("screen");
        activity?.SetTag("sanctionscheck.queries", request.Queries.Length);
        Telemetry.Asked("screen", request.Queries.Length);
        var day = request.AsOf ?? pins.Today;
        foreach (var part in request.Queries.Chunk(Part))
        {
            foreach (var result in Ordered.Map(part, query => Screen(lists, query, request.Options, day), cancellation)) yield return result;
        }
    }

    private ScreenResult Screen(ScreeningSet lists, ScreenQuery query, ScreenOptions options, DateOnly day)
    {
        var reading = parties.Read(query.Party);
        if (reading.Query is not { } asked) return new(query.Id, reading.Problems, [], []);
        var matches = Screener.Screen(lists, asked, options);
        return new(query.Id, reading.Problems, matches, [.. matches.Select(m => lists.Allowances.Find(asked, m.Party, day))]);
    }

    private static string Text(DateOnly date) => date.ToString(RequestValues.DateFormat, CultureInfo.InvariantCulture);

    private static RequestException NotHeld(string list, DateOnly date) => new(
        new(ProblemTypes.VersionNotHeld, StatusCodes.Status410Gone, "List version not held",
            $"No version of {list} is held that was current on {Text(date)}.")
        { Member = "$.asOf", Mend = "Name the lists to ask under \"lists\" without it, or import the list's file of that time." });

    private static RequestException Refuse(string member, string detail, string mend) =>
        new(new(ProblemTypes.InvalidValue, StatusCodes.Status400BadRequest, "Invalid value", detail) { Member = member, Mend = mend });
}
