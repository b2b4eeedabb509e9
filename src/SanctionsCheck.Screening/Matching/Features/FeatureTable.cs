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
        new("birth-date", new BirthDateFeature(), .45, .16),
        new("country", new CountryFeature(), .15, .04),
        new("type", new TypeFeature(), 0, .20),
        new("gender", new GenderFeature(), 0, .10),
    ];

    /// <summary>Exact identifiers decide: agreement lifts to at least this, whatever the name.</summary>
    public const double IdentifierFloor = .97;

    /// <summary>A different IMO number, LEI or the like says that it is another party: the score stays below this.</summary>
    public const double IdentifierCeiling = .60;

    public static IdentifierFeature Identifiers { get; } = new();
}

/// <summary>A row of the table of features.</summary>
internal sealed record Feature(string Name, IFeature Comparer, double Lift, double Fall);
