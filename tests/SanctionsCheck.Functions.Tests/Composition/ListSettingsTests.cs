using Microsoft.Extensions.Configuration;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Functions.Tests.Composition;

public sealed class ListSettingsTests
{
    [Fact]
    public void Unless_it_is_set_nothing_goes_to_the_network()
    {
        var settings = Read();
        Assert.False(settings.RefreshEnabled);
        Assert.Empty(settings.Fetch.AllowedHosts);
        Assert.All(settings.Sources.Values.SelectMany(a => a), a => Assert.Equal("https", a.Scheme));
        Assert.All(settings.Sources.Keys, l => Assert.True(ListIds.IsValid(l), l));
        Assert.Equal((7, null), (settings.LimitOf(ListIds.UnSc), settings.LimitOf("custom-mine")));
    }

    [Fact]
    public void Addresses_and_limits_are_set_by_list_with_hyphens_or_underscores()
    {
        var settings = Read(
            ("Lists:Refresh:Enabled", "true"), ("Lists:Refresh:Sources:ofac_sdn", "https://a.example/sdn.csv https://a.example/alt.csv"), ("Lists:Refresh:Sources:un-sc", ""),
            ("Lists:Refresh:Sources:custom_mine", "http://mirror:8080/mine.csv"), ("Lists:Refresh:AllowedHosts", "mirror:8080;127.0.0.1"),
            ("Lists:MaxAgeDays:UK_sanctions_list", "3"), ("Lists:MaxAgeDays:eu-fsf", "0"), ("Lists:MaxAgeDays:custom-mine", "90"), ("Lists:RetentionDays", "30"));
        Assert.True(settings.RefreshEnabled);
        Assert.Equal(2, settings.Sources[ListIds.OfacSdn].Length);
        Assert.DoesNotContain(ListIds.UnSc, settings.Sources.Keys);
        Assert.Equal("http://mirror:8080/mine.csv", Assert.Single(settings.Sources["custom-mine"]).ToString());
        Assert.Equal(2, settings.Fetch.AllowedHosts.Length);
        Assert.Equal((3, null, 90), (settings.LimitOf(ListIds.Uk), settings.LimitOf(ListIds.EuFsf), settings.LimitOf("custom-mine")));
        Assert.Equal(TimeSpan.FromDays(30), settings.Retention);
    }

    [Theory]
    [InlineData("Lists:Refresh:Enabled", "yes")]
    [InlineData("Lists:Refresh:Sources:ofac", "https://a.example")]
    [InlineData("Lists:Refresh:Sources:un-sc", "ftp://a.example/list.xml")]
    [InlineData("Lists:Refresh:Sources:un-sc", "/etc/passwd")]
    [InlineData("Lists:Refresh:Attempts", "0")]
    [InlineData("Lists:Refresh:BackOffSeconds", "-1")]
    [InlineData("Lists:MaxAgeDays:un-sc", "week")]
    [InlineData("Lists:MaxAgeDays:somebody", "7")]
    [InlineData("Lists:RetentionDays", "0")]
    public void A_setting_that_can_not_be_used_is_named(string name, string value) =>
        Assert.StartsWith(name, Assert.Throws<ListSettingsException>(() => Read((name, value))).Message, StringComparison.OrdinalIgnoreCase);

    private static ListSettings Read(params (string Name, string? Value)[] settings) =>
        ListSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => s.Value)).Build());
}
