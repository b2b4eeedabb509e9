using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>The texts of the rule book's tables, by file name.</summary>
internal sealed class RuleBookTables
{
    private static readonly string[] Files =
    [
        "authorisations.csv", "countries.csv", "currencies.csv", "ex-codes.csv", "goods.csv", "goods-classes.csv", "high-priority.csv", "jurisdictions.csv",
        "licensed-parties.csv", "measures.csv", "nomenclature.csv", "places.csv", "programmes.csv", "scarce-origins.csv", "subdivisions.csv",
    ];

    private readonly FrozenDictionary<string, string> texts;

    private RuleBookTables(IEnumerable<KeyValuePair<string, string>> texts) => this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tables embedded in this assembly.</summary>
    public static RuleBookTables Embedded() => new(Files.Select(f => KeyValuePair.Create(f, Read(f))));

    /// <summary>The same tables with one of them replaced.</summary>
    public RuleBookTables With(string file, string text) => new(texts.Where(t => t.Key != file).Append(KeyValuePair.Create(file, text)));

    /// <summary>The text of a table.</summary>
    public string this[string file] => texts[file];

    /// <summary>The first 12 hexadecimal digits of the SHA-256 over names and texts.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(texts[file].ReplaceLineEndings("\n") + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string Read(string file)
    {
        using var stream = typeof(RuleBookTables).Assembly.GetManifestResourceStream(file)
            ?? throw new RuleBookException(file, 0, "the table is not embedded in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
