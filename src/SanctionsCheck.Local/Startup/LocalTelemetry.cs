using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SanctionsCheck.Local.Startup;

/// <summary>Traces and metrics from HTTP through queue to storage.</summary>
internal static class LocalTelemetry
{
    /// <summary>Exports over OTLP when a standard <c>OTEL_EXPORTER_OTLP_*ENDPOINT</c> variable is set; otherwise nothing is collected.</summary>
    public static void AddLocalTelemetry(this WebApplicationBuilder builder)
    {
        string[] endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
        if (!endpoints.Any(e => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(e)))) return;
        // The storage SDK's activities are off until asked for.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("sanctionscheck", serviceVersion: typeof(LocalTelemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(t => t.AddSource("SanctionsCheck", "SanctionsCheck.*", "Azure.*").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(m => m.AddMeter("SanctionsCheck", "SanctionsCheck.*").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }
}
