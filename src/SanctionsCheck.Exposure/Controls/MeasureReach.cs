namespace SanctionsCheck.Exposure.Controls;

/// <summary>Whom or what a measure binds.</summary>
public enum MeasureReach
{
    /// <summary>The regime's persons wherever they are, and its territory: also purchases for, and sales from, third countries.</summary>
    Persons,
    /// <summary>The regime's own border only: goods brought into it (imports) or sent out of it (exports).</summary>
    Territory,
    /// <summary>Goods that originate in, or are dispatched from, the regime's territory, wherever they are traded.</summary>
    Items,
}
