namespace SanctionsCheck.Screening.Lists;

/// <summary>A list file that can't be read: wrong format, truncated, empty, or HTML in its place.</summary>
public sealed class ListFormatException : Exception
{
    /// <summary>Says what was expected and found, where.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">Line number from 1, 0 where there is none.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="inner">The reader's own exception, if any.</param>
    public ListFormatException(string file, long line, string message, Exception? inner = null)
        : base(line > 0 ? $"{file}, line {line}: {message}" : $"{file}: {message}", inner)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Line number from 1; 0 where there is none.</summary>
    public long Line { get; }
}
