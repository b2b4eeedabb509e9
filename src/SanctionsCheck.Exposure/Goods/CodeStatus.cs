namespace SanctionsCheck.Exposure.Goods;

/// <summary>What a declared code is worth.</summary>
public enum CodeStatus
{
    /// <summary>None was declared.</summary>
    Absent,
    /// <summary>2 to 10 digits under a known heading.</summary>
    Known,
    /// <summary>Under an existing heading that the goods table does not name.</summary>
    HeadingUnknown,
    /// <summary>Well formed, but the nomenclature has no such heading, or no longer: what its chapter says is shown, and a person must look.</summary>
    NoSuchHeading,
    /// <summary>Under a heading whose subdivisions are all known, and none of them: taken as written, and a person must look.</summary>
    NoSuchSubdivision,
    /// <summary>No such chapter (00, 77, 98 and 99 are not used in trade nomenclatures).</summary>
    NoSuchChapter,
    /// <summary>Not 2 to 10 digits.</summary>
    Malformed,
}
