namespace SanctionsCheck.Screening.Matching;

/// <summary>What it means that two names state different legal forms. Translations blur most of them; some never meet.</summary>
internal static class LegalForms
{
    public static float Factor(string a, string b)
    {
        if (IsOwnWorld(a) || IsOwnWorld(b)) return .70f;
        if ((a is "ag" && b is "llc") || (a is "llc" && b is "ag")) return .92f;
        return .985f;
    }

    /// <summary>State enterprises, partnerships, associations and non-profits are not companies.</summary>
    private static bool IsOwnWorld(string form) => form is "ano" or "ngo" or "unitary" or "state" or "lp" or "sole";
}
