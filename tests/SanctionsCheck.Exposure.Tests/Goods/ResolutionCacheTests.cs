using System.Collections.Immutable;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Tests.Goods;

public sealed class ResolutionCacheTests
{
    [Fact]
    public void The_same_goods_are_resolved_once_and_others_for_themselves()
    {
        var cache = new ResolutionCache();
        var made = 0;
        GoodsResolution Make(string? description, string? code)
        {
            made++;
            return new(null, code, CodeStatus.Absent, [], false, false, false, description);
        }

        // Far more than it holds: whatever collides is made again, never mistaken.
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 10_000; i++)
            {
                var text = $"goods {i}";
                Assert.Equal((text, "31"), (cache.Get(text, "31", Make).Message, cache.Get(text, "31", Make).DeclaredCode));
                Assert.Equal((text, null), (cache.Get(text, null, Make).Message, cache.Get(text, null, Make).DeclaredCode));
            }
        }

        Assert.InRange(made, 20_000, 40_000);
    }

    [Fact]
    public void A_very_long_description_is_not_held()
    {
        var cache = new ResolutionCache();
        var made = 0;
        for (var i = 0; i < 2; i++)
            cache.Get(new string('x', 1_000), null, (_, _) => { made++; return new(null, null, CodeStatus.Absent, ImmutableArray<GoodsCandidate>.Empty, false, false, false, null); });

        Assert.Equal(2, made);
    }
}
