namespace SanctionsCheck.Screening.Names;

/// <summary>What a part of a name is for, which decides how much it tells.</summary>
internal enum TokenKind : byte
{
    /// <summary>A name proper; tells the most.</summary>
    Word,
    /// <summary>A word of trade that many names share ("trading", "bank").</summary>
    Generic,
    /// <summary>A country or region.</summary>
    Place,
    /// <summary>A legal form, as its class ("LLC").</summary>
    LegalForm,
    /// <summary>bin, al, van, de: binds names, tells little.</summary>
    Particle,
    /// <summary>Title or rank; tells little.</summary>
    Honorific,
    /// <summary>and, of, the.</summary>
    Stop,
    /// <summary>A number or ordinal, as digits.</summary>
    Number,
    /// <summary>One letter that stands for a name.</summary>
    Initial,
    /// <summary>A Slavic name after the father, which is often left out and never differs.</summary>
    Patronymic,
}
