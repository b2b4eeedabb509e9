using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Local.Azurite;
using SanctionsCheck.Local.FirstRun;
using SanctionsCheck.Local.Startup;

try
{
    var line = CommandLine.Parse(args);
    if (line.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }
    ListenAddress.ThrowIfTaken(line.Url);
    using var folder = DataFolder.Open(line.Data);
    // Configuration as the Functions host reads it: a connection string, or a section that names the account's services.
    var configured = StorageSetting.IsGiven(new ConfigurationBuilder().AddEnvironmentVariables().Build());
    await using var azurite = configured ? null : await AzuriteProcess.StartAsync(Path.Combine(folder.Path, "azurite"));
    await using var app = LocalHost.Build(line, azurite?.ConnectionString);
    if (azurite is not null) azurite.Restarted = app.Services.GetRequiredService<StoragePreparation>().Again;
    await app.StartAsync();
    using var work = new FirstRunWork(app, line, azurite?.ConnectionString);
    var succeeded = await work.RunGuardedAsync(app.Lifetime.ApplicationStopping);
    if (!line.Once) await app.WaitForShutdownAsync();
    else await app.StopAsync();
    return succeeded ? 0 : 1;
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}
catch (Exception exception) when (exception is StartupException or AzuriteException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

/// <summary>Entry point, public so that tests can find the assembly.</summary>
public partial class Program;
