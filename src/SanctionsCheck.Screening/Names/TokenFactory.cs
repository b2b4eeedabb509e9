namespace SanctionsCheck.Screening.Names;

/// <summary>Makes tokens: looks up kind, weight and groups, and derives the keys.</summary>
internal static class TokenFactory
{
    /// <summary>Weight of a word that no table knows, by length: short words are more often alike by chance.</summary>
    private static readonly float[] UnknownWeights = [0, .3f, .5f, .7f, .9f, 1f];

    private const float SyllableWeight = .5f;
    private const float NamedWeight = .55f;
    private const float PatronymicWeight = .5f;
    private const float TranslatedWeight = .35f;
    /// <summary>The most weight of a word in another script that has a meaning, but may be borne as a name.</summary>
    private const float ForeignWeight = .75f;

    /// <summary>A word of a name.</summary>
    /// <param name="form">Folded.</param>
    /// <param name="person">True in a person's name, where no word is one of trade.</param>
    /// <param name="native">How it was written, in a script without vowels; null for others.</param>
    /// <param name="foreign">True where it was written in Cyrillic.</param>
    public static NameToken Word(string form, bool person, string? native = null, bool foreign = false)
    {
        var abjad = native is not null;
        var spelling = abjad ? NativeSpelling.Of(native!) : "";
        if (abjad && (NameTables.NativeName(spelling) ?? (person ? null : NameTables.NativeWord(spelling))) is { } latin) (form, abjad) = (latin, false);
        int[] meanings = person ? [] : native is not null ? NameTables.MeaningsOfNative(spelling) : foreign ? NameTables.MeaningsOfForeign(form) : [];
        var most = meanings.Length > 0 ? ForeignWeight : 1;
        if (!person) meanings = Both(meanings, NameTables.MeaningsOf(form));
        var groups = NameTables.GroupsOf(form);
        if (person && Array.Exists(groups, IsTranslation)) groups = Array.FindAll(groups, static g => !IsTranslation(g));
        if (NameTables.Words.TryGetValue(form, out var known))
        {
            // "Hong", "Young", "Bank": in a person's name no words of trade and no places.
            if (person && known.Kind is TokenKind.Generic or TokenKind.Place) known = (TokenKind.Word, Math.Max(known.Weight, NamedWeight));
            return Make(form, known.Kind, known.Weight, abjad, true, groups: Both(known.Kind == TokenKind.Word ? WithSound(form, groups, abjad) : groups, meanings));
        }
        if (!person && Array.Exists(groups, IsTranslation)) return Make(form, TokenKind.Generic, TranslatedWeight, abjad, true, groups: Both(groups, meanings));
        if (!abjad && Patronymics.Is(form)) return Make(form, TokenKind.Patronymic, PatronymicWeight, groups: Patronymics.GroupsOf(form));
        var weight = Math.Min(most, UnknownWeights[Math.Min(form.Length, UnknownWeights.Length - 1)]);
        return Make(form, TokenKind.Word, weight, abjad, syllable: SyllableTable.Reads(form), groups: Both(WithSound(form, groups, abjad), meanings));
    }

    private static int[] Both(int[] groups, int[] others) => others.Length == 0 ? groups : groups.Length == 0 ? others : [.. groups, .. others];

    private static int[] WithSound(string form, int[] groups, bool abjad) => !abjad && SlavicSound.GroupOf(form) is not 0 and var sound ? [.. groups, sound] : groups;

    private static bool IsTranslation(int group) => (group & 3) == (int)GroupKind.Translation;

    /// <summary>A syllable whose native character is known.</summary>
    public static NameToken Syllable(string form, string native) =>
        Make(form, TokenKind.Word, SyllableWeight, known: true, syllable: true, groups: NameTables.SyllableGroups(form, native));

    public static NameToken Make(string form, TokenKind kind, float weight, bool abjad = false, bool known = false, bool syllable = false, int[]? groups = null)
    {
        var key = IsPlain(kind) ? form : PhoneticKey.Of(form, abjad);
        return new()
        {
            Form = form,
            Key = key,
            Skeleton = SkeletonOf(kind, key),
            Stem = IsPlain(kind) ? "" : SlavicWords.Stem(form),
            Kind = kind,
            Weight = weight,
            Abjad = abjad,
            Known = known,
            Syllable = syllable || kind == TokenKind.Word && SyllableTable.Reads(form),
            Groups = groups ?? [],
            Mask = LetterMask.Of(key),
        };
    }

    /// <summary>A token made before, from what was kept of it.</summary>
    public static NameToken Restore(string form, string key, ulong mask, in TokenBrief brief, int[] groups) =>
        new()
        {
            Form = form,
            Key = key,
            Skeleton = SkeletonOf(brief.Kind, key),
            Stem = brief.Ending == 0 ? "" : form[..^brief.Ending],
            Kind = brief.Kind,
            Weight = brief.Weight,
            Abjad = brief.Abjad,
            Known = brief.Known,
            Syllable = brief.Syllable,
            Groups = groups,
            Mask = mask,
        };

    /// <summary>True for what is compared as it is written.</summary>
    private static bool IsPlain(TokenKind kind) => kind is TokenKind.Number or TokenKind.LegalForm;

    private static Skeleton SkeletonOf(TokenKind kind, string key) => IsPlain(kind) ? default : new(key);
}
