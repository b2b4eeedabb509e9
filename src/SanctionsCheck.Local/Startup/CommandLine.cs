namespace SanctionsCheck.Local.Startup;

/// <summary>The program's options.</summary>
internal sealed record CommandLine
{
    /// <summary>What is printed for <c>--help</c> and wrong options.</summary>
    public const string Usage = """
        usage: SanctionsCheck.Local [--urls URL] [--data DIR] [--once] [--no-samples] [--deliver-twice] [--key KEY] [--admin-key KEY]

          --urls URL         address to listen on; default http://127.0.0.1:7071
          --data DIR         folder for storage files; default .data in the current folder
          --once             end after the first-run work, exit code 0 if it succeeded
          --no-samples       do not drop the sample trades
          --deliver-twice    deliver every blob and queue message twice, as the cloud may
          --key KEY          key that callers must send as x-functions-key; needed for an address that is not loopback
          --admin-key KEY    key for calls that change lists and decisions; default: the same key

        AzureWebJobsStorage names the storage account; where it is not set, Azurite runs as a child process.
        """;

    public Uri Url { get; init; } = new("http://127.0.0.1:7071");

    public string Data { get; init; } = Path.GetFullPath(".data");

    public bool Once { get; init; }

    public bool Samples { get; init; } = true;

    public bool DeliverTwice { get; init; }

    public string? Key { get; init; }

    public string? AdminKey { get; init; }

    public bool Help { get; init; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="UsageException">Unknown or incomplete options; the message says which.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine { Key = Environment.GetEnvironmentVariable("SANCTIONSCHECK_KEY") is { Length: > 0 } key ? key : null };
        for (var i = 0; i < arguments.Count; i++)
        {
            var (option, inline) = arguments[i].Split('=', 2) is [var name, var text] ? (name, text) : (arguments[i], null);
            // An option in a value's place was forgotten a value; one that is meant so is written with "=".
            string Value() => (inline ?? (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null)) is { } value && !string.IsNullOrWhiteSpace(value)
                ? value : throw new UsageException($"{option} needs a value.");
            bool Flag() => inline is null ? true : throw new UsageException($"{option} takes no value.");
            line = option switch
            {
                "--urls" => line with { Url = Address(Value()) },
                "--data" => line with { Data = Folder(Value()) },
                "--once" => line with { Once = Flag() },
                "--no-samples" => line with { Samples = !Flag() },
                "--deliver-twice" => line with { DeliverTwice = Flag() },
                "--key" => line with { Key = Value() },
                "--admin-key" => line with { AdminKey = Value() },
                "--help" or "-h" => line with { Help = Flag() },
                _ => throw new UsageException($"{option} is not an option."),
            };
        }
        if (!line.Url.IsLoopback && string.IsNullOrEmpty(line.Key))
            throw new UsageException($"{line.Url} can be reached from other machines: give a --key that callers must send.");
        return line;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" && url.PathAndQuery == "/"
            ? url
            : throw new UsageException($"--urls takes one address such as http://127.0.0.1:7071, not \"{text}\".");

    private static string Folder(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new UsageException("--data takes the path of a folder.") : Path.GetFullPath(text);
}
