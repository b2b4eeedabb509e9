using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SanctionsCheck.Exposure.Files;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>The container that files of trades are dropped into, and what senders say about their files: in the blob's metadata or content type, or in <c>{name}.mapping.json</c>.</summary>
public sealed class TradesInbox(BlobServiceClient blobs)
{
    /// <summary>Name of the container.</summary>
    public const string ContainerName = "trades";

    private const string MappingSuffix = ".mapping.json";
    private const int MaxMapping = 1 << 20;
    private const int HeadLength = 4096;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>Makes the container where it is missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation) => _container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>True for a file that says something about another one.</summary>
    public static bool IsMapping(string name) => name.EndsWith(MappingSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ETag of a file; null where it is gone.</summary>
    public async Task<string?> ETagAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value.ETag.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What the sender says about a file.</summary>
    /// <exception cref="TradeFileException">It can't be followed, or the file is gone.</exception>
    public async Task<FileDeclaration> DeclarationAsync(string name, string etag, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(name);
        var properties = await GuardAsync(async () => (await blob.GetPropertiesAsync(new() { IfMatch = new ETag(etag) }, cancellation)).Value);
        var metadata = properties.Metadata;
        var declared = new FileDeclaration
        {
            Encoding = Value(metadata, "encoding") ?? Charset(properties.ContentType),
            Delimiter = Delimiter(Value(metadata, "delimiter")),
            Sheet = Value(metadata, "sheet"),
        };
        var mapping = _container.GetBlobClient(name + MappingSuffix);
        try
        {
            declared = Mapping((await mapping.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, MaxMapping) }, cancellation)).Value.Content, declared);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 416)
        {
            // No mapping file, or an empty one.
        }
        declared.Validate();
        return declared;
    }

    /// <summary>Copies the file's text in UTF-8: CSV, or JSON with one object a line.</summary>
    /// <returns>What the file was.</returns>
    /// <exception cref="TradeFileException">It is nothing that can be read, or gone.</exception>
    public Task<FileSource> CopyAsync(string name, string etag, FileDeclaration declared, Func<Stream, Task> copy, CancellationToken cancellation) => GuardAsync(async () =>
    {
        var blob = _container.GetBlobClient(name);
        var conditions = new BlobRequestConditions { IfMatch = new ETag(etag) };
        var head = new byte[HeadLength];
        await using (var begin = await blob.OpenReadAsync(new BlobOpenReadOptions(false) { Conditions = conditions, BufferSize = HeadLength }, cancellation))
        {
            head = head[..await begin.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellation)];
        }
        TradeFileKinds.RefuseBinary(head);
        await using var file = await blob.OpenReadAsync(new BlobOpenReadOptions(false) { Conditions = conditions, BufferSize = 4 << 20 }, cancellation);
        await using var text = TradesText.Open(file, head, declared, out var source);
        await copy(text);
        return source;
    });

    private static FileDeclaration Mapping(BinaryData content, FileDeclaration declared)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var columns = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "encoding": declared = declared with { Encoding = member.Value.GetString() }; break;
                    case "sheet": declared = declared with { Sheet = member.Value.GetString() }; break;
                    case "delimiter": declared = declared with { Delimiter = Delimiter(member.Value.GetString()) }; break;
                    case "columns":
                        foreach (var column in member.Value.EnumerateObject()) columns[column.Name] = column.Value.GetString() ?? "";
                        break;
                    default: throw Bad($"It has an unknown member \"{RowFault.Shorten(member.Name)}\".");
                }
            }
            return declared with { Columns = columns.ToImmutable() };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Bad(e.Message);
        }
    }

    private static TradeFileException Bad(string detail) => new(FileProblems.BadMapping, $"The mapping file can't be read: {detail}",
        "Write { \"encoding\": …, \"delimiter\": …, \"sheet\": …, \"columns\": { \"header\": \"column\" } }; each member may be left out.");

    private static char? Delimiter(string? text) => text switch
    {
        null or "" => null,
        "tab" or "\\t" => '\t',
        [var one] => one,
        _ => throw new TradeFileException(FileProblems.BadMapping, $"The declared delimiter \"{RowFault.Shorten(text)}\" is more than one character.", "Use a comma, a semicolon or a tab (tab)."),
    };

    /// <summary>The charset of a content type such as <c>text/csv; charset=windows-1252</c>; null where it names none.</summary>
    private static string? Charset(string? contentType) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet?.Trim('"') is { Length: > 0 } charset ? charset : null;

    private static string? Value(IDictionary<string, string> metadata, string name) =>
        metadata.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static async Task<T> GuardAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            throw new TradeFileException(FileProblems.Gone, "The file was overwritten or deleted before it could be copied.", "Drop it again; an overwritten file is a batch of its own.");
        }
    }
}
