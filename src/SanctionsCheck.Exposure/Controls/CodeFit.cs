namespace SanctionsCheck.Exposure.Controls;

/// <summary>How goods fit a measure.</summary>
public enum CodeFit
{
    /// <summary>The declared code lies wholly under listed codes, or all goods are meant.</summary>
    Certain,
    /// <summary>An "ex" code, and the description shows that the goods are meant.</summary>
    Described,
    /// <summary>The declared code is wider than the listed ones: ask for more digits.</summary>
    CodeTooShort,
    /// <summary>Only a chapter is known of the list, and the law is usually narrower: check the annex.</summary>
    ChapterOnly,
    /// <summary>An "ex" code, and the description does not settle it.</summary>
    DescriptionNeeded,
    /// <summary>The law describes the goods in words, and these seem to fit.</summary>
    WordsFit,
    /// <summary>The law describes the goods in words, and nothing shows that these fit. Only shown in control look-ups.</summary>
    WordsDoNotFit,
    /// <summary>The law describes the goods in words that the rule book does not hold: a notice that asks to check the act.</summary>
    WordsUnknown,
}
