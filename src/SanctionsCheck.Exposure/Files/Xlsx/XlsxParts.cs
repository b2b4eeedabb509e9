using System.IO.Compression;
using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>The parts of a workbook (ECMA-376 part 2): an archive of XML texts that point at one another.</summary>
internal sealed class XlsxParts(Stream file) : IDisposable
{
    private readonly ZipArchive _archive = Open(file);

    public void Dispose() => _archive.Dispose();

    /// <summary>True where the archive has this part.</summary>
    public bool Has(string path) => Entry(path) is not null;

    /// <summary>Opens a part; null where there is none.</summary>
    public XmlReader? Find(string path, long limit = XlsxLimits.Part)
    {
        if (Entry(path) is not { } entry) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };
        return XmlReader.Create(new LimitedStream(entry.Open(), limit, path), settings);
    }

    /// <summary>What a part points at: kind of relation, target's path and the relation's id.</summary>
    public IEnumerable<(string Id, string Kind, string Path)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        using var xml = Find($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Type") is not { } kind || xml.GetAttribute("Target") is not { } target) continue;
            // Targets are relative to the part, or begin at the archive's root.
            var path = new Uri(new Uri($"zip:/{folder}"), target).AbsolutePath.TrimStart('/');
            yield return (id, kind[(kind.LastIndexOf('/') + 1)..], path);
        }
    }

    public static TradeFileException TooLarge(string what) => new(FileProblems.TooLarge, $"The workbook's part {what} is too large once it is unpacked.", "Save the sheet as CSV.");

    public static TradeFileException Damaged(string detail) => new(FileProblems.DamagedFile, $"The Excel workbook can't be read: {detail}", "Save it anew as .xlsx, or as CSV.");

    private ZipArchiveEntry? Entry(string path) => _archive.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new(file, ZipArchiveMode.Read, leaveOpen: false);
        }
        // A stream of its own kind may refuse to seek where a damaged file points.
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw Damaged(e.Message);
        }
    }
}
