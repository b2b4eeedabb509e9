using System.Text;

namespace SanctionsCheck.Screening.Names;

/// <summary>Arabic and Persian keyboards have letters of their own for one and the same: spellings are looked up without these differences, and without marks.</summary>
internal static class NativeSpelling
{
    private const string Variants = "يىئےۍېكةۀہھأإآٱؤ";
    private const string Plain = "ییییییکههههااااو";

    /// <summary>The spelling as it is looked up.</summary>
    public static string Of(string source)
    {
        var spelt = new StringBuilder(source.Length);
        foreach (var c in source)
        {
            if (!char.IsLetter(c) || c is 'ـ' or 'ء') continue;
            var at = Variants.IndexOf(c, StringComparison.Ordinal);
            spelt.Append(at < 0 ? c : Plain[at]);
        }
        return spelt.ToString();
    }
}
