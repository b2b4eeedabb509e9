using System.Xml.Linq;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Lists.Seco;

public class SecoXmlTests
{
    private const string Example = "formats/ch_seco/seco_example_2024.xml";
    private const string Trimmed = "formats/ch_seco/seco_wholelist_trimmed_2026.xml";

    [RealDataTheory(Example)]
    [InlineData(Example)]
    [InlineData(Trimmed)]
    public void Every_value_is_in_its_party(string file)
    {
        var (parties, report) = ListFiles.Read(ListIds.ChSeco, ListFiles.Real(file));
        var targets = XDocument.Load(TestData.File(file)!).Root!.Elements("target").ToArray();
        Assert.Equal((targets.Length, targets.Length), (parties.Count, report.Records));
        foreach (var (target, party) in targets.Zip(parties))
        {
            var all = PartyTexts.All(party);
            Assert.Equal(target.Attribute("ssid")!.Value, party.Id);
            target.Elements("modification").Remove();
            foreach (var leaf in target.Descendants().Where(e => !e.HasElements && e.Name.LocalName != "sanctions-set-id")) PartyTexts.Holds(all, leaf.Value, leaf.Name.LocalName);
            Assert.Equal(target.Descendants("day-month-year").Count(), party.BirthDates.Length);
            Assert.Equal(target.Elements("sanctions-set-id").Count(), party.Measures.Length);
        }
    }

    [RealDataFact(Trimmed)]
    public void Names_dates_and_measures()
    {
        var (parties, report) = ListFiles.Read(ListIds.ChSeco, ListFiles.Real(Trimmed));
        Assert.Equal(new DateOnly(2026, 8, 27), report.Published);
        // Lukashenka (variant Lukashenko), Dzmitry, Aliaksandravich; de-listed 2016-03-01; a copy of the name stands in a modification
        var person = parties[0];
        ListFiles.Same([new("Lukashenka Dzmitry Aliaksandravich"), new("Lukashenko Dzmitry Aliaksandravich", NameKind.Alias, Script: "Latn")], person.Names);
        Assert.Equal((null, new DateOnly(2016, 3, 1)), (person.ListedOn, person.DelistedOn));
        ListFiles.Same(["Belarus"], person.Programmes);
        ListFiles.Same(["article 12 -- Restrictions on named individuals and entities"], person.Measures);
        Assert.Equal("Ordinance of 15 June 2016 on measures against Belarus", person.LegalBasis);
        ListFiles.Same([PartialDate.OfDay(new(1980, 3, 23))], person.BirthDates);
        // The place 29492 of its address is cut out of the file.
        Assert.Contains("refers to the place 29492", report.Issues.Single().Message, StringComparison.Ordinal);

        var bank = parties[1];
        Assert.Equal((PartyType.Organisation, new DateOnly(2021, 8, 11), null), (bank.Type, bank.ListedOn, bank.DelistedOn));
        ListFiles.Same(["article 16 and 17 -- Restrictions on the money and capital market"], bank.Measures);

        var ship = parties[2];
        Assert.Equal((PartyType.Vessel, "Hui Chon"), (ship.Type, ship.Name));
        ListFiles.Same([new(IdentifierTypes.Imo, "8405270")], ship.Identifiers);
    }

    [Fact]
    public void Places_after_the_targets_relisting_and_relations()
    {
        const string Text = """
            <swiss-sanctions-list list-type="whole-list" date="2026-01-02">
              <sanctions-program ssid="1"><program-key lang="ger">Syrien</program-key><program-key lang="eng">Syria</program-key><sanctions-set ssid="2" lang="ger">Finanz</sanctions-set><sanctions-set ssid="2" lang="eng">Financial</sanctions-set></sanctions-program>
              <target ssid="10"><sanctions-set-id>2</sanctions-set-id><entity>
                <identity ssid="11" main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Holding</value><spelling-variant lang="ara" script="ARAB">قابضة</spelling-variant></name-part></name>
                <name name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>H</value></name-part></name>
                <address place-id="20"><address-details>Street 1</address-details><p-o-box>5</p-o-box></address>
                <identification-document document-type="passport"><number>P1</number><issuer code="SY">Syria</issuer><date-of-issue>2001-01-01</date-of-issue></identification-document></identity>
                <relation relation-type="related-to" target-id="30"/></entity>
                <modification modification-type="listed" effective-date="2020-05-05"/><modification modification-type="de-listed" effective-date="2015-01-01"/><modification modification-type="listed" effective-date="2012-02-02"/></target>
              <target ssid="30"><sanctions-set-id>9</sanctions-set-id><individual sex="male"><identity main="true"><name name-type="primary-name"><name-part order="2" name-part-type="given-name"><value>Ali</value></name-part><name-part order="1" name-part-type="family-name"><value>Haddad</value></name-part></name></identity></individual></target>
              <place ssid="20"><location>Damascus</location><area>Rif</area><country iso-code="SY">Syria</country></place>
            </swiss-sanctions-list>
            """;
        var (parties, report) = ListFiles.Read(ListIds.ChSeco, ListFiles.Text("seco.xml", Text));
        var holding = parties[0];
        ListFiles.Same([new("Holding"), new("قابضة", NameKind.Alias, Script: "Arab"), new("H", NameKind.Alias, Weak: true)], holding.Names);
        ListFiles.Same([new("Street 1, PO Box 5, Damascus, Rif", "SY")], holding.Addresses);
        ListFiles.Same([new(IdentifierTypes.Passport, "P1", "SY", "issued 2001-01-01")], holding.Identifiers);
        ListFiles.Same([new("related-to", "Haddad Ali", "30")], holding.Links);
        Assert.Equal((new DateOnly(2012, 2, 2), null), (holding.ListedOn, holding.DelistedOn));
        ListFiles.Same(["Syria"], holding.Programmes);
        Assert.Equal("Haddad Ali", parties[1].Name);
        Assert.Contains("refers to the sanctions set 9", report.Issues.Single().Message, StringComparison.Ordinal);
    }
}
