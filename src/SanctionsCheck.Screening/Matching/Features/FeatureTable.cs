using System.Collections.Immutable;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>
/// The features of the model besides the name. Agreement takes a share of what is missing to 1 (<see cref="Feature.Lift"/>),
/// contradiction takes away up to <see cref="Feature.Fall"/>. Belongs to <see cref="ScreeningModel.Version"/>.
/// </summary>
internal static class FeatureTable
{
    /// <summary>Name of the name feature, and its weight: everything else qualifies it.</summary>
    public const string Name = "name";
    public const string Identifier = "identifier";

    public static ImmutableArray<Feature> Qualifiers { get; } =
    [
        new("birth-date", new BirthDateFeature(), BirthDateLift, BirthDateFall),
        new("country", new CountryFeature(), CountryLift, CountryFall),
        new("type", new TypeFeature(), 0, TypeFall),
        new("gender", new GenderFeature(), 0, GenderFall),
    ];

    /// <summary>The most that another type takes away.</summary>
    public const double TypeFall = .20;

    /// <summary>
    /// How far the facts of a query can lift a name's score (as a share of what is missing to 1) or lower it, the type and identifiers apart.
    /// </summary>
    public static (double Lift, double Fall) Reach(PartyFacts query)
    {
        var (left, fall) = (1d, 0d);
        if (!query.BirthDates.IsEmpty) (left, fall) = (left * (1 - BirthDateLift), fall + BirthDateFall);
        if (!query.Countries.IsEmpty) (left, fall) = (left * (1 - CountryLift), fall + CountryFall);
        if (query.Gender is not null) fall += GenderFall;
        return (1 - left, fall);
    }

    private const double BirthDateLift = .45;
    private const double BirthDateFall = .16;
    private const double CountryLift = .15;
    private const double CountryFall = .04;
    private const double GenderFall = .10;

    /// <summary>Exact identifiers decide: agreement lifts to at least this, whatever the name.</summary>
    public const double IdentifierFloor = .97;

    /// <summary>A different IMO number, LEI or the like says that it is another party: the score stays below this.</summary>
    public const double IdentifierCeiling = .60;

    public static IdentifierFeature Identifiers { get; } = new();
}

/// <summary>A row of the table of features.</summary>
internal sealed record Feature(string Name, IFeature Comparer, double Lift, double Fall);
