using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Asks for memory before it is read. A search reads many places of large tables, and most of its time it would wait for them one after
/// the other; asked for ahead, they come together.
/// </summary>
internal static class Ahead
{
    /// <summary>How many steps ahead a loop asks.</summary>
    public const int Steps = 8;

    /// <summary>Asks for an entry; outside of the array for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(T[] values, int at)
    {
        // The address may move on meanwhile: then the wrong memory is brought near, which does no harm.
        if (Sse.IsSupported && (uint)at < (uint)values.Length) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), at)));
    }
}
