namespace SanctionsCheck.Exposure.Goods;

/// <summary>Keeps the latest resolutions, for files in which the same goods come again and again. Of fixed size: a new entry takes the place of the one with which it collides. Safe for any number of threads.</summary>
internal sealed class ResolutionCache
{
    private const int Slots = 4096;

    /// <summary>Longer descriptions hardly come twice, and are not kept.</summary>
    private const int LongestText = 300;

    private readonly Entry?[] entries = new Entry?[Slots];

    /// <summary>The resolution held, else the one now made.</summary>
    public GoodsResolution Get(string? description, string? code, Func<string?, string?, GoodsResolution> resolve)
    {
        if (description?.Length > LongestText || code?.Length > LongestText)
            return resolve(description, code);
        ref var slot = ref entries[HashCode.Combine(description, code) & (Slots - 1)];
        if (Volatile.Read(ref slot) is { } held && held.Description == description && held.Code == code)
            return held.Resolution;
        var resolution = resolve(description, code);
        Volatile.Write(ref slot, new Entry(description, code, resolution));
        return resolution;
    }

    private sealed record Entry(string? Description, string? Code, GoodsResolution Resolution);
}
