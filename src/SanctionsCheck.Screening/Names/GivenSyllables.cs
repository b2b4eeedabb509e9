using System.Collections.Frozen;

namespace SanctionsCheck.Screening.Names;

/// <summary>Given names of two syllables beside a Chinese or Korean surname are written as one word or two: here they are always taken apart.</summary>
internal static class GivenSyllables
{
    private static readonly FrozenSet<string> Surnames = ("kim park pak choe choi jong jung jeong kang yun yoon jang han sin shin kwon hwang song ryu hong cho jo ri lee rim lim paek "
        + "wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia "
        + "ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui mao qiu qin gu hou shao meng long wan duan lei qian xi deng ko nam ro no").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private const int LeastLength = 5;
    private const int MostLength = 12;

    /// <summary>Takes given names apart, in place, where the name is a short one with such a surname.</summary>
    public static void Split(List<NameToken> tokens)
    {
        if (tokens.Count is < 2 or > 3 || !tokens.Exists(t => Surnames.Contains(t.Form))) return;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token is not { Kind: TokenKind.Word, Known: false, Syllable: false } || token.Form.Length is < LeastLength or > MostLength || Cut(token.Form) is not (> 0 and var cut)) continue;
            tokens[i] = TokenFactory.Word(token.Form[..cut], true);
            tokens.Insert(++i, TokenFactory.Word(token.Form[cut..], true));
        }
    }

    private static int Cut(string form)
    {
        for (var cut = Math.Min(6, form.Length - 2); cut > 1; cut--)
        {
            if (IsSyllable(form[..cut]) && IsSyllable(form[cut..])) return cut;
        }
        return 0;
    }

    private static bool IsSyllable(string form) => SyllableTable.Reads(form) && Array.Exists(NameTables.GroupsOf(form), g => (g & 3) == (int)GroupKind.Syllable);
}
