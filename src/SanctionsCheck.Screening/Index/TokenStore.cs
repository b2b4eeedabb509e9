using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The distinct tokens of a list's names as flat arrays. A token itself is made when it is first asked for, and kept: of two that are made at once either will do.</summary>
internal sealed class TokenStore
{
    private readonly LongTexts _longForms;
    private readonly LongTexts _longKeys;
    /// <summary>Where the groups of each token begin in <see cref="_groups"/>, and the end.</summary>
    private readonly int[] _groupStarts;
    private readonly int[] _groups;
    private readonly NameToken?[] _made;

    public TokenStore(NameToken[] tokens)
    {
        Briefs = [.. tokens.Select(t => new TokenBrief(t))];
        Forms = [.. tokens.Select(t => new ShortText(t.Form))];
        Keys = [.. tokens.Select(t => new KeyLetters(t.Mask, new(t.Key)))];
        (_longForms, _longKeys) = (new(tokens.Select(t => t.Form)), new(tokens.Select(t => t.Key)));
        (_groupStarts, _groups) = (new int[tokens.Length + 1], [.. tokens.SelectMany(t => t.Groups)]);
        for (var id = 0; id < tokens.Length; id++) _groupStarts[id + 1] = _groupStarts[id] + tokens[id].Groups.Length;
        _made = new NameToken?[Count];
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public TokenStore(SnapshotReader reader)
    {
        Briefs = reader.Read<TokenBrief>();
        (Forms, Keys, _longForms, _longKeys) = (reader.Read<ShortText>(Count), reader.Read<KeyLetters>(Count), new(reader), new(reader));
        (_groupStarts, _groups) = (reader.Read<int>(Count + 1), reader.Read<int>());
        SnapshotReader.Expect(_groupStarts[^1] == _groups.Length);
        _made = new NameToken?[Count];
    }

    public void Save(SnapshotWriter writer)
    {
        writer.Write(Briefs);
        writer.Write(Forms);
        writer.Write(Keys);
        _longForms.Save(writer);
        _longKeys.Save(writer);
        writer.Write(_groupStarts);
        writer.Write(_groups);
    }

    /// <summary>How many tokens there are; they are numbered from 0 on.</summary>
    public int Count => Briefs.Length;

    /// <summary>What scoring reads of the tokens.</summary>
    public TokenBrief[] Briefs { get; }

    /// <summary>Their forms.</summary>
    public ShortText[] Forms { get; }

    /// <summary>Their keys.</summary>
    public KeyLetters[] Keys { get; }

    /// <summary>The token with a number.</summary>
    public NameToken this[int id] => _made[id] ?? (_made[id] = Make(id));

    /// <summary>True where a token is of a form.</summary>
    public bool HasForm(int id, ReadOnlySpan<char> form) => Forms[id].IsWhole ? Forms[id].Is(form) : _longForms[id].SequenceEqual(form);

    /// <summary>Writes the form of a token out; gives its length.</summary>
    /// <param name="id">Number of the token.</param>
    /// <param name="text">Room for as many letters as it has.</param>
    public int CopyForm(int id, Span<char> text)
    {
        ref readonly var form = ref Forms[id];
        if (form.IsWhole) return form.CopyTo(text);
        _longForms[id].CopyTo(text);
        return _longForms[id].Length;
    }

    private NameToken Make(int id)
    {
        var form = Text(Forms[id], _longForms, id);
        var key = Text(Keys[id].Key, _longKeys, id);
        return TokenFactory.Restore(form, key == form ? form : key, Keys[id].Mask, Briefs[id], _groups[_groupStarts[id].._groupStarts[id + 1]]);
    }

    private static string Text(in ShortText text, LongTexts others, int id) => text.IsWhole ? text.ToString() : others[id].ToString();
}
