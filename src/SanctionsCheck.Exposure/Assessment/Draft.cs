using System.Collections.Immutable;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>A finding in the making: what it says, and what an authorisation would have to cover.</summary>
internal sealed record Draft
{
    /// <summary>See <see cref="FindingKinds"/>.</summary>
    public required string Kind { get; init; }
    /// <summary>Whose law; null for what concerns all.</summary>
    public string? Jurisdiction { get; init; }
    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }
    /// <summary>The verdict that it supports, after authorisations.</summary>
    public required Verdict Severity { get; init; }
    /// <summary>How sure it is.</summary>
    public string Confidence { get; init; } = "high";
    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }
    /// <summary>Act, article, annex.</summary>
    public string? LegalBasis { get; init; }
    /// <summary>Address of the source.</summary>
    public string? Source { get; init; }
    /// <summary>Support.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
    /// <summary>Measures that an authorisation would have to lift, one suffices.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];
    /// <summary>Programmes that an authorisation would have to lift, each of them.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];
    /// <summary>The listed parties that it rests on; an authorisation confined to parties must name each.</summary>
    public ImmutableArray<Party> Listed { get; init; } = [];
    /// <summary>True where it reaches the trade's party through ownership.</summary>
    public bool ThroughOwnership { get; init; }
    /// <summary>Which line of goods it is about; −1 for the whole trade.</summary>
    public int Line { get; init; } = -1;

    /// <summary>True where authorisations may lower it.</summary>
    public bool MayBeLifted => !Measures.IsEmpty || !Programmes.IsEmpty;

    /// <summary>Something missing, unreadable or limited that concerns all jurisdictions.</summary>
    public static Draft General(string kind, string subject, Verdict severity, string summary, params ReadOnlySpan<Evidence> evidence) =>
        new() { Kind = kind, Subject = subject, Severity = severity, Summary = summary, Evidence = [.. evidence] };
}
