namespace SanctionsCheck.Screening.Lists;

/// <summary>What a reading of list files found besides the parties: counts, the published date, and what could not be used.</summary>
public sealed class ListReport
{
    private readonly List<ListIssue> _issues = [];

    /// <summary>The most issues that are kept one by one; past that only <see cref="IssueCount"/> grows.</summary>
    public const int MaxIssues = 10_000;

    /// <summary>The date that the file itself states; null where it states none.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>How many records the files hold.</summary>
    public int Records { get; set; }

    /// <summary>Rows or elements that could not be used, in file order.</summary>
    public IReadOnlyList<ListIssue> Issues => _issues;

    /// <summary>How many there were in all.</summary>
    public int IssueCount { get; private set; }

    /// <summary>Notes a row or element that could not be used.</summary>
    public void Add(string file, long line, string message)
    {
        IssueCount++;
        if (_issues.Count < MaxIssues) _issues.Add(new(file, line, message));
    }
}
