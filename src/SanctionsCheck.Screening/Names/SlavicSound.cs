namespace SanctionsCheck.Screening.Names;

/// <summary>
/// What a Slavic surname has in common in Russian, Belarusian and Ukrainian spelling and their romanisations: "Golovchenko" and "Halouchanka",
/// "Chervyakov" and "Charvyakou", "Boguslavsky" and "Bahuslauski". Unstressed o is written a in Belarusian, г is h, v at the end of a syllable is u,
/// soft d and t are dz and ts; и and і stand for one another.
/// </summary>
internal static class SlavicSound
{
    /// <summary>Stands in a group's number for words of one such sound.</summary>
    private const int Mark = 1 << 26;
    private const int HashMask = (1 << 22) - 1;
    private const int LeastForm = 5;
    private const int Longest = 32;

    private static readonly WordEndings Endings = new(
    [
        "ov", "ova", "ev", "eva", "in", "ina", "yn", "yna", "ou", "au", "eu", "ow", "aw", "ew", "ava", "enko", "anka", "enka", "anko", "chuk", "ich", "ych", "uk", "ak", "ik", "yk",
        "ski", "sky", "skiy", "skii", "skij", "skyi", "skyy", "skaya", "skaia", "skaja", "tski", "tsky", "ets", "ats",
    ]);

    /// <summary>The group of a word's sound; 0 for a word that does not end like such a name.</summary>
    public static int GroupOf(string form)
    {
        if (form.Length is < LeastForm or > Longest || Endings.Of(form, 0) is null) return 0;
        Span<char> sound = stackalloc char[Longest];
        var hash = 2166136261u;
        foreach (var c in sound[..Write(form, sound)]) hash = (hash ^ c) * 16777619u;
        return Mark | (int)((hash ^ hash >> 15) & HashMask) << 2 | (int)GroupKind.Spelling;
    }

    /// <summary>True for a group made by <see cref="GroupOf"/>.</summary>
    public static bool IsGroup(int group) => (group & Mark) != 0;

    /// <summary>Writes the sound of a word and gives its length.</summary>
    public static int Write(ReadOnlySpan<char> form, Span<char> sound)
    {
        foreach (var ending in (ReadOnlySpan<string>)["skiy", "skii", "skij", "skyi", "skyy", "skyj", "sky"])
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
            {
                var head = Write(form[..^ending.Length], sound);
                return head + Write("ski", sound[head..]);
            }
        }
        var length = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var (c, next) = (form[i], i + 1 < form.Length ? form[i + 1] : '\0');
            var letter = c switch
            {
                'k' when next == 'h' => Two(ref i, 'x'),
                's' when next == 'h' => Two(ref i, 'S'),
                'c' when next == 'h' => Two(ref i, 'C'),
                'z' when next == 'h' => Two(ref i, 'J'),
                'g' when next == 'h' => Two(ref i, 'g'),
                'd' when next == 'z' => Two(ref i, 'd'),
                't' when next == 's' => Two(ref i, 't'),
                'c' => 't',
                'h' => 'g',
                'w' => 'v',
                'a' or 'o' or 'e' => 'a',
                'u' when length > 0 && sound[length - 1] is 'a' or 'i' && !IsVowel(next) => 'v',
                'y' or 'i' or 'j' when IsVowel(next) => '\0',
                'y' or 'j' => 'i',
                _ => c,
            };
            if (letter != '\0' && (length == 0 || sound[length - 1] != letter)) sound[length++] = letter;
        }
        return length;
    }

    private static char Two(ref int i, char letter)
    {
        i++;
        return letter;
    }

    private static bool IsVowel(char c) => PhoneticKey.IsVowel(c) || c == 'y';
}
