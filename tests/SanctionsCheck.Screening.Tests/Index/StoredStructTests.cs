using System.Reflection;
using System.Runtime.CompilerServices;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>What is stored as it is in memory has no gaps, in which anything may stand: the same list would give other bytes each time.</summary>
public sealed class StoredStructTests
{
    [Fact]
    public void Nothing_stored_has_gaps()
    {
        AssertWhole<NameBrief>();
        AssertWhole<TokenBrief>();
        AssertWhole<KeyLetters>();
        AssertWhole<Skeleton>();
    }

    private static void AssertWhole<T>() where T : unmanaged =>
        Assert.Equal(Unsafe.SizeOf<T>(), typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Sum(f => SizeOf(f.FieldType)));

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
