namespace SanctionsCheck.Functions.Api;

/// <summary>Runs what a call asks for and turns refusals into problem+json. Other exceptions pass on to the host.</summary>
public static class HttpCall
{
    /// <summary>A call without a body.</summary>
    /// <param name="request">The call.</param>
    /// <param name="known">The query parameters that it takes.</param>
    /// <param name="run">Answers it.</param>
    public static Task<IResult> AnswerAsync(HttpRequest request, string[] known, Func<RequestQuery, Task<IResult>> run) =>
        GuardAsync(() => run(RequestQuery.Read(request, known)));

    /// <summary>A call with a JSON body and no query parameters.</summary>
    /// <param name="request">The call.</param>
    /// <param name="run">Answers it.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Task<IResult> AnswerBodyAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> run, CancellationToken cancellation) =>
        GuardAsync(async () =>
        {
            RequestQuery.None(request);
            return await run(await RequestBody.ReadAsync(request, cancellation));
        });

    private static async Task<IResult> GuardAsync(Func<Task<IResult>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return problem.ToResult();
        }
    }
}
