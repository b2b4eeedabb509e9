using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>OFAC's words for relations, to ours.</summary>
internal static class OfacRelations
{
    /// <summary>One of <see cref="LinkRelations"/> where the words mean one, else the words in lower case; "formerly" before one that is over.</summary>
    public static string Of(string words, bool former)
    {
        var relation = words.TrimEnd(':', ' ').ToLowerInvariant() switch
        {
            "owned or controlled by" => LinkRelations.OwnedOrControlledBy,
            "acting for or on behalf of" or "acting for" => LinkRelations.ActsFor,
            "providing support to" => LinkRelations.Supports,
            "family member of" => LinkRelations.FamilyOf,
            "associate of" => LinkRelations.AssociateOf,
            "leader or official of" => LinkRelations.LeaderOf,
            // How much of it and whether owned or controlled is not said.
            "owns, controls, or operates" or "owns, controls or operates" => LinkRelations.Owns,
            "linked to" => LinkRelations.LinkedTo,
            var other => other,
        };
        return former ? "formerly " + relation : relation;
    }
}
