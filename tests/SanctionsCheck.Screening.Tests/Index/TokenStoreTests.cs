using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>A token made again from the flat arrays is what it was, whatever it is made of.</summary>
public sealed class TokenStoreTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("donaudampfschiff", 4));

    private static readonly NameToken[] Tokens =
    [
        .. Of("Mohammed bin Salman al-Qahtani", PartyType.Person), .. Of("Сергеевич Муромская", PartyType.Person), .. Of("محمد حسين", PartyType.Person), .. Of("習近平", PartyType.Person),
        .. Of("J. R. Smith", PartyType.Person), .. Of("Zavod No. 140 Trading GmbH", PartyType.Organisation), .. Of(Long, PartyType.Organisation), .. Of("SEA STAR 7", PartyType.Vessel),
        TokenFactory.Make("ไทย", TokenKind.Word, 1), TokenFactory.Make("ß" + Long, TokenKind.Word, .5f, known: true), TokenFactory.Make("abcdefghijklmnopqrstuvw", TokenKind.Word, 1, abjad: true),
    ];

    [Fact]
    public void All_of_a_token_comes_back_built_and_loaded()
    {
        foreach (var store in (TokenStore[])[new(Tokens), Reload(new(Tokens))])
        {
            Assert.Equal(Tokens.Length, store.Count);
            for (var id = 0; id < Tokens.Length; id++) AssertSame(Tokens[id], store[id]);
        }
    }

    [Fact]
    public void A_token_is_made_once()
    {
        var store = new TokenStore(Tokens);
        Assert.Same(store[0], store[0]);
    }

    [Fact]
    public void A_form_is_told_from_others_and_written_out()
    {
        var store = new TokenStore(Tokens);
        Span<char> text = stackalloc char[256];
        for (var id = 0; id < Tokens.Length; id++)
        {
            Assert.Equal(Tokens[id].Form, text[..store.CopyForm(id, text)].ToString());
            for (var other = 0; other < Tokens.Length; other++) Assert.Equal(Tokens[id].Form == Tokens[other].Form, store.HasForm(id, Tokens[other].Form));
        }
    }

    private static IEnumerable<NameToken> Of(string name, PartyType type) => NameAnalyzer.Analyze(name, type).SelectMany(n => n.Tokens);

    private static TokenStore Reload(TokenStore store) => new(SnapshotBytes.Reader(SnapshotBytes.Of(store.Save)));

    private static void AssertSame(NameToken expected, NameToken found)
    {
        foreach (var property in typeof(NameToken).GetProperties()) Assert.Equal(property.GetValue(expected), property.GetValue(found));
    }
}
