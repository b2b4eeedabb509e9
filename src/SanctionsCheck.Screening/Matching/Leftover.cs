using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Matching;

/// <summary>What is left of a name after pairing.</summary>
internal readonly ref struct Leftover
{
    /// <summary>Both sides have a part that the other lacks: another name stands in its place.</summary>
    private const float PersonConflict = 1.75f;
    private const float OtherConflict = 2f;
    /// <summary>Only one side has a part more: people leave out names, firms seldom do.</summary>
    private const float PersonExtra = .42f;
    private const float OtherExtra = 1f;
    /// <summary>All that agrees is one name: then a part more is as much as another name.</summary>
    private const float SingleExtra = 1f;
    private const float SyllableExtra = 1.3f;
    private const float PatronymicExtra = .3f;
    private const float InitialConflict = .5f;
    private const float GenericFactor = 1.35f;
    private const float PlaceFactor = .6f;
    /// <summary>Particles, titles and the like that tell more than this count as names.</summary>
    private const float MostMinor = .3f;

    /// <summary>A part that tells something weighs more than this.</summary>
    public const float LeastPart = .1f;

    /// <summary>The most that a weight can count when it is left over.</summary>
    public const float MostFactor = GenericFactor;

    /// <summary>Weight of names proper, words of trade and places.</summary>
    public readonly float Real;
    /// <summary>Weight of names proper alone.</summary>
    public readonly float Proper;
    /// <summary>Weight of particles, titles and the like.</summary>
    public readonly float Minor;
    public readonly float Patronymic;
    /// <summary>How many parts that tell something.</summary>
    public readonly int Parts;
    public readonly bool Initial;
    public readonly bool Syllables;
    /// <summary>Digits of the longest number; 0 if there is none.</summary>
    public readonly int Number;
    public readonly string? Legal;

    public Leftover(PreparedName name, ReadOnlySpan<bool> used, bool person)
    {
        Syllables = true;
        for (var i = 0; i < used.Length; i++)
        {
            ref readonly var token = ref name.Briefs[i];
            if (token.Weight > .2f && !token.Syllable) Syllables = false;
            if (used[i]) continue;
            if (token.Weight > LeastPart) Parts++;
            switch (token.Kind)
            {
                case TokenKind.Number: Number = Math.Max(Number, token.Length); break;
                case TokenKind.LegalForm: Legal ??= name.Tokens[i].Form; break;
                case TokenKind.Initial: Initial = true; Minor += token.Weight; break;
                case TokenKind.Patronymic when person: Patronymic += token.Weight; break;
                case var kind when IsMinor(kind, token.Weight): Minor += token.Weight; break;
                default:
                    Real += RealWeight(token.Kind, token.Weight, person);
                    if (IsProper(token.Kind)) Proper += token.Weight;
                    break;
            }
        }
    }

    private static bool IsMinor(TokenKind kind, float weight) => kind is TokenKind.Stop or TokenKind.Particle or TokenKind.Honorific && weight < MostMinor;

    /// <summary>True for what counts towards <see cref="Proper"/>.</summary>
    public static bool IsProper(TokenKind kind) => kind is TokenKind.Word or TokenKind.Patronymic;

    /// <summary>What a token counts towards <see cref="Real"/> when it is left over.</summary>
    public static float RealWeight(TokenKind kind, float weight, bool person) => kind switch
    {
        TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial => 0,
        TokenKind.Patronymic when person => 0,
        _ when IsMinor(kind, weight) => 0,
        TokenKind.Generic when !person => weight * GenericFactor,
        TokenKind.Place when !person => weight * PlaceFactor,
        _ => weight,
    };

    /// <summary>The least that <see cref="Penalty"/> can be where at least so much is left over on either side.</summary>
    public static float LeastPenalty(float q, float c, bool single, bool person)
    {
        var conflict = Math.Min(q, c);
        return (person ? PersonConflict : OtherConflict) * conflict + (!person ? OtherExtra : single ? SingleExtra : PersonExtra) * (Math.Max(q, c) - conflict);
    }

    /// <summary>What the left-over parts weigh against those that agree.</summary>
    public static float Penalty(Leftover q, Leftover c, int pairs, bool person)
    {
        var conflict = Math.Min(q.Real, c.Real);
        var extra = Math.Max(q.Real, c.Real) - conflict;
        var names = Math.Min(q.Patronymic, c.Patronymic);
        // A name after the father on the one side may be what the other writes as a second name.
        var mixed = Math.Max(q.Patronymic, c.Patronymic) - names;
        var initials = q.Initial && (c.Initial || c.Real + c.Patronymic > .2f) || c.Initial && q.Real + q.Patronymic > .2f ? InitialConflict : 0;
        var factor = !person ? OtherExtra : q.Syllables && c.Syllables ? SyllableExtra : pairs < 2 ? SingleExtra : PersonExtra;
        return (person ? PersonConflict : OtherConflict) * (conflict + names + initials) + factor * extra + PatronymicExtra * mixed
            + (person ? .5f : 1f) * (q.Minor + c.Minor);
    }
}
