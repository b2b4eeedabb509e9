namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Text files embedded in this assembly, found by file name.</summary>
internal static class EmbeddedText
{
    public static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly does not embed '{name}'.");

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }
}
