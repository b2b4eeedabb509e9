using System.Net;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Storage.Tests.Lists.Refresh;

/// <summary>A publisher, or whoever stands in its place, can't lead the refresh into the network that it runs in.</summary>
public sealed class FetchRulesTests
{
    [Theory]
    [InlineData("https://sanctionslistservice.ofac.treas.gov/api/x", true)]
    [InlineData("https://93.184.216.34/list.xml", true)]
    [InlineData("http://scsanctions.un.org/list.xml", false)]
    [InlineData("https://localhost/list.xml", false)]
    [InlineData("https://127.0.0.2/list.xml", false)]
    [InlineData("https://[::1]/list.xml", false)]
    [InlineData("https://[::ffff:10.0.0.1]/list.xml", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://10.1.2.3/list.xml", false)]
    [InlineData("https://2130706433/list.xml", false)] // 127.0.0.1 as one number
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://mirror.example/list.xml", true)]
    [InlineData("http://mirror.example:8080/list.xml", true)]
    [InlineData("http://10.9.9.9:8080/list.xml", true)]
    [InlineData("http://10.9.9.9:8081/list.xml", false)]
    [InlineData("http://notmirror.example/list.xml", false)]
    public void Only_https_to_public_addresses_and_what_is_configured(string address, bool allowed)
    {
        var rules = new FetchRules(new() { AllowedHosts = ["mirror.example", "10.9.9.9:8080"] });
        var refusal = Record.Exception(() => rules.Check(new Uri(address)));
        Assert.True(allowed == refusal is null, refusal?.Message ?? "It was let through.");
        if (!allowed) Assert.IsType<FetchException>(refusal);
    }

    [Theory]
    [InlineData("8.8.8.8", false)]
    [InlineData("172.15.0.1", false)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::", true)]
    [InlineData("2606:4700::1111", false)]
    public void An_internal_address_is_known_under_any_name(string address, bool isInternal) => Assert.Equal(isInternal, FetchRules.IsInternal(IPAddress.Parse(address)));

    [Fact]
    public void A_key_in_an_address_is_not_told() =>
        Assert.Equal("https://lists.example/sdn.csv", FetchRules.Name(new Uri("https://user:secret@lists.example/sdn.csv?sig=secret")));
}
