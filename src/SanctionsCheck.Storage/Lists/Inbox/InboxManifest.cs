using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>A JSON file that names the files beside it which make one version: <c>{ "files": ["sdn.csv", "alt.csv", "add.csv"] }</c>.</summary>
/// <param name="Files">File names without folders, each once, no more than <see cref="ListUnpacker.MaxFiles"/>.</param>
internal sealed record InboxManifest([property: JsonPropertyName("files")] IReadOnlyList<string>? Files)
{
    /// <summary>A manifest larger than this is none.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is not of that form.</exception>
    public static InboxManifest Read(string name, ReadOnlySpan<byte> json)
    {
        InboxManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<InboxManifest>(json.StartsWith("\ufeff"u8) ? json[3..] : json);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: expected {{ \"files\": [\"sdn.csv\", …] }}, found JSON that can't be read: {e.Message}", e);
        }
        if (manifest?.Files is not { Count: > 0 } files) throw new InvalidDataException($"{name}: the manifest names no files; expected {{ \"files\": [\"sdn.csv\", …] }}.");
        if (files.Count > ListUnpacker.MaxFiles) throw new InvalidDataException($"{name}: the manifest names {files.Count:N0} files; a version has {ListUnpacker.MaxFiles} at most.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (string.IsNullOrWhiteSpace(file) || file.IndexOfAny(['/', '\\']) >= 0 || file is "." or ".." || file.Any(char.IsControl))
                throw new InvalidDataException($"{name}: '{file}' is not the name of a file beside the manifest.");
            if (!seen.Add(file)) throw new InvalidDataException($"{name}: the manifest names '{file}' twice.");
        }
        return manifest;
    }
}
