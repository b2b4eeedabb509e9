using System.Collections.Frozen;
using System.Globalization;

namespace SanctionsCheck.Screening.Names;

/// <summary>Numbers in names: digits, ordinals, words and Roman numerals. They must agree between two names.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = Read();

    /// <summary>The number that a word stands for; −1 if none.</summary>
    public static int ValueOf(string form)
    {
        if (form.Length is > 0 and <= 9 && form.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) return int.Parse(form, CultureInfo.InvariantCulture);
        if (form.Length > 2 && form.Length < 9 && char.IsAsciiDigit(form[0]) && form[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(form.AsSpan(0, form.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)) return ordinal;
        return Values.GetValueOrDefault(form, -1);
    }

    /// <summary>The value of a Roman numeral up to 39; −1 if it is none.</summary>
    public static int Roman(string form)
    {
        var (value, last) = (0, 99);
        foreach (var c in form)
        {
            var v = c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (v == 0) return -1;
            value += v > last ? v - 2 * last : v;
            last = v;
        }
        return value is > 0 and < 40 && form == ToRoman(value) ? value : -1;
    }

    private static string ToRoman(int value)
    {
        string[] units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        return new string('x', value / 10) + units[value % 10];
    }

    private static FrozenDictionary<string, int> Read()
    {
        string[] ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < ones.Length; i++) values[ones[i]] = i;
        for (var i = 1; i < ordinals.Length; i++) values[ordinals[i]] = i;
        for (var i = 0; i < tens.Length; i++) values[tens[i]] = 20 + 10 * i;
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
