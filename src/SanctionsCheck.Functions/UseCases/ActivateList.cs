using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Makes a version that is held the active one.</summary>
public sealed class ActivateList(ListCatalog catalog, ListActivated activated)
{
    /// <summary>Does it, and tells the rest of the product.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="version">The version.</param>
    /// <param name="force">True to activate a version that a guard refused.</param>
    /// <param name="expected">The version that must be active now; null for any.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The list's entry afterwards.</returns>
    /// <exception cref="RequestException">Not a list's id, or the version is not held, or must not or can't be activated.</exception>
    public async Task<ListState> RunAsync(string list, string version, bool force = false, string? expected = null, CancellationToken cancellation = default)
    {
        ShowLists.CheckId(list);
        try
        {
            await catalog.ActivateAsync(list, version, force, expected, cancellation);
        }
        catch (KeyNotFoundException e)
        {
            throw Problems.NotFound(e.Message, "Import its file again.");
        }
        catch (ActivationException e)
        {
            var status = e.Refusal == ActivationRefusal.NotExpected ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict;
            throw new RequestException(new(ProblemTypes.Conflict, status, "Conflict", e.Message) { Mend = Mend(e.Refusal, list, version) }, e);
        }
        await activated.SendAsync(list, cancellation);
        return (await catalog.GetAsync(cancellation)).First(s => s.List == list && s.State == ListState.Active);
    }

    private static string Mend(ActivationRefusal refusal, string list, string version) => refusal switch
    {
        ActivationRefusal.Guarded => $"Look at GET lists/{list}/versions/{version}/delta, then repeat the call with force=true if it is right.",
        ActivationRefusal.Starter => "Import the official list.",
        ActivationRefusal.Damaged => "Import its file again.",
        _ => "GET lists, then try again.",
    };
}
