namespace SanctionsCheck.Exposure.Controls;

/// <summary>What a measure restricts.</summary>
public enum MeasureDirection
{
    /// <summary>Buying or bringing in goods that originate in, or come from, the target.</summary>
    ImportFrom,
    /// <summary>Selling or sending goods to the target.</summary>
    ExportTo,
    /// <summary>Moving goods through the target.</summary>
    Transit,
    /// <summary>Carriage, ports, vessels and hauliers.</summary>
    Transport,
    /// <summary>Funds, services and dealings with parties.</summary>
    Services,
}
