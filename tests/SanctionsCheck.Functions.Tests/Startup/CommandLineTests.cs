using SanctionsCheck.Local.Startup;

namespace SanctionsCheck.Functions.Tests.Startup;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_options_it_listens_on_loopback_and_keeps_its_data_here()
    {
        var line = CommandLine.Parse([]);
        Assert.Equal("http://127.0.0.1:7071/", line.Url.ToString());
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, ".data"), line.Data);
        Assert.True(line.Samples);
        Assert.False(line.Once || line.DeliverTwice || line.Help);
        Assert.Null(line.AdminKey);
    }

    [Fact]
    public void All_options_are_read()
    {
        var line = CommandLine.Parse(["--urls", "http://localhost:8080", "--data=/tmp/x", "--once", "--no-samples", "--deliver-twice", "--key", "a=b", "--admin-key=--c"]);
        Assert.Equal(("http://localhost:8080/", "/tmp/x", "a=b", "--c"), (line.Url.ToString(), line.Data, line.Key, line.AdminKey));
        Assert.True(line.Once && !line.Samples && line.DeliverTwice);
    }

    [Theory]
    [InlineData("--bogus is not an option.", "--bogus")]
    [InlineData("file.csv is not an option.", "file.csv")]
    [InlineData("--urls needs a value.", "--urls")]
    [InlineData("--data needs a value.", "--data", "--once")]
    [InlineData("--data needs a value.", "--data", "")]
    [InlineData("--data needs a value.", "--data=")]
    [InlineData("--key needs a value.", "--key", " ")]
    [InlineData("--once takes no value.", "--once=no")]
    [InlineData("--urls takes one address", "--urls", "7071")]
    [InlineData("--urls takes one address", "--urls", "https://127.0.0.1:7071")]
    [InlineData("--urls takes one address", "--urls", "http://127.0.0.1:7071/api")]
    [InlineData("--urls takes one address", "--urls", "http://127.0.0.1:7071;http://127.0.0.1:7072")]
    [InlineData("--urls takes one address", "--urls", "http://127.0.0.1:99999")]
    [InlineData("give a --key", "--urls", "http://0.0.0.0:7071")]
    [InlineData("give a --key", "--urls", "http://[::]:7071")]
    [InlineData("give a --key", "--urls", "http://host.example:7071", "--admin-key", "k")]
    public void Wrong_options_are_named(string expected, params string[] arguments) =>
        Assert.Contains(expected, Assert.Throws<UsageException>(() => CommandLine.Parse(arguments)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_that_others_reach_is_taken_with_a_key() =>
        Assert.Equal("http://0.0.0.0:7071/", CommandLine.Parse(["--urls", "http://0.0.0.0:7071", "--key", "k"]).Url.ToString());
}
