using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>How one authorisation is told in a report: made once, since the same rows bear on trade after trade.</summary>
internal sealed class AuthorisationTexts
{
    private static readonly int Reasons = Enum.GetValues<CoverReason>().Length;

    private readonly Authorisation authorisation;
    private readonly ImmutableArray<Evidence> evidence;
    private readonly ImmutableArray<Evidence> evidenceThatAsks;
    private readonly Draft?[] drafts = new Draft?[Reasons];
    private readonly string ended;
    private readonly string youngContract;
    private readonly string purpose;

    /// <param name="authorisation">The authorisation.</param>
    /// <param name="place">Its place in the table.</param>
    /// <exception cref="OverflowException">The place is above 65,535.</exception>
    public AuthorisationTexts(Authorisation authorisation, int place)
    {
        this.authorisation = authorisation;
        Mark = checked((char)place);
        ended = authorisation.To is { } to ? $"ended on {TradeReader.Text(to)}" : "ended";
        youngContract = authorisation.ContractBefore is { } before ? $"covers only contracts made before {TradeReader.Text(before)}" : "covers only older contracts";
        purpose = $"only for {Lower(authorisation.Scope)}";
        evidence = Support(authorisation);
        evidenceThatAsks = evidence.Add(new("ask", "the date of the contract"));
        Named = new Evidence("authorisation", authorisation.Id);
    }

    /// <summary>Its id.</summary>
    public string Id => authorisation.Id;

    /// <summary>A character that stands for it and for no other.</summary>
    public char Mark { get; }

    /// <summary>The evidence that names it.</summary>
    public Evidence Named { get; }

    /// <summary>The reason in words; null where it helps.</summary>
    public string? Why(CoverReason reason) => reason switch
    {
        CoverReason.None => null,
        CoverReason.NoDerogation => "no derogation exists",
        CoverReason.Duty => "adds a duty",
        CoverReason.Ended => ended,
        CoverReason.OtherGoods => "does not cover these goods",
        CoverReason.YoungContract => youngContract,
        CoverReason.OtherPurpose => "has another purpose",
        CoverReason.PurposeNotStated => purpose,
        CoverReason.ContractOpen => "the date of the contract decides whether it helps",
        CoverReason.GoodsOpen => "it covers only part of these goods",
        CoverReason.PartiesOpen => "which parties it names is not in the rule book",
        CoverReason.StartOpen => "the day on which it took effect is not known",
        CoverReason.Unverified => "the rule is unverified",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    /// <summary>The finding that shows it.</summary>
    /// <param name="reason">Why it does not help.</param>
    /// <param name="authorises">True where the trade is authorised by it: the finding supports that, and no more.</param>
    /// <param name="asks">True where the date of the contract is to be asked for.</param>
    /// <param name="subject">What it bears on.</param>
    public Draft Shown(CoverReason reason, bool authorises, bool asks, string subject)
    {
        var draft = drafts[(int)reason] ??= Draft(authorisation, evidence, Why(reason) ?? (authorisation.Kind == AuthorisationKind.Permit ? "an authority may grant it" : "covers this under its conditions"));
        return draft with { Subject = subject, Severity = authorises ? Verdict.Authorised : Verdict.Clear, Evidence = asks ? evidenceThatAsks : evidence };
    }

    /// <summary>The finding that shows an authorisation without effect of its own.</summary>
    public static Draft Shown(Authorisation authorisation, string says) => Draft(authorisation, Support(authorisation), says);

    private static Draft Draft(Authorisation authorisation, ImmutableArray<Evidence> evidence, string says) => new()
    {
        Kind = FindingKinds.Authorisation,
        Jurisdiction = authorisation.Regime,
        Subject = "authorisations",
        Severity = Verdict.Clear,
        Confidence = authorisation.Confidence.ToString().ToLowerInvariant(),
        Summary = $"{authorisation.LegalBasis}: {authorisation.AppliesTo} — {says}.",
        LegalBasis = authorisation.LegalBasis,
        Source = authorisation.Source,
        Evidence = evidence,
    };

    private static ImmutableArray<Evidence> Support(Authorisation authorisation)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        evidence.Add(new("authorisation", authorisation.Id));
        evidence.Add(new("kind", ControlFindings.Kebab(authorisation.Kind.ToString())));
        evidence.Add(new("scope", authorisation.Scope));
        if (authorisation.Conditions.Length > 0)
            evidence.Add(new("conditions", authorisation.Conditions));
        if (authorisation.From is { } from)
            evidence.Add(new("from", TradeReader.Text(from)));
        if (authorisation.To is { } to)
            evidence.Add(new("to", TradeReader.Text(to)));
        return evidence.ToImmutable();
    }

    // A scope within a sentence; capitals of names and abbreviations stay.
    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
