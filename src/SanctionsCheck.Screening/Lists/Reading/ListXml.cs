using System.Xml;
using System.Xml.Linq;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Reads XML lists one record at a time. No document types, no external entities: nothing in a list may make the reader fetch or expand anything.</summary>
internal static class ListXml
{
    /// <summary>Most characters that a list's XML may have. The largest, OFAC's advanced XML, has about 122 million.</summary>
    public const long MaxCharacters = 600_000_000;

    /// <summary>Most bytes of one record, and of whatever else is read at once. The largest of a real file are the reference values of OFAC's advanced XML, with about 1 MB.</summary>
    public const int MaxRecordBytes = 16 * 1024 * 1024;

    /// <summary>Opens a list for streaming.</summary>
    /// <exception cref="ListFormatException">The file is empty, or a web page stands in its place.</exception>
    private static XmlReader Open(ListFile file, out LimitedStream stream)
    {
        ListText.ThrowIfNoList(file);
        stream = new(file.Open(), MaxRecordBytes, () => new ListFormatException(file.Name, 0, $"a record is longer than {MaxRecordBytes:N0} bytes; that is no list."));
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1_000_000,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    /// <summary>The elements whose local name is one of <paramref name="names"/>, with the line each begins on; the root's attributes come first, through <paramref name="root"/>.</summary>
    /// <exception cref="ListFormatException">Not well-formed, cut off, or of another root.</exception>
    public static IEnumerable<(XElement Element, long Line)> Records(ListFile file, string rootName, IReadOnlySet<string> names, Action<XmlReader> root) =>
        Records(file, rootName, reader => names.Contains(reader.LocalName), root);

    /// <summary>The elements that <paramref name="wanted"/> picks, standing on their start tags, with the line each begins on; what is inside one is not looked at again.</summary>
    /// <exception cref="ListFormatException">Not well-formed, cut off, or of another root.</exception>
    public static IEnumerable<(XElement Element, long Line)> Records(ListFile file, string rootName, Predicate<XmlReader> wanted, Action<XmlReader> root)
    {
        using var reader = Open(file, out var stream);
        using var _ = stream;
        Guard(file, () => reader.MoveToContent());
        if (reader.LocalName != rootName)
            throw new ListFormatException(file.Name, LineOf(reader), $"expected the root element {rootName}, found {reader.LocalName}.");
        root(reader);
        Guard(file, reader.Read);
        while (Next(file, reader, stream, wanted) is var (element, line)) yield return (element, line);
    }

    /// <summary>Moves on to the next element that is wanted and reads it whole; null at the end.</summary>
    private static (XElement Element, long Line)? Next(ListFile file, XmlReader reader, LimitedStream stream, Predicate<XmlReader> wanted)
    {
        try
        {
            while (!reader.EOF)
            {
                stream.Restart();
                if (reader.NodeType == XmlNodeType.Element && wanted(reader))
                {
                    var line = LineOf(reader);
                    // ReadFrom leaves the reader on the node after the element.
                    return ((XElement)XNode.ReadFrom(reader), line);
                }
                reader.Read();
            }
            return null;
        }
        catch (XmlException e)
        {
            throw Broken(file, e);
        }
    }

    /// <summary>The root element's local name; null where the file is no XML.</summary>
    public static string? RootName(ListFile file)
    {
        if (!ListText.Probe(file).StartsWith('<')) return null;
        try
        {
            using var reader = Open(file, out var stream);
            using var _ = stream;
            reader.MoveToContent();
            return reader.LocalName;
        }
        catch (Exception e) when (e is XmlException or ListFormatException)
        {
            return null;
        }
    }

    /// <summary>The text of the first child element of a name; null where it is missing or blank.</summary>
    public static string? Text(this XElement element, string name) => ListValues.Clean(element.Child(name)?.Value);

    /// <summary>The texts of all child elements of a name, cleaned, without blank ones.</summary>
    public static IEnumerable<string> Texts(this XElement element, string name) => element.Children(name).Select(e => ListValues.Clean(e.Value)).OfType<string>();

    /// <summary>The texts of the items of a list element: <c>list/item</c>.</summary>
    public static IEnumerable<string> Texts(this XElement element, string list, string item) => element.Children(list).SelectMany(l => l.Texts(item));

    /// <summary>The children of a list element: <c>list/item</c>.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string list, string item) => element.Children(list).SelectMany(l => l.Children(item));

    /// <summary>An attribute's value; null where it is missing or blank.</summary>
    public static string? Attr(this XElement element, string name)
    {
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == name) return ListValues.Clean(attribute.Value);
        }
        return null;
    }

    /// <summary>The first child element of a local name, whatever its namespace.</summary>
    public static XElement? Child(this XElement element, string name)
    {
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child && child.Name.LocalName == name) return child;
        }
        return null;
    }

    /// <summary>The child elements of a local name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name)
    {
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child && child.Name.LocalName == name) yield return child;
        }
    }

    private static T Guard<T>(ListFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e)
        {
            throw Broken(file, e);
        }
    }

    private static ListFormatException Broken(ListFile file, XmlException e) => new(file.Name, e.LineNumber, $"the XML is cut off or not well-formed: {e.Message}", e);

    private static long LineOf(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
}
