using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.UseCases;

namespace SanctionsCheck.Functions.Http;

/// <summary><c>GET goods</c>: the headings that a description or a code may mean.</summary>
public sealed class HttpGoods(FindGoods goods)
{
    /// <summary>Answers the call.</summary>
    [Function("HttpGoods")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/goods")] HttpRequest request) =>
        HttpCall.AnswerAsync(request, ["q"], query =>
        {
            var text = query.Required("q", "muriate%20of%20potash");
            return Task.FromResult(RuleJson.Goods(text, goods.RuleBook, goods.Run(text)));
        });
}
