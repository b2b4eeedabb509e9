using System.Collections.Immutable;
using System.Text.Json;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Storage.Batches;

/// <summary>How the text of a batch is read; found once, when the file is cut, and kept beside it.</summary>
/// <param name="Kind">CSV or JSON Lines.</param>
/// <param name="Delimiter">The delimiter of a CSV file.</param>
/// <param name="Headers">The headers of a CSV file.</param>
/// <param name="Names">For each header the column that it stands for; null where it is none.</param>
/// <param name="Begin">The first byte behind the header.</param>
/// <param name="Decoded">True where the text was decoded from another encoding than UTF-8.</param>
/// <param name="Source">What the file was before it became this text.</param>
public sealed record TradesPlan(TradeFileKind Kind, char Delimiter, ImmutableArray<string> Headers, ImmutableArray<string?> Names, long Begin, bool Decoded, FileSource Source)
{
    /// <summary>The columns of a CSV file.</summary>
    public ColumnMap Columns() => new(Headers, Names);

    /// <summary>Reads rows from a part of the text.</summary>
    /// <param name="text">The text from the beginning of a row on.</param>
    public RowReader Reader(Stream text) => Kind == TradeFileKind.Csv ? new CsvRowReader(text, Delimiter) : new LineRowReader(text);

    /// <summary>Finds the plan of a text.</summary>
    /// <param name="source">What the file was.</param>
    /// <param name="head">The first <see cref="FileLimits.Header"/> bytes of the text, or all of it if it is shorter.</param>
    /// <param name="declared">What the sender says about the file.</param>
    /// <exception cref="TradeFileException">It can't be read as trades.</exception>
    public static TradesPlan Of(FileSource source, ReadOnlySpan<byte> head, FileDeclaration declared)
    {
        var kind = source.Format == FileSource.JsonArray ? TradeFileKind.JsonLines : TradeFileKinds.Detect(head);
        var header = kind == TradeFileKind.Csv ? CsvHeader.Read(head, declared) : null;
        var decoded = source.Encoding is not (null or FileEncoding.Utf8);
        return new(kind, header?.Delimiter ?? ',', header?.Columns.Headers ?? [], header?.Columns.Names ?? [], header?.End ?? 0, decoded, source);
    }

    internal BinaryData ToData() => BinaryData.FromObjectAsJson(this);

    internal static TradesPlan Of(BinaryData data) => data.ToObjectFromJson<TradesPlan>() ?? throw new JsonException("The plan of a batch is null.");
}
