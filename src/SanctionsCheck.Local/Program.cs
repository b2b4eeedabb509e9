using System.Net.Sockets;
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
    using var folder = DataFolder.Open(line.Data);
    // Configuration as the Functions host reads it: a connection string, or a section that names the account's services.
    var configured = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("AzureWebJobsStorage").Exists();
    await using var azurite = configured ? null : await AzuriteProcess.StartAsync(Path.Combine(folder.Path, "azurite"));
    await using var app = LocalHost.Build(line, azurite?.ConnectionString);
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
catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || exception.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
{
    Console.Error.WriteLine($"The address is in use: end the program that listens there, or name another with --urls. ({exception.Message})");
    return 1;
}

/// <summary>Entry point, public so that tests can find the assembly.</summary>
public partial class Program;
