using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Names;

/// <summary>
/// Slavic names after the father. Each language forms them in its own way from its own form of the father's name ("Sergeevich", "Siarheevich",
/// "Serhiyovych"), so they are told apart by that name, and sons from daughters.
/// </summary>
internal static class Patronymics
{
    /// <summary>Stands in a group's number for the sons of those who have a name of the group.</summary>
    private const int Son = 1 << 24;
    /// <summary>The same for the daughters.</summary>
    private const int Daughter = 1 << 25;

    private const int LeastForm = 6;
    private const int LeastSure = 7;
    private const int LeastName = 2;

    private static readonly WordEndings Sons = new(
    [
        "iyovych", "yovych", "iovych", "iyevich", "yevich", "ievich", "yavich", "iavich", "ovich", "evich", "avich", "ovych", "evych", "ovitch", "evitch", "ovitsch", "owicz", "ewicz", "owitsch",
        "ovic", "evic", "ogly", "oglu",
    ]);

    private static readonly WordEndings Daughters = new(
    [
        "iyivna", "yivna", "ivna", "iyevna", "yevna", "ievna", "ovna", "evna", "yeuna", "ieuna", "yauna", "iauna", "euna", "auna", "ouna", "owna", "ewna", "inichna", "ichna", "kyzy", "gizi", "qizi", "kizi",
    ]);

    /// <summary>Endings of surnames and given names, too ("Milosevic", "Davutoglu", "Shauna"): the father's name must be known.</summary>
    private static readonly FrozenSet<string> Doubtful = FrozenSet.ToFrozenSet(
        ["yavich", "iavich", "avich", "ovic", "evic", "owicz", "ewicz", "ogly", "oglu", "yeuna", "ieuna", "yauna", "iauna", "euna", "auna", "ouna", "owna", "ewna", "kyzy", "gizi", "qizi", "kizi", "ichna"], StringComparer.Ordinal);

    /// <summary>Sons of men whose names end in a: the ending is that of many surnames, so these are told by the whole word.</summary>
    private static readonly string[] Short = ["ilyich", "ilich", "illich", "kuzmich", "nikitich", "lukich", "fomich", "savvich"];

    /// <summary>True for a word that is a name after the father by its ending.</summary>
    public static bool Is(string form)
    {
        if (form.Length < LeastForm) return false;
        if (Array.IndexOf(Short, form) >= 0) return true;
        return (Sons.Of(form, LeastName) ?? Daughters.Of(form, LeastName)) is { } ending && (form.Length >= LeastSure && !Doubtful.Contains(ending) || GroupsOf(form).Length > 0);
    }

    /// <summary>Groups of such a word, made from those of the father's name; empty where that is not known.</summary>
    public static int[] GroupsOf(string form)
    {
        var son = Sons.Of(form, LeastName);
        var daughter = son is null ? Daughters.Of(form, LeastName) : null;
        var child = daughter is null ? Son : Daughter;
        return [.. NameTables.FathersOf(Base(form[..^(son ?? daughter ?? "ch").Length])).Select(g => g | child)];
    }

    /// <summary>True for a group of names after the father.</summary>
    public static bool IsGroup(int group) => (group & (Son | Daughter)) != 0;

    /// <summary>What all such words made of a name begin with, by its sound; empty where that is too little.</summary>
    public static string Base(string name)
    {
        // "Vyachaslau", but "Vyachaslavavich".
        if (name.Length > LeastName && name[^1] is 'u' or 'w' && PhoneticKey.IsVowel(name[^2])) name = name[..^1] + "v";
        var key = PhoneticKey.Of(name).AsSpan();
        while (key.Length > 0 && PhoneticKey.IsVowel(key[^1])) key = key[..^1];
        return key.Length < LeastName ? "" : key.ToString();
    }
}
