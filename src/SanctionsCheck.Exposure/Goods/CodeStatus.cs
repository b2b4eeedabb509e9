namespace SanctionsCheck.Exposure.Goods;

/// <summary>What a declared code is worth.</summary>
public enum CodeStatus
{
    /// <summary>None was declared.</summary>
    Absent,
    /// <summary>2 to 10 digits under a known heading.</summary>
    Known,
    /// <summary>Well formed and in an existing chapter, but the heading is not in the goods table.</summary>
    HeadingUnknown,
    /// <summary>No such chapter (00, 77, 98 and 99 are not used in trade nomenclatures).</summary>
    NoSuchChapter,
    /// <summary>Not 2 to 10 digits.</summary>
    Malformed,
}
