using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Local.Worker;

namespace SanctionsCheck.Local.Startup;

/// <summary>Puts the functions, the embedded worker and the storage together.</summary>
internal static class LocalHost
{
    /// <summary>Builds the host.</summary>
    /// <param name="line">The program's options.</param>
    /// <param name="storage">Connection string; null where the environment's configuration names the account.</param>
    /// <param name="functions">Types to look for functions in; null for the product's own.</param>
    public static WebApplication Build(CommandLine line, string? storage, IEnumerable<Type>? functions = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (storage is not null) builder.Configuration["AzureWebJobsStorage"] = storage;
        builder.Configuration["ListRefreshSchedule"] ??= "0 17 * * * *";
        var options = new WorkerOptions { DeliverTwice = line.DeliverTwice, Key = line.Key, AdminKey = line.AdminKey };
        var settings = HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var found = FunctionDescriptor.Find(functions ?? typeof(LocalHost).Assembly.GetTypes());
        builder.WebHost.UseUrls(line.Url.ToString().TrimEnd('/'));
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = options.MaxRequestBytes);
        builder.Services.Configure<HostOptions>(h => h.ShutdownTimeout = options.StopLimit + TimeSpan.FromSeconds(5));
        builder.Logging.ClearProviders().AddSimpleConsole(c => { c.SingleLine = true; c.TimestampFormat = "HH:mm:ss "; })
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Error).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            // The worker says it when storage is away, once for all.
            .AddFilter(typeof(StoragePreparation).FullName, LogLevel.Error)
            // Failures of calls are answered and logged by the gate.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(found).AddSingleton(settings).AddSingleton(options);
        try
        {
            builder.Services.AddSanctionsCheck(builder.Configuration);
        }
        catch (ListSettingsException wrong)
        {
            throw new StartupException(wrong.Message, wrong);
        }
        builder.Services.AddHostedService<WorkerService>();
        builder.AddLocalTelemetry();
        var app = builder.Build();
        app.MapFunctions(found, settings, options);
        return app;
    }
}
