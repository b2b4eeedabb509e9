namespace SanctionsCheck.Exposure.Controls;

/// <summary>Weighs how sure a measure's hit is, and says what is open and what to ask for.</summary>
internal static class HitFactory
{
    public static MeasureHit Make(Measure measure, CodeFit fit, string? code, DateState state, string side)
    {
        var (reason, ask) = Doubt(measure, fit, code, state);
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
            _ => throw new ArgumentOutOfRangeException(nameof(fit), fit, "Not a fit."),
        };
    }

    private static string Covers(Measure measure, string? code) =>
        measure.Codes.FirstOrDefault(c => c.Code == code && c.Kind == CodeRuleKind.Part)?.Covers is { } covers ? $": {covers}" : "";
}
