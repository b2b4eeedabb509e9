using System.Globalization;
using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Storage.Lists.Parties;

/// <summary>
/// A party as a table row: what a reader of the table looks for in columns of its own, and the whole party as JSON, spread over several
/// properties where one is too small. A property holds 64 KiB, a row 1 MiB.
/// </summary>
internal static class PartyEntities
{
    /// <summary>How many partitions a version's parties are spread over: a partition takes 2,000 rows a second.</summary>
    public const int Partitions = 16;

    // Strings count in UTF-16: 30,000 characters are 60,000 bytes, and eight of those leave room for the columns.
    private const int TextCharacters = 30_000;
    private const int MaxTextParts = 8;
    private const int BinaryBytes = 64 * 1024;
    private const int MaxBinaryParts = 12;
    private const int ColumnCharacters = 1_000;

    public static TableEntity ToEntity(Party party, int ordinal, string json)
    {
        var row = TableKeys.Escape(party.Id);
        var entity = new TableEntity(PartitionOf(party.Id), row)
        {
            ["Ordinal"] = ordinal,
            ["Name"] = Column(party.Name),
            ["Type"] = party.Type.ToString(),
            ["Programmes"] = Column(string.Join("; ", party.Programmes)),
            ["Countries"] = Column(string.Join("; ", party.Countries)),
        };
        if (json.Length <= TextCharacters * MaxTextParts)
        {
            for (var i = 0; i * TextCharacters < json.Length; i++) entity[Name("Json", i)] = json.Substring(i * TextCharacters, Math.Min(TextCharacters, json.Length - (i * TextCharacters)));
            return entity;
        }
        var bytes = Compress(json);
        if (bytes.Length > BinaryBytes * MaxBinaryParts)
            throw new InvalidDataException($"Party {party.Id} of {party.List} takes {bytes.Length:N0} bytes compressed; a row holds {BinaryBytes * MaxBinaryParts:N0}.");
        for (var i = 0; i * BinaryBytes < bytes.Length; i++) entity[Name("Zip", i)] = bytes[(i * BinaryBytes)..Math.Min(bytes.Length, (i + 1) * BinaryBytes)];
        return entity;
    }

    /// <summary>The whole party's JSON, and its place in the list.</summary>
    public static (int Ordinal, string Json) FromEntity(TableEntity entity)
    {
        var ordinal = entity.GetInt32("Ordinal") ?? throw new InvalidDataException($"The party row {entity.RowKey} has no ordinal.");
        if (entity.GetString(Name("Json", 1)) is null && entity.GetString(Name("Json", 0)) is { } whole) return (ordinal, whole);
        var text = new StringBuilder();
        for (var i = 0; entity.GetString(Name("Json", i)) is { } part; i++) text.Append(part);
        if (text.Length > 0) return (ordinal, text.ToString());
        using var bytes = new MemoryStream();
        for (var i = 0; entity.GetBinary(Name("Zip", i)) is { } part; i++) bytes.Write(part);
        bytes.Position = 0;
        using var reader = new StreamReader(new BrotliStream(bytes, CompressionMode.Decompress));
        return (ordinal, reader.ReadToEnd());
    }

    /// <summary>Bytes that a row takes in a transaction's body, at most: text as JSON, escaped.</summary>
    public static int SizeOf(string json) => (json.Length * 3) + 4_000;

    /// <summary>The partitions' names.</summary>
    public static IEnumerable<string> PartitionNames() => Enumerable.Range(0, Partitions).Select(i => i.ToString("x", CultureInfo.InvariantCulture));

    private static string PartitionOf(string id) => TableKeys.Hash(id)[..1];

    private static string Column(string text) => text.Length <= ColumnCharacters ? text : text[..ColumnCharacters];

    private static string Name(string name, int part) => string.Create(CultureInfo.InvariantCulture, $"{name}{part}");

    private static byte[] Compress(string json)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(json));
        return output.ToArray();
    }
}
