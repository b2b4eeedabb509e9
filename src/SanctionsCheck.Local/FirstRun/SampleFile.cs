using Sylvan.Data.Csv;

namespace SanctionsCheck.Local.FirstRun;

/// <summary>The sample pairings that come with the product: the Belarus–Iran case and its neighbours.</summary>
internal static class SampleFile
{
    /// <summary>The name under which the samples are dropped into <c>trades/</c>.</summary>
    public const string BlobName = "belarus-iran.csv";

    /// <summary>Opens the file.</summary>
    public static Stream Open() =>
        typeof(SampleFile).Assembly.GetManifestResourceStream(BlobName)
        ?? throw new InvalidOperationException($"The program was built without its sample file {BlobName}.");

    /// <summary>What the table shows of each sample, by its id.</summary>
    public static IReadOnlyDictionary<string, SampleTrade> Read()
    {
        using var reader = CsvDataReader.Create(new StreamReader(Open()));
        var trades = new Dictionary<string, SampleTrade>(StringComparer.Ordinal);
        string Field(string name) => reader.GetString(reader.GetOrdinal(name));
        while (reader.Read())
        {
            trades.Add(Field("id"), new(Field("date"), Field("goods"), Field("exporter"), Field("importer"),
                Field("origin"), Field("destination"), Field("currency"), Field("expected")));
        }
        return trades;
    }
}
