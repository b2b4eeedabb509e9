using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Finds the names that agree in more than single tokens: words written as one or as several, and words made of first letters.</summary>
/// <param name="table">The names.</param>
/// <param name="add">Gets each name, with what it can add; one name any number of times.</param>
internal sealed class SeveralWords(NameTable table, Action<int, Share> add)
{
    private Action<int, float, float>? _addSplit;
    private NameToken? _split;

    /// <summary>Hands on the names.</summary>
    public void Find(PreparedName query, PartyFilter filter)
    {
        Joined(query);
        FirstLetters(query, filter);
    }

    /// <summary>Names that write words asked about as one, or one of them as several.</summary>
    private void Joined(PreparedName query)
    {
        _addSplit ??= (name, weight, real) => add(name, Share.OfPair((_split!.Weight + weight) / 2, SearchSpace.Real(_split), real));
        foreach (var token in query.Tokens)
        {
            if (token.Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial) continue;
            _split = token;
            table.Splits.Find(token.Form, _addSplit);
        }
        Span<char> text = stackalloc char[96];
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            var (length, weight, real) = (0, 0f, 0f);
            for (var j = i; j < query.Tokens.Length && j < i + JoinedWords.MaxJoined; j++)
            {
                var part = query.Tokens[j].Form;
                if (query.Tokens[j].Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial || length + part.Length > text.Length) break;
                part.CopyTo(text[length..]);
                length += part.Length;
                weight += query.Tokens[j].Weight;
                real += SearchSpace.Real(query.Tokens[j]);
                if (j > i) Joined(text[..length], weight, real);
            }
        }
    }

    private void Joined(ReadOnlySpan<char> form, float weight, float real)
    {
        foreach (var id in table.Dictionary.WithForm(form))
        {
            var (all, listed) = table.Dictionary.Weights[id];
            foreach (var name in table.NamesWith(id)) add(name, Share.OfPair((weight + all) / 2, real, listed));
        }
    }

    /// <summary>Names with a word that is made of the first letters of those asked about, or the other way round.</summary>
    private void FirstLetters(PreparedName query, PartyFilter filter)
    {
        Span<char> letters = stackalloc char[Acronyms.Most];
        var (length, weight, real) = (0, 0f, 0f);
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            var token = query.Tokens[i];
            if (query.Briefs[i].IsAcronym(true) || query.Briefs[i].IsAcronym(false)) WordsOf(token, query.Briefs[i], filter);
            if (length > 0) (weight, real) = (weight + token.Weight, real + SearchSpace.Real(token));
            if (!Acronyms.Counts(token.Kind) || length == letters.Length) continue;
            if (length == 0) (weight, real) = (token.Weight, SearchSpace.Real(token));
            letters[length++] = token.Form[0];
            if (length > 1) Acronym(letters[..length], weight, real, filter);
        }
    }

    private void Acronym(ReadOnlySpan<char> letters, float weight, float real, PartyFilter filter)
    {
        foreach (var id in table.Dictionary.WithForm(letters))
        {
            ref readonly var brief = ref table.Dictionary.Briefs[id];
            if (!brief.IsAcronym(true) && !brief.IsAcronym(false)) continue;
            foreach (var name in table.NamesWith(id))
            {
                if (IsAcronymIn(name, brief, filter)) add(name, Share.OfPair((weight + brief.Weight) / 2, real, table.Dictionary.Weights[id].Real));
            }
        }
    }

    private void WordsOf(NameToken token, in TokenBrief brief, PartyFilter filter)
    {
        Span<char> letters = stackalloc char[Acronyms.Most];
        foreach (var name in table.WithFirstLetters(token.Form))
        {
            if (!IsAcronymIn(name, brief, filter)) continue;
            var length = table.FirstLetters(name, letters);
            if (length < token.Form.Length || !letters[..token.Form.Length].SequenceEqual(token.Form)) continue;
            add(name, Share.OfPair((token.Weight + table.Briefs[name].Weight) / 2, SearchSpace.Real(token), table.Briefs[name].Weight));
        }
    }

    private bool IsAcronymIn(int name, in TokenBrief token, PartyFilter filter) => token.IsAcronym(filter.IsPerson(table.Briefs[name].IsPerson));
}
