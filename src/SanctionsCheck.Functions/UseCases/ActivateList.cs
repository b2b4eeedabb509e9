using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Makes a version that is held the active one.</summary>
public sealed class ActivateList(ListCatalog catalog, ListActivated activated)
{
    /// <summary>Does it, and tells the rest of the product.</summary>
    /// <returns>The list's entry afterwards.</returns>
    /// <exception cref="RequestException">Not a list's id, or the version is not held, or another worker changed the list at the same time.</exception>
    public async Task<ListState> RunAsync(string list, string version, CancellationToken cancellation)
    {
        ShowLists.CheckId(list);
        try
        {
            await catalog.ActivateAsync(list, version, cancellation);
        }
        catch (KeyNotFoundException e)
        {
            throw Problems.NotFound(e.Message, "Import its file again.");
        }
        catch (InvalidOperationException e)
        {
            throw new RequestException(new(ProblemTypes.Conflict, StatusCodes.Status409Conflict, "Conflict", e.Message) { Mend = "GET lists, then try again." }, e);
        }
        await activated.SendAsync(list, version, cancellation);
        return (await catalog.GetAsync(cancellation)).First(s => s.List == list && s.State == ListState.Active);
    }
}
