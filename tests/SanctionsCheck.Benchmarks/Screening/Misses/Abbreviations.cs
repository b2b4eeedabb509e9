using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>Words that stand for several.</summary>
internal static class Abbreviations
{
    private const int Least = 2;
    private const int Beginning = 2;

    /// <summary>True where the word is the first letters of the name's parts, of all or with some left out, in their order.</summary>
    public static bool IsInitials(string word, NameToken[] name)
    {
        if (word.Length < Least || word.Length > name.Length) return false;
        var at = 0;
        foreach (var token in name)
        {
            if (at < word.Length && token.Form.StartsWith(word[at])) at++;
        }
        return at == word.Length;
    }

    /// <summary>True where the word is put together of the beginnings, of two letters or more, of two or more of the name's parts in their order ("Belneftekhim").</summary>
    public static bool IsPutTogether(string word, NameToken[] name) => Fits(word, name, 0, 0);

    private static bool Fits(ReadOnlySpan<char> rest, NameToken[] name, int from, int used)
    {
        if (rest.IsEmpty) return used > 1;
        for (var i = from; i < name.Length; i++)
        {
            var form = name[i].Form;
            for (var length = Math.Min(rest.Length, form.Length); length >= Beginning; length--)
            {
                if (rest[..length].SequenceEqual(form.AsSpan(0, length)) && Fits(rest[length..], name, i + 1, used + 1)) return true;
            }
        }
        return false;
    }
}
