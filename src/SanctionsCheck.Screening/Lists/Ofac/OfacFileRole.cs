namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>What a file of OFAC's legacy set holds.</summary>
internal enum OfacFileRole
{
    /// <summary>Not of the set.</summary>
    None,
    /// <summary>sdn.csv, cons_prim.csv: one row per party, 12 columns.</summary>
    Parties,
    /// <summary>alt.csv, cons_alt.csv: one row per alias, 5 columns.</summary>
    Aliases,
    /// <summary>add.csv, cons_add.csv: one row per address, 6 columns.</summary>
    Addresses,
    /// <summary>sdn_comments.csv, cons_comments.csv: where remarks go on that did not fit, 2 columns.</summary>
    Comments,
}
