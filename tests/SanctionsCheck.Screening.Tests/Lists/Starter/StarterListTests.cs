using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Starter;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Lists.Starter;

public class StarterListTests
{
    [Fact]
    public void It_holds_the_four_lists_and_every_row_says_where_it_is_from()
    {
        var lists = StarterList.Load();
        ListFiles.Same([ListIds.EuFsf, ListIds.OfacSdn, ListIds.Uk, ListIds.UnSc], lists.Keys);
        foreach (var (list, parties) in lists)
        {
            Assert.All(parties, p =>
            {
                Assert.Equal(list, p.List);
                Assert.NotEmpty(p.Programmes);
                Assert.True(Uri.TryCreate(p.SourceUrl, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps, p.Id);
                Assert.Matches("confidence: (high|medium|low)$", p.Remarks!);
                Assert.DoesNotContain(p.Id, c => "/\\#?".Contains(c, StringComparison.Ordinal));
                if (list is ListIds.EuFsf or ListIds.Uk or ListIds.UnSc) Assert.NotNull(p.LegalBasis);
            });
            Assert.Equal(parties.Length, parties.Select(p => p.Id).Distinct().Count());
        }
        Assert.Equal((195, 23, 3), (lists[ListIds.OfacSdn].Length, lists[ListIds.UnSc].Length, lists[ListIds.Uk].Length));
    }

    [Fact]
    public void Belaruskali_is_delisted_in_the_US_and_listed_in_the_EU()
    {
        var lists = StarterList.Load();
        var us = lists[ListIds.OfacSdn].Single(p => p.Id == "32746");
        Assert.Equal((new DateOnly(2021, 8, 9), new DateOnly(2026, 3, 26)), (us.ListedOn!.Value, us.DelistedOn!.Value));
        ListFiles.Same(["BELARUS-EO14038"], us.Programmes);
        var eu = lists[ListIds.EuFsf].Single(p => p.Id == "EU-765-2006-I.B-28");
        Assert.Equal((new DateOnly(2022, 6, 3), (DateOnly?)null), (eu.ListedOn!.Value, eu.DelistedOn));
        Assert.Equal("Council Regulation (EC) No 765/2006, Annex I.B no 28", eu.LegalBasis);
        Assert.Contains(new PartyIdentifier(IdentifierTypes.Tax, "600122610", "BY"), eu.Identifiers);
        Assert.Contains(new PartyLink(LinkRelations.OwnedBy, "Republic of Belarus"), eu.Links);
    }

    [Fact]
    public void Shares_are_kept_as_percent()
    {
        var eu = StarterList.Load()[ListIds.EuFsf];
        Assert.Contains(eu, p => p.Name == "JSC Mir Business Bank" && p.Links.Contains(new PartyLink(LinkRelations.OwnedBy, "Bank Melli Iran", Percent: 100m)));
        Assert.Contains(eu, p => p.Name == "Sistema" && p.Links.Contains(new PartyLink(LinkRelations.OwnedBy, "Felix Yevtushenkov", Percent: 15.2m)));
    }

    [Fact]
    public void Its_version_is_the_same_each_time_and_differs_by_list()
    {
        var lists = StarterList.Load();
        var versions = lists.Select(l => StarterList.VersionOf(l.Key, l.Value)).ToList();
        Assert.Equal(versions, lists.Select(l => StarterList.VersionOf(l.Key, l.Value)));
        Assert.Equal(4, versions.Select(v => v.Version).Distinct().Count());
        Assert.All(versions, v => Assert.True(v.Starter && v.Version.Length == 64 && v.Published == new DateOnly(2026, 11, 23)));
    }
}
