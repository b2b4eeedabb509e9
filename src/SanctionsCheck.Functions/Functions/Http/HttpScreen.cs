using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>POST screen</c>: asks the lists for names.</summary>
public sealed class HttpScreen(ScreenParties screen)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpScreen")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/screen")] HttpRequest request, CancellationToken cancellation) =>
        HttpCall.AnswerBodyAsync(request, async body =>
        {
            var asked = ScreenRequest.Read(body.Span);
            var (lists, basis) = await screen.PinAsync(asked, cancellation);
            return Answers.Screen(basis, token => screen.Run(lists, asked, token));
        }, cancellation);
}
