using Azure;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Says whether lists and rule book are loaded.</summary>
public sealed class CheckHealth(LibraryCache libraries, Lazy<RuleBook> rules, StoragePreparation preparation)
{
    /// <summary>The lists and the rule book that answers rest on now.</summary>
    /// <exception cref="RequestException">Something is missing: 503, with what it is.</exception>
    public async Task<(PinnedLibrary Lists, RuleBook Rules)> RunAsync(CancellationToken cancellation)
    {
        var missing = new List<string>();
        if (preparation.WaitingFor is { } waiting) missing.Add(waiting);
        var book = Load(missing);
        PinnedLibrary? pinned = null;
        try
        {
            // While storage is waited for, asking it again would only keep the caller waiting too.
            if (missing.Count == 0) pinned = await libraries.GetAsync(cancellation);
            if (pinned?.Library.Current.Indexes.Length == 0) missing.Add("no list is loaded yet");
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            missing.Add($"the lists can't be read from storage ({e.Message.Split('\n')[0]})");
        }
        if (missing.Count == 0) return (pinned!, book!);
        throw new RequestException(new(ProblemTypes.NotReady, StatusCodes.Status503ServiceUnavailable, "Not ready", string.Join("; ", missing) + ".")
        { Missing = missing, RetryAfter = 2 });
    }

    private RuleBook? Load(List<string> missing)
    {
        try
        {
            return rules.Value;
        }
        catch (RuleBookException e)
        {
            missing.Add("the rule book is not valid: " + e.Message);
            return null;
        }
    }
}
