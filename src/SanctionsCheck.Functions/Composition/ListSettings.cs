using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Functions.Composition;

/// <summary>
/// The section <c>Lists</c> of the configuration: whether and where the publishers are asked, how old a list may be, how long versions are kept. As
/// environment variables <c>Lists__Refresh__Enabled</c> and so on; in a list's id an underscore may stand for each hyphen, which not every host takes in names.
/// </summary>
public sealed record ListSettings
{
    /// <summary>A list of which nobody knows that it is current is named in answers after this many days, and <c>clear</c> becomes <c>review</c>. Publications are days apart.</summary>
    public const int DefaultMaxAgeDays = 7;

    /// <summary>US law asks for records to be kept for ten years (31 CFR 501.601, since 12 March 2025); the versions that answers rest on are such.</summary>
    public const int DefaultRetentionDays = 3_653;

    private const string Section = "Lists";

    /// <summary>True to look at the publishers by the timer. Off unless it is set: nothing goes to the network unasked.</summary>
    public bool RefreshEnabled { get; init; }

    /// <summary>Where each list is published; a list that is not in it is not asked for.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Uri>> Sources { get; init; } = ListSources.Publishers;

    /// <summary>How the publishers are asked.</summary>
    public FetchOptions Fetch { get; init; } = new();

    /// <summary>Limits of age that differ from the default, days; 0 for none. A list of one's own has none unless it is set.</summary>
    public ImmutableSortedDictionary<string, int> MaxAgeDays { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How long versions are kept after their import.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(DefaultRetentionDays);

    /// <summary>A list's limit of age, days; null where it has none.</summary>
    public int? LimitOf(string list) => MaxAgeDays.TryGetValue(list, out var days) ? days == 0 ? null : days
        : list.StartsWith(ListIds.CustomPrefix, StringComparison.Ordinal) ? null : DefaultMaxAgeDays;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ListSettingsException">A value is not what it should be; says which and how to mend it.</exception>
    public static ListSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var refresh = section.GetSection("Refresh");
        var fetch = new FetchOptions();
        return new()
        {
            RefreshEnabled = Flag(refresh.GetSection("Enabled")),
            Sources = ReadSources(refresh.GetSection("Sources")),
            Fetch = fetch with
            {
                AllowedHosts = [.. Words(refresh["AllowedHosts"])],
                ConnectTimeout = Seconds(refresh.GetSection("ConnectTimeoutSeconds"), fetch.ConnectTimeout),
                AnswerTimeout = Seconds(refresh.GetSection("AnswerTimeoutSeconds"), fetch.AnswerTimeout),
                StallTimeout = Seconds(refresh.GetSection("StallTimeoutSeconds"), fetch.StallTimeout),
                TotalTimeout = Seconds(refresh.GetSection("TotalTimeoutSeconds"), fetch.TotalTimeout),
                BackOff = Seconds(refresh.GetSection("BackOffSeconds"), fetch.BackOff),
                Attempts = Number(refresh.GetSection("Attempts"), 1, 10) ?? fetch.Attempts,
                MaxBytes = Number(refresh.GetSection("MaxMegabytes"), 1, 1_024) is { } megabytes ? megabytes * 1024L * 1024L : fetch.MaxBytes,
            },
            MaxAgeDays = section.GetSection("MaxAgeDays").GetChildren().ToImmutableSortedDictionary(List, s => Number(s, 0, 3_650) ?? DefaultMaxAgeDays, StringComparer.Ordinal),
            Retention = TimeSpan.FromDays(Number(section.GetSection("RetentionDays"), 1, 36_500) ?? DefaultRetentionDays),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Uri>> ReadSources(IConfigurationSection section)
    {
        var sources = ListSources.Publishers;
        foreach (var entry in section.GetChildren())
        {
            var addresses = Words(entry.Value).Select(a => Address(entry, a)).ToImmutableArray();
            sources = addresses.IsEmpty ? sources.Remove(List(entry)) : sources.SetItem(List(entry), addresses);
        }
        return sources;
    }

    private static Uri Address(IConfigurationSection entry, string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? address
        : throw new ListSettingsException($"{entry.Path}: \"{text}\" is no address; write https://… , several of them separated by spaces.");

    private static string List(IConfigurationSection entry)
    {
        var list = entry.Key.Replace('_', '-').ToLowerInvariant();
        return ListIds.IsValid(list) ? list : throw new ListSettingsException($"{entry.Path}: \"{list}\" is no list's id; use one of {string.Join(", ", ListIds.Official)} or custom-NAME.");
    }

    private static bool Flag(IConfigurationSection entry) => entry.Value is not { Length: > 0 } text ? false
        : bool.TryParse(text, out var flag) ? flag : throw new ListSettingsException($"{entry.Path}: \"{text}\" is neither true nor false.");

    private static TimeSpan Seconds(IConfigurationSection entry, TimeSpan usual) => entry.Value is not { Length: > 0 } text ? usual
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 1_800 ? TimeSpan.FromSeconds(seconds)
        : throw new ListSettingsException($"{entry.Path}: \"{text}\" is no number of seconds above 0 and up to 1800.");

    private static int? Number(IConfigurationSection entry, int least, int most) => entry.Value is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new ListSettingsException($"{entry.Path}: \"{text}\" is no number from {least} to {most}.");

    private static string[] Words(string? text) => (text ?? "").Split([' ', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
