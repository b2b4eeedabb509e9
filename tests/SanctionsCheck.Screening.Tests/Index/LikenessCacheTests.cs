using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Tests.Index;

public sealed class LikenessCacheTests
{
    [Fact]
    public void What_was_found_is_given_again_for_the_same_word_alone()
    {
        var cache = new LikenessCache(1000);
        cache.Add(Word("petrov"), [(3, 1f), (4, .9f)]);
        Assert.True(cache.TryGet(Word("petrov"), out var found));
        Assert.Equal([(3, 1f), (4, .9f)], found);
        Assert.False(cache.TryGet(Word("petrova"), out _));
        Assert.False(cache.TryGet(Word("petrov", abjad: true), out _));
        Assert.False(cache.TryGet(Word("petrov", known: true), out _));
        Assert.False(cache.TryGet(Word("petrov", groups: [5]), out _));
        Assert.False(cache.TryGet(TokenFactory.Make("petrov", TokenKind.Generic, 1), out _));
    }

    [Fact]
    public void Words_that_come_again_stay_and_the_others_are_let_go()
    {
        var cache = new LikenessCache(10 * LikenessCache.Entry);
        cache.Add(Word("often"), []);
        cache.Add(Word("once"), []);
        for (var i = 0; i < 100; i++)
        {
            cache.Add(Word($"word{i}"), []);
            Assert.True(cache.TryGet(Word("often"), out _));
        }
        Assert.False(cache.TryGet(Word("once"), out _));
        var held = Enumerable.Range(0, 100).Count(i => cache.TryGet(Word($"word{i}"), out _));
        Assert.InRange(held, 1, 20);
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var cache = new LikenessCache(10 * LikenessCache.Entry);
        Parallel.For(0, 20_000, i =>
        {
            var word = Word($"word{i % 40}");
            if (cache.TryGet(word, out var found)) Assert.Equal([(i % 40, 1f)], found);
            else cache.Add(word, [(i % 40, 1f)]);
        });
    }

    private static NameToken Word(string form, bool abjad = false, bool known = false, int[]? groups = null) =>
        TokenFactory.Make(form, TokenKind.Word, 1, abjad, known, groups: groups);
}
