using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Files;

/// <summary>What a sender says about a file, in the blob's metadata or in a mapping file beside it.</summary>
public sealed record FileDeclaration
{
    /// <summary>Nothing is declared.</summary>
    public static FileDeclaration None { get; } = new();

    /// <summary>The encoding's name; null to find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter; null to find it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook that is read; null for the first one that is shown.</summary>
    public string? Sheet { get; init; }

    /// <summary>Headers of the file and the columns that they stand for; "" leaves a header out of the reading.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Checks the columns that are named.</summary>
    /// <exception cref="TradeFileException">One does not exist.</exception>
    public void Validate()
    {
        foreach (var (header, column) in Columns)
        {
            if (column.Length > 0 && !TradeColumns.IsName(column))
            {
                throw new TradeFileException(FileProblems.BadMapping, $"The mapping sends the header \"{header}\" to \"{column}\", which is no column.",
                    $"Use one of {string.Join(", ", TradeColumns.All.Select(c => c.Name))}, or \"\" to leave the header out.");
            }
        }
        if (Delimiter is { } delimiter && !CsvHeader.Delimiters.Contains(delimiter))
            throw new TradeFileException(FileProblems.BadMapping, $"The declared delimiter \"{delimiter}\" is not supported.", "Use a comma, a semicolon or a tab.");
    }
}
