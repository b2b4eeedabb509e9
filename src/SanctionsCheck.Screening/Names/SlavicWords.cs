namespace SanctionsCheck.Screening.Names;

/// <summary>Endings of Slavic adjectives in their usual romanisations.</summary>
internal static class SlavicWords
{
    private static readonly string[] Adjectives =
    [
        "skogo", "skomu", "skoho", "skaha", "skoy", "skoi", "skoj", "skay", "skai", "skuyu", "skim", "skom", "skimi", "skae", "skaye", "skaya", "skaia", "skaja", "skoye", "skoe", "skoje", "skiye", "skie", "skikh", "skiy", "skii", "skij", "skyi", "skyy", "skyj", "sky", "ski",
        "ska", "ske", "zkiy", "zkii", "zky", "cki", "tski", "tskiy", "tsky",
    ];

    /// <summary>What stands before an adjective's ending; empty if there is none or too little stands before it.</summary>
    public static string Stem(string form)
    {
        if (form.Length < 7) return "";
        foreach (var ending in Adjectives)
        {
            if (form.Length - ending.Length >= 3 && form.EndsWith(ending, StringComparison.Ordinal)) return form[..^ending.Length];
        }
        return "";
    }
}
