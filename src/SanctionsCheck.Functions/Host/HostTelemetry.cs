using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SanctionsCheck.Functions.Host;

/// <summary>Traces and metrics of the deployed worker.</summary>
internal static class HostTelemetry
{
    /// <summary>Collects our own sources and the Azure SDK's; exports over OTLP when the standard <c>OTEL_EXPORTER_OTLP_*</c> variables name an address.</summary>
    public static void AddHostTelemetry(this IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(t => t.AddSource("SanctionsCheck", "SanctionsCheck.*", "Azure.*").AddHttpClientInstrumentation())
            .WithMetrics(m => m.AddMeter("SanctionsCheck", "SanctionsCheck.*").AddHttpClientInstrumentation());
        if (Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(k => k.StartsWith("OTEL_EXPORTER_OTLP_", StringComparison.Ordinal)
            && k.EndsWith("ENDPOINT", StringComparison.Ordinal)))
        {
            telemetry.UseOtlpExporter();
        }
    }
}
