using System.Text;
using Xunit.Abstractions;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>Collects, for each row of the notes, where it stands in the rule book, or why it stands there otherwise, or that it is missing.</summary>
internal sealed class Reconciliation
{
    private readonly StringBuilder listed = new();
    private readonly List<string> faults = [];

    /// <summary>The row is there.</summary>
    public void Found(string row, string where) => listed.Append(row).Append(" → ").AppendLine(where);

    /// <summary>The row is there in another form, for a reason.</summary>
    public void Differs(string row, string reason) => listed.Append(row).Append(" ≠ ").AppendLine(reason);

    /// <summary>The row is not there, or says something else, and nobody has said why.</summary>
    public void Fault(string row, string what) => faults.Add($"{row}: {what}");

    /// <summary>Prints the list, and fails if a row is not accounted for.</summary>
    public void Conclude(ITestOutputHelper output, int rows)
    {
        output.WriteLine(listed.ToString());
        Assert.True(rows > 0);
        Assert.True(faults.Count == 0, $"{faults.Count} rows are not accounted for:\n{string.Join('\n', faults)}");
    }
}
