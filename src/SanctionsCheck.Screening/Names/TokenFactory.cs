namespace SanctionsCheck.Screening.Names;

/// <summary>Makes tokens: looks up kind, weight and groups, and derives the keys.</summary>
internal static class TokenFactory
{
    /// <summary>Weight of a word that no table knows, by length: short words are more often alike by chance.</summary>
    private static readonly float[] UnknownWeights = [0, .3f, .6f, .85f, .95f, 1f];

    public static NameToken Word(string form, bool abjad)
    {
        if (abjad && NameTables.Native.TryGetValue(form, out var latin)) (form, abjad) = (latin, false);
        if (NameTables.Words.TryGetValue(form, out var known)) return Make(form, known.Kind, known.Weight, abjad);
        return Make(form, TokenKind.Word, UnknownWeights[Math.Min(form.Length, UnknownWeights.Length - 1)], abjad);
    }

    public static NameToken Make(string form, TokenKind kind, float weight, bool abjad = false)
    {
        var key = kind is TokenKind.Number or TokenKind.LegalForm ? form : PhoneticKey.Of(form);
        var skeleton = kind is TokenKind.Number or TokenKind.LegalForm ? "" : PhoneticKey.Skeleton(key);
        return new()
        {
            Form = form,
            Key = key,
            Skeleton = skeleton,
            Kind = kind,
            Weight = weight,
            Abjad = abjad,
            Groups = kind is TokenKind.LegalForm or TokenKind.Number ? [] : NameTables.Groups.GetValueOrDefault(form) ?? [],
            Mask = LetterMask.Of(key),
            SkeletonMask = LetterMask.Of(skeleton),
        };
    }
}
