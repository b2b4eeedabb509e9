using SanctionsCheck.Local.Azurite;

namespace SanctionsCheck.Testing;

/// <summary>
/// Storage for the tests of one class. All classes of an assembly share one Azurite, started when the first of them asks and ended with the test
/// process; each test takes an account of its own, so that nothing that one leaves behind is seen by another, and classes may run side by side.
/// </summary>
public sealed class AzuriteFixture : Xunit.IAsyncLifetime
{
    private const int Accounts = 400;

    private static readonly Lazy<Task<AzuriteProcess>> Shared = new(StartAsync);
    private static int _taken;

    private AzuriteProcess _azurite = null!;

    public async Task InitializeAsync() => _azurite = await Shared.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The connection string of an empty account that nobody else has.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref _taken);
        return number <= Accounts ? _azurite.ConnectionStringOf(Name(number)) : throw new InvalidOperationException($"More than {Accounts} accounts were asked for: raise their number.");
    }

    // In memory: the test host is ended without a chance to clear a folder away. Azurite ends with it.
    private static Task<AzuriteProcess> StartAsync() => AzuriteProcess.StartAsync(location: null, accounts: Enumerable.Range(1, Accounts).Select(Name));

    private static string Name(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"test{number}");
}
