namespace SanctionsCheck.Exposure.Controls;

/// <summary>Weighs how sure a measure's hit is, and says what is open and what to ask for.</summary>
internal static class HitFactory
{
    /// <summary>A hit.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="fit">How the goods fit its code list.</param>
    /// <param name="code">The listed code that fits; null where there is none.</param>
    /// <param name="state">How it stands at the date.</param>
    /// <param name="side">What brings the target in.</param>
    /// <param name="openInputs">True where only the inputs of the goods could bring it in, and nothing is known of them.</param>
    public static MeasureHit Make(Measure measure, CodeFit fit, string? code, DateState state, string side, bool openInputs = false)
    {
        var (reason, ask) = Doubt(measure, fit, code, state);
        if (openInputs)
            (reason, ask) = ($"goods made elsewhere of inputs from {measure.Target} are caught too, and nothing shows what went into these", "the mill certificate, or other proof of where the inputs come from");
        var certain = reason is null;
        var effect = certain || measure.Effect < MeasureEffect.Restricted ? measure.Effect : MeasureEffect.Restricted;
        var verify = code is not null && measure.CodesBasis is CodesBasis.Background or CodesBasis.Sourced2013 && !measure.AllGoods;
        return new MeasureHit(measure, fit, code, state, side, effect, certain, reason, ask, verify);
    }

    private static (string? Reason, string? Ask) Doubt(Measure measure, CodeFit fit, string? code, DateState state)
    {
        if (!measure.IsVerified)
            return ("the rule is unverified", "check the act");
        if (state == DateState.StartUnknown)
            return ("the day on which it took effect is not known for this date", "check the act's date of application");
        if (measure.Quota is { } quota)
            return ($"a yearly quota leaves part of the trade free: {quota}", "the quota licence");
        return fit switch
        {
            CodeFit.Certain or CodeFit.Described => (null, null),
            CodeFit.CodeTooShort => ($"only part of the declared code is listed, such as {code}", "the 8-digit CN code"),
            CodeFit.ChapterOnly => ($"of the list only chapter {code} is known, and the law is usually narrower", "check the annex with the 8-digit CN code"),
            CodeFit.DescriptionNeeded => ($"only part of code {code} is listed{Covers(measure, code)}", "a description or specification that settles it"),
            CodeFit.WordsFit => ("the law describes the goods in words, and these may be meant", "the technical specification and its control-list classification"),
            CodeFit.WordsDoNotFit => ("the law describes the goods in words, and nothing shows that these are meant", "the control-list classification"),
            CodeFit.WordsUnknown => ("which goods it means is not in the rule book", "check the act"),
            _ => throw new ArgumentOutOfRangeException(nameof(fit), fit, "Not a fit."),
        };
    }

    private static string Covers(Measure measure, string? code) =>
        measure.Codes.FirstOrDefault(c => c.Code == code && c.Kind == CodeRuleKind.Part)?.Covers is { } covers ? $": {covers}" : "";
}
