using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Storage.Lists.Catalog;

namespace SanctionsCheck.Storage.Lists;

/// <summary>
/// Keeps the active lists in memory. It looks at the pointers every few seconds while it is asked, in the background: work that is under way keeps the
/// library it was given, and nobody waits for a new version to load.
/// </summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when the lists can't be looked at; the library at hand stays in use.</param>
public sealed partial class LibraryCache(ListCatalog catalog, TimeProvider time, ILogger<LibraryCache> logger)
{
    /// <summary>How long a look at the pointers is good for.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);

    /// <summary>Past this (a worker that was idle), an answer waits for the look: new versions are in use within a minute.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private State? _state;
    private Task<State>? _refresh;

    /// <summary>The library to rest a piece of work on. The same instance until a list changes.</summary>
    /// <exception cref="Azure.RequestFailedException">Nothing is loaded yet, and storage refuses or can't be reached.</exception>
    public async ValueTask<PinnedLibrary> GetAsync(CancellationToken cancellation = default)
    {
        var state = Volatile.Read(ref _state);
        var age = state is null ? MaxAge : time.GetUtcNow() - state.Checked;
        if (state is not null && age < CheckInterval) return state.Pinned;
        var refresh = Refresh();
        if (state is not null && age < MaxAge) return state.Pinned;
        return (await refresh.WaitAsync(cancellation)).Pinned;
    }

    /// <summary>The library as the pointers are now: whoever has seen a version become active gets answers that rest on it.</summary>
    /// <exception cref="Azure.RequestFailedException">Nothing is loaded yet, and storage refuses or can't be reached.</exception>
    public async Task<PinnedLibrary> LookAsync(CancellationToken cancellation = default)
    {
        // A look that is under way may have read the pointers before they moved.
        if (Volatile.Read(ref _refresh) is { IsCompleted: false } running) await running.WaitAsync(cancellation);
        return (await Refresh().WaitAsync(cancellation)).Pinned;
    }

    private Task<State> Refresh()
    {
        lock (_gate)
        {
            if (_refresh is null or { IsCompleted: true }) _refresh = Task.Run(RefreshAsync);
            return _refresh;
        }
    }

    private async Task<State> RefreshAsync()
    {
        var state = Volatile.Read(ref _state);
        try
        {
            state = await LoadAsync(state);
        }
        catch (Exception e) when (state is not null)
        {
            // What is at hand is still right as of its versions, which every answer names; the next look is due in a few seconds.
            LogFailure(e);
            state = state with { Checked = time.GetUtcNow() };
        }
        Volatile.Write(ref _state, state);
        return state;
    }

    private async Task<State> LoadAsync(State? state)
    {
        var now = time.GetUtcNow();
        var pointers = await catalog.Catalog.ReadPointersAsync(CancellationToken.None);
        // A pointer moves by being written anew: equal rows, ETags included, mean that nothing has changed.
        if (state is not null && pointers.SequenceEqual(state.Pointers)) return state with { Checked = now };
        var rows = (await catalog.Catalog.ReadAllAsync(CancellationToken.None)).Where(r => r.Active is not null).ToList();
        var known = state?.Held ?? ImmutableDictionary<(string, string), HeldVersion>.Empty;
        var held = rows.SelectMany(r => r.Versions.Where(v => v.Refusal is null)).ToImmutableDictionary(
            v => (v.Version.List, v.Version.Version),
            v => known.GetValueOrDefault((v.Version.List, v.Version.Version)) ?? Hold(v));
        var indexes = await Task.WhenAll(rows.Select(r => LoadAsync(held[(r.List, r.Active!.Version.Version)], r.Active)));
        held = held.SetItems(indexes.Select(i => KeyValuePair.Create((i.Version.List, i.Version.Version), new HeldVersion(i.Version, new Lazy<ScreeningIndex>(i)))));
        return new(new(new ListLibrary(new ScreeningSet(indexes), held.Values), Notices(indexes), Confirmed(rows)), pointers, held, now);
    }

    private async Task<ScreeningIndex> LoadAsync(HeldVersion held, VersionRow row) =>
        held.Index.IsValueCreated ? held.Index.Value : await catalog.Loader.LoadAsync(row, CancellationToken.None);

    // An earlier version is loaded when a date asks for it. A load that failed is tried again the next time.
    private HeldVersion Hold(VersionRow row) => new(
        row.Version,
        new Lazy<ScreeningIndex>(() => Task.Run(() => catalog.Loader.LoadAsync(row, CancellationToken.None)).GetAwaiter().GetResult(), LazyThreadSafetyMode.PublicationOnly));

    private static ImmutableDictionary<string, DateOnly> Confirmed(IEnumerable<ListRows> rows) =>
        rows.Where(r => r.Pointer?.CurrentOn is not null).ToImmutableDictionary(r => r.List, r => r.Pointer!.CurrentOn!.Value, StringComparer.Ordinal);

    private static ImmutableArray<string> Notices(IEnumerable<ScreeningIndex> indexes)
    {
        var starters = indexes.Where(i => i.Version.Starter).ToList();
        return starters.Count == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"starter list, {starters.Sum(i => i.PartyCount)} parties, not for compliance use")];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lists could not be looked at; the versions at hand stay in use.")]
    private partial void LogFailure(Exception exception);

    private sealed record State(
        PinnedLibrary Pinned, ImmutableArray<PointerRow> Pointers, ImmutableDictionary<(string List, string Version), HeldVersion> Held, DateTimeOffset Checked);
}
