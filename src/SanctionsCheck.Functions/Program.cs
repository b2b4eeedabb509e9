using Microsoft.Azure.Functions.Worker.Builder;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.Host;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<HttpProblems>(HttpProblems.IsHttp);
builder.Services.AddSanctionsCheck(builder.Configuration);
builder.Services.AddHostTelemetry();
await builder.Build().RunAsync();
