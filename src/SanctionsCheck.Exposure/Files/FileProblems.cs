namespace SanctionsCheck.Exposure.Files;

/// <summary>Why a file as a whole can't be taken.</summary>
public static class FileProblems
{
    /// <summary>The file has no bytes, or blank lines only.</summary>
    public const string EmptyFile = "empty-file";
    /// <summary>A header and nothing below it.</summary>
    public const string NoRows = "no-rows";
    /// <summary>The header lacks a column that must be there.</summary>
    public const string MissingColumn = "missing-column";
    /// <summary>The header names one column twice.</summary>
    public const string DuplicateColumn = "duplicate-column";
    /// <summary>The header reads as a single column: another delimiter than comma, semicolon or tab.</summary>
    public const string WrongDelimiter = "wrong-delimiter";
    /// <summary>The text is in an encoding that is neither supported nor declared.</summary>
    public const string WrongEncoding = "wrong-encoding";
    /// <summary>The header can't be read, or is too long.</summary>
    public const string BadHeader = "bad-header";
    /// <summary>Not a text file of a supported kind.</summary>
    public const string UnsupportedFormat = "unsupported-format";
    /// <summary>A workbook that can't be unpacked, or whose parts don't fit together.</summary>
    public const string DamagedFile = "damaged-file";
    /// <summary>A workbook that takes more room, once unpacked, than a worker has.</summary>
    public const string TooLarge = "too-large";
    /// <summary>The mapping file, or what the blob's metadata declares, can't be followed.</summary>
    public const string BadMapping = "bad-mapping";
    /// <summary>The file can't be worked on; the error was met five times.</summary>
    public const string Unprocessable = "unprocessable";
    /// <summary>The file was overwritten or deleted before it could be copied.</summary>
    public const string Gone = "gone";
    /// <summary>The file was not done in time: what it was worked on with is about to be deleted.</summary>
    public const string Expired = "expired";
}
