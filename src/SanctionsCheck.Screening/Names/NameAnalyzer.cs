using System.Collections.Frozen;
using System.Globalization;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Names;

/// <summary>Takes a name apart into tokens of known kind and weight.</summary>
internal static class NameAnalyzer
{
    private const float NumberWeight = .5f;
    private const float LegalWeight = .05f;
    private const float StopWeight = .02f;

    /// <summary>And, of, for, by, named after … in Russian, Ukrainian and Belarusian; in Latin letters many of them would be parts of other names.</summary>
    private static readonly FrozenSet<string> NativeStops = FrozenSet.ToFrozenSet(
        ["и", "і", "й", "та", "ды", "по", "па", "на", "в", "во", "у", "ў", "с", "со", "з", "о", "об", "для", "при", "из", "к", "до", "за", "под", "от", "имени", "імені", "імя", "им", "энд", "енд", "في", "فی", "من", "و", "در", "به", "از", "برای"], StringComparer.Ordinal);

    /// <summary>"In the name of" in Russian, Ukrainian and Belarusian.</summary>
    private static readonly FrozenSet<string> NamedAfter = FrozenSet.ToFrozenSet(["имени", "імені", "імя", "им", "imeni"], StringComparer.Ordinal);

    /// <summary>"A/B" names one party in two ways, but either may also be a part of its name.</summary>
    public const float AlternativeFactor = .95f;
    private const float HeadFactor = .93f;
    private const float TellingWord = .75f;
    private const int LeastHead = 4;

    /// <summary>All readings of a name: one, or several where its script leaves the language open (Chinese characters). Empty if there is nothing to compare.</summary>
    public static PreparedName[] Analyze(string text, PartyType type)
    {
        var words = TextFold.Words(text);
        if (words.Count == 0) return [];
        SpacedLetters.Join(words);
        var readings = new List<PreparedName>(1);
        // In another language an abbreviation is translated or stays as it is ("NPP Istok"); where nothing says that it is a firm's, it may be a person's name ("Nii").
        if (type is PartyType.Organisation or PartyType.Unknown && Abbreviations.Any(words))
        {
            List<FoldedWord> full = [.. words];
            Abbreviations.WriteOut(full);
            NamePhrases.Shorten(full);
            if (Prepare(full, type) is { } written) readings.Add(written);
        }
        NamePhrases.Shorten(words);
        var first = Prepare(words, type);
        if (first is not null) readings.Add(first);
        // What a firm's name would translate may be a person's surname ("Askari": military).
        if (type == PartyType.Unknown && words.Exists(w => w.Script == NameScript.Abjad) && Prepare(words, PartyType.Person) is { } person && !SameForms(first, person)) readings.Add(person);
        if (type is PartyType.Organisation or PartyType.Unknown && HanWords.Translate(words, type == PartyType.Organisation) is { } translated)
        {
            NamePhrases.Shorten(translated);
            if (Prepare(translated, type) is { } inEnglish) readings.Add(inEnglish);
        }
        if (HanReadings.Korean(words) is { } korean && Prepare(korean, type) is { } inKorean) readings.Add(inKorean);
        if (HanReadings.Japanese(words) is { } japanese && Prepare(japanese, type) is { } reading) readings.Add(reading);
        foreach (var part in NameParts.Alternatives(text, type))
        {
            var alternative = TextFold.Words(part);
            if (alternative.Count > 0 && Prepare(alternative, type, AlternativeFactor) is { } half) readings.Add(half);
        }
        if (type == PartyType.Organisation && NameParts.BeforeNamesake(text) is { } bare && Prepare(TextFold.Words(bare), type, AlternativeFactor) is { } unnamed && Tells(unnamed)) readings.Add(unnamed);
        return [.. readings];
    }

    /// <summary>True for a name that has a word that tells it from others.</summary>
    private static bool Tells(PreparedName name) => Array.Exists(name.Tokens, t => t.Kind == TokenKind.Word && t.Weight > TellingWord);

    private static bool SameForms(PreparedName? a, PreparedName b) => a is not null && a.Tokens.Select(t => t.Form).SequenceEqual(b.Tokens.Select(t => t.Form));

    /// <summary>What stands before the first comma of an organisation's or vessel's name: what follows is often an address or an account.</summary>
    public static PreparedName? Head(string text, PartyType type)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < LeastHead || type is not (PartyType.Organisation or PartyType.Vessel)) return null;
        var head = Prepare(TextFold.Words(text[..comma]), type, HeadFactor);
        return head is not null && Tells(head) ? head : null;
    }

    private static PreparedName? Prepare(List<FoldedWord> words, PartyType type, float factor = 1)
    {
        var tokens = new List<NameToken>(words.Count + 2);
        var (begin, end) = (0, words.Count);
        var legal = new List<(int At, NameToken Token)>();
        if (type != PartyType.Person) CutLegalFront(words, ref begin, end, legal);
        CutLegalBack(words, begin, ref end, legal, type == PartyType.Person ? 2 : 1);
        if (type is PartyType.Organisation or PartyType.Unknown && (end - begin == 1 && Find(words, begin, 1) is not null || IsOneLegalForm(words)))
            return new([TokenFactory.Make(string.Concat(words.Select(w => w.Form)), TokenKind.Stop, LegalWeight)], factor);
        if (type is PartyType.Vessel or PartyType.Unknown or PartyType.Aircraft)
        {
            while (begin < end - 1 && NameTables.VesselPrefixes.Contains(words[begin].Form)) begin++;
        }
        for (var i = begin; i < end && tokens.Count < PreparedName.MaxTokens; i++)
        {
            if (type == PartyType.Organisation && IsNativeCompany(words[i]))
            {
                tokens.Add(TokenFactory.Make(NameTables.LegalForms[words[i].Form], TokenKind.LegalForm, LegalWeight));
                continue;
            }
            if (type != PartyType.Person && words[i].Comma && LegalAt(words, i, end, out var used) is { } form)
            {
                tokens.Add(TokenFactory.Make(form, TokenKind.LegalForm, LegalWeight));
                i += used - 1;
                continue;
            }
            AddWord(tokens, words, ref i, begin, end, type);
        }
        if (type is PartyType.Person or PartyType.Unknown) GivenSyllables.Split(tokens);
        foreach (var (_, token) in legal) tokens.Add(token);
        if (tokens.Count > PreparedName.MaxTokens) tokens.RemoveRange(PreparedName.MaxTokens, tokens.Count - PreparedName.MaxTokens);
        return tokens.Count == 0 ? null : new([.. tokens], factor);
    }

    private static void AddWord(List<NameToken> tokens, List<FoldedWord> words, ref int i, int begin, int end, PartyType type)
    {
        var word = words[i];
        if (word.Form.Length == 0) return;
        // "named after P. P. Petrov": initials tell nothing of a firm.
        if (type == PartyType.Organisation && i > begin && (word.Dotted && IsNamedAfter(words, begin, i) || word.Form.Length <= 2 && IsNativeLetter(word)))
        {
            if (!NativeStops.Contains(word.Source)) tokens.Add(TokenFactory.Make(word.Form, TokenKind.Stop, LegalWeight));
            return;
        }
        if (Number(words, ref i, begin, end, type) is { } number)
        {
            tokens.Add(number);
            return;
        }
        if (type != PartyType.Person && i > begin && (NativeStops.Contains(word.Source) || type == PartyType.Organisation && i < end - 1 && word.Form is "i" or "e" or "y"))
        {
            tokens.Add(TokenFactory.Make("and", TokenKind.Stop, StopWeight));
            return;
        }
        if (word.Form.Length == 1)
        {
            var initial = type is PartyType.Person or PartyType.Unknown;
            tokens.Add(TokenFactory.Make(word.Form, initial ? TokenKind.Initial : TokenKind.Word, initial ? .15f : .35f));
            return;
        }
        if (word.Dotted && type == PartyType.Person)
        {
            foreach (var letter in word.Form) tokens.Add(TokenFactory.Make(letter.ToString(), TokenKind.Initial, .15f));
            return;
        }
        if (word.Script is NameScript.Han or NameScript.Hangul)
        {
            tokens.Add(TokenFactory.Syllable(word.Form, word.Source));
            return;
        }
        foreach (var (form, native) in ArabicNames.Split(word, type == PartyType.Person))
        {
            if (form.Length == 0) continue;
            if (type == PartyType.Person || native is not null || NameTables.Compound(form) is not (> 0 and var cut))
            {
                Add(tokens, TokenFactory.Word(form, type == PartyType.Person, native, word.Script is NameScript.Cyrillic or NameScript.WestCyrillic), type);
                continue;
            }
            Add(tokens, TokenFactory.Word(form[..cut], false), type);
            Add(tokens, TokenFactory.Word(form[cut..], false), type);
        }
    }

    /// <summary>True where something stands before a word that says that the name of a person follows.</summary>
    private static bool IsNamedAfter(List<FoldedWord> words, int begin, int at)
    {
        for (var i = begin; i < at; i++)
        {
            if (NamedAfter.Contains(words[i].Source) || words[i].Form == "named") return true;
        }
        return false;
    }

    /// <summary>Adds a token; a name that an organisation's name says twice ("OAO Peleng (Peleng)") counts once.</summary>
    private static void Add(List<NameToken> tokens, NameToken token, PartyType type)
    {
        if (type == PartyType.Organisation && token.Weight > TellingWord && tokens.Exists(t => t.Form == token.Form)) return;
        tokens.Add(token);
    }

    /// <summary>A number at this place ("44", "forty four", "2nd", "XII"), with the words it takes.</summary>
    private static NameToken? Number(List<FoldedWord> words, ref int i, int begin, int end, PartyType type)
    {
        var form = words[i].Form;
        var value = NumberWords.ValueOf(form);
        if (type == PartyType.Person && (value < 0 || !char.IsAsciiDigit(form[0]))) return null;
        if (value < 0 && i > begin && (form.Length > 1 || i == end - 1)) value = NumberWords.Roman(form);
        if (value < 0)
        {
            return form.Length > 9 && form.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? TokenFactory.Make(form, TokenKind.Number, NumberWeight) : null;
        }
        if (value is >= 20 and <= 90 && value % 10 == 0 && i + 1 < end && NumberWords.ValueOf(words[i + 1].Form) is > 0 and < 10 and var unit)
        {
            value += unit;
            i++;
        }
        return TokenFactory.Make(value.ToString(CultureInfo.InvariantCulture), TokenKind.Number, NumberWeight);
    }

    /// <summary>True for a text that is nothing but a legal form ("OOO", "Joint Stock Company").</summary>
    public static bool IsLegalFormAlone(string text)
    {
        var words = TextFold.Words(text);
        var at = 0;
        while (at < words.Count && LegalAt(words, at, words.Count, out var used) is not null) at += used;
        return at > 0 && at == words.Count;
    }

    private static bool IsNativeLetter(FoldedWord word) => word.Script is (NameScript.Cyrillic or NameScript.WestCyrillic) && word.Source.Length == 1;

    /// <summary>Corporation or company in Cyrillic, which stand in the middle of a name where English has them at its end.</summary>
    private static bool IsNativeCompany(FoldedWord word) =>
        word.Script is NameScript.Cyrillic or NameScript.WestCyrillic && NameTables.LegalForms.GetValueOrDefault(word.Form) is ("corp" or "co");

    /// <summary>"Limited Liability Company": such a name tells nothing.</summary>
    private static bool IsOneLegalForm(List<FoldedWord> words) => words.Count is > 1 and <= NameTables.MaxLegalWords && Find(words, 0, words.Count) is not null;

    private static void CutLegalFront(List<FoldedWord> words, ref int begin, int end, List<(int, NameToken)> legal)
    {
        while (begin < end - 1 && LegalAt(words, begin, end - 1, out var used) is { } form)
        {
            legal.Add((begin, TokenFactory.Make(form, TokenKind.LegalForm, LegalWeight)));
            begin += used;
        }
    }

    private static void CutLegalBack(List<FoldedWord> words, int begin, ref int end, List<(int, NameToken)> legal, int keep)
    {
        for (var found = true; found;)
        {
            found = false;
            for (var used = Math.Min(NameTables.MaxLegalWords, end - begin - keep); used > 0; used--)
            {
                var form = Find(words, end - used, used) ?? (keep == 1 && used == 1 && legal.Count == 0 ? NameTables.MistypedBriefForm(words[end - 1].Form) : null);
                if (form is null || keep > 1 && used == 1 && words[end - 1].Form.Length < 2) continue;
                end -= used;
                legal.Add((end, TokenFactory.Make(form, TokenKind.LegalForm, LegalWeight)));
                if (end > begin + keep && words[end - 1].Form == "and") end--;
                found = true;
                break;
            }
        }
    }

    private static string? LegalAt(List<FoldedWord> words, int at, int end, out int used)
    {
        for (used = Math.Min(NameTables.MaxLegalWords, end - at); used > 0; used--)
        {
            if (Find(words, at, used) is { } form) return form;
        }
        return null;
    }

    private static string? Find(List<FoldedWord> words, int at, int count)
    {
        if (count == 1) return NameTables.LegalForms.GetValueOrDefault(words[at].Form) ?? (NameTables.MistypedLegalForm(words[at].Form, 1) is { } mistyped && !NameTables.IsKnown(words[at].Form) ? mistyped : null);
        Span<char> text = stackalloc char[96];
        var length = 0;
        for (var i = at; i < at + count; i++)
        {
            var form = words[i].Form;
            if (length + form.Length > text.Length) return null;
            form.CopyTo(text[length..]);
            length += form.Length;
        }
        return NameTables.LegalForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var found) ? found : NameTables.MistypedLegalForm(text[..length], count);
    }
}
