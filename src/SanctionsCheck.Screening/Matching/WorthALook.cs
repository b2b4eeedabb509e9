namespace SanctionsCheck.Screening.Matching;

/// <summary>
/// Names that are no match by what agrees, but that a clerk would look at: of a person's name all but one part agrees and that tells enough ("Krill Sergeyevich Stremousov",
/// "Kirill Sergeyevich Stremousov"), or one side is nothing but a rare name that the other has, too; of a firm's name all that differs is words of trade and one word more on one side
/// ("Velimor Industrial Products", "Velimor Company").
/// The weights it asks for are those of whole parts: a rare name weighs 1, a name that many have about 0.5 (<see cref="Names.TokenFactory"/>).
/// Their scores stay between <see cref="ScreeningModel.Floor"/> and <see cref="ScreeningModel.Threshold"/>.
/// </summary>
internal static class WorthALook
{
    /// <summary>The most such a name scores.</summary>
    public const float Most = .66f;

    /// <summary>The same where one side is a single name.</summary>
    private const float MostAlone = .56f;

    /// <summary>A pair that adds this to what agrees is a rare name.</summary>
    private const float Telling = .8f;

    /// <summary>The same for a name that stands alone.</summary>
    private const float TellingAlone = .88f;

    /// <summary>What pairs with a rare name among them must add up to: a surname and a name after the father, or a given name.</summary>
    private const float LeastAgreed = 1.25f;

    /// <summary>The same where no name is rare.</summary>
    private const float ManyAgreed = 2f;

    /// <summary>What is left over counts so much of its weight.</summary>
    private const float Share = .1f;

    /// <summary>The most that one part weighs, and the most that parts weigh that tell nothing.</summary>
    private const float OnePart = 1.01f;
    private const float NoPart = .25f;

    /// <summary>The score of two names; 0 where they are not worth a look.</summary>
    public static float Score(in NameScorer.Sums sums, in Leftover q, in Leftover c, bool person)
    {
        if (!sums.Spelt || sums.Told < Telling && sums.Agreed < ManyAgreed || q.Number > 0 || c.Number > 0) return 0;
        if (!person)
        {
            return sums.Told >= Telling && Math.Min(q.Proper, c.Proper) == 0 && Math.Max(q.Proper, c.Proper) <= OnePart ? Graded(Most, sums.Agreed, sums.Weight, q.Real + c.Real) : 0;
        }
        if (sums.Pairs == 1) return sums.Told >= TellingAlone && Math.Min(q.Parts, c.Parts) == 0 ? MostAlone * Math.Min(1, sums.Told) : 0;
        // Syllables of Chinese and Korean names tell too little.
        if (sums.Agreed < LeastAgreed || q.Parts > 1 || c.Parts > 1 || q.Syllables || c.Syllables) return 0;
        return Graded(Most, sums.Agreed, sums.Weight, q.Real + q.Patronymic + c.Real + c.Patronymic);
    }

    /// <summary>The most that names can score here whose pairs add up to no more than this and leave no less than this over.</summary>
    /// <param name="agreed">What the pairs add up to at the most.</param>
    /// <param name="told">What the best of them adds at the most.</param>
    /// <param name="left">The least weight of names proper left over of the name asked about.</param>
    /// <param name="right">The same of the listed name.</param>
    /// <param name="person">True for names of persons.</param>
    /// <param name="proper">The least weight of words that are no words of trade left over of the name asked about.</param>
    /// <param name="alone">False where the name asked about is known to have several parts.</param>
    public static float Bound(float agreed, float told, float left, float right, bool person, float proper, bool alone = true)
    {
        if (told < Telling && agreed < ManyAgreed) return 0;
        if (!person) return told >= Telling && proper <= OnePart ? Graded(Most, agreed, agreed, left + right) : 0;
        if (agreed >= LeastAgreed && left <= OnePart && right <= OnePart) return Graded(Most, agreed, agreed, left + right);
        return told >= TellingAlone && (alone && left <= NoPart || right <= NoPart) ? MostAlone : 0;
    }

    private static float Graded(float most, float agreed, float weight, float left) => most * agreed / (weight + Share * left);
}
