using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>What is alive while a list is read does not grow with its text: of a text four times as long, not a tenth of what is longer is held.</summary>
[Collection(nameof(AloneCollection))]
public class ListMemoryTests
{
    private const int Records = 2_000;
    private static readonly string Words = string.Concat(Enumerable.Range(0, 250).Select(i => $"word{i} "));

    public static TheoryData<string> Formats => ["ofac-legacy-csv", "ofac-sdn-xml", "ofac-enhanced-xml", "un-xml", "eu-fsf-xml", "eu-fsf-csv", "uk-sanctions-xml", "us-csl-csv", "ca-sema-xml", "ch-seco-xml", "custom-csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Text_is_not_held(string format)
    {
        var (shorter, shortBytes) = Measure(format, Records);
        var (longer, longBytes) = Measure(format, Records * 4);
        Assert.True(longer - shorter < (longBytes - shortBytes) / 10, $"{longBytes - shortBytes:N0} bytes more took {longer - shorter:N0} more at their peak ({shorter:N0}, {longer:N0}).");
    }

    private static (long Peak, long Bytes) Measure(string format, int records)
    {
        var (list, files) = Make(format, records);
        var reader = ListFormats.Find(list, files);
        Assert.Equal(format, reader.Name);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (parties, peak) = (0, 0L);
        foreach (var _ in reader.Read(list, files, new ListReport()))
        {
            if (++parties % (records / 8) == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        Assert.Equal(records, parties);
        return (peak, files.Sum(f => f.Open().Length));
    }

    private static (string List, ListFile[] Files) Make(string format, int records) => format switch
    {
        "ofac-legacy-csv" => (ListIds.OfacSdn,
        [
            File("sdn.csv", "", i => $"{i},\"PARTY {i}\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{Words[..900]}\"\r\n", "", records),
            File("alt.csv", "", i => $"{i},1,\"aka\",\"ALIAS {i} {Words[..400]}\",-0- \r\n", "", records),
            File("add.csv", "", i => $"{i},1,\"{Words[..400]}\",\"Havana\",\"Cuba\",-0- \r\n", "", records),
            File("sdn_comments.csv", "", i => $"{i},\"{Words}\"\r\n", "", records),
        ]),
        "ofac-sdn-xml" => Xml(ListIds.OfacSdn, "<sdnList>", i => $"<sdnEntry><uid>{i}</uid><lastName>PARTY {i}</lastName><sdnType>Entity</sdnType><remarks>{Words}</remarks></sdnEntry>", "</sdnList>", records),
        "ofac-enhanced-xml" => Xml(ListIds.OfacSdn, "<sanctionsData><entities>", i => $"<entity id=\"{i}\"><generalInfo><entityType>Entity</entityType><remarks>{Words}</remarks></generalInfo><sanctionsLists><sanctionsList>SDN List</sanctionsList></sanctionsLists><names><name id=\"1\"><isPrimary>true</isPrimary><translations><translation><isPrimary>true</isPrimary><formattedFullName>PARTY {i}</formattedFullName></translation></translations></name></names></entity>", "</entities></sanctionsData>", records),
        "un-xml" => Xml(ListIds.UnSc, "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27\"><ENTITIES>", i => $"<ENTITY><FIRST_NAME>PARTY {i}</FIRST_NAME><REFERENCE_NUMBER>QDe.{i}</REFERENCE_NUMBER><COMMENTS1>{Words}</COMMENTS1></ENTITY>", "</ENTITIES></CONSOLIDATED_LIST>", records),
        "eu-fsf-xml" => Xml(ListIds.EuFsf, "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\">", i => $"<sanctionEntity logicalId=\"{i}\"><remark>{Words}</remark><subjectType code=\"enterprise\"/><nameAlias wholeName=\"PARTY {i}\"/></sanctionEntity>", "</export>", records),
        "eu-fsf-csv" => (ListIds.EuFsf, [File("eu.csv", "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName;Entity_Remark\n", i => $"01/02/2026;{i};enterprise;BLR;PARTY {i};{Words}\n", "", records)]),
        "uk-sanctions-xml" => Xml(ListIds.Uk, "<Designations>", i => $"<Designation><UniqueID>BEL{i}</UniqueID><Names><Name><Name6>PARTY {i}</Name6><NameType>Primary Name</NameType></Name></Names><OtherInformation>{Words}</OtherInformation></Designation>", "</Designations>", records),
        "us-csl-csv" => (ListIds.UsCsl, [File("csl.csv", "source,entity_number,type,programs,name,addresses,alt_names,ids,remarks\n", i => $"Entity List (EL),{i},Entity,EL,PARTY {i},,,,{Words}\n", "", records)]),
        "ca-sema-xml" => Xml(ListIds.CaSema, "<data-set>", i => $"<record><Country>Belarus</Country><Entity>PARTY {i}</Entity><Schedule>1</Schedule><Item>{i}</Item><Aliases>{Words}</Aliases></record>", "</data-set>", records),
        "ch-seco-xml" => Xml(ListIds.ChSeco, "<swiss-sanctions-list date=\"2026-01-01\">", i => $"<target ssid=\"{i}\"><entity><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>PARTY {i}</value></name-part></name></identity><other-information>{Words}</other-information></entity></target>", "</swiss-sanctions-list>", records),
        "custom-csv" => ("custom-own", [File("own.csv", "id,name,remarks\n", i => $"{i},PARTY {i},{Words}\n", "", records)]),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static (string, ListFile[]) Xml(string list, string start, Func<int, string> record, string end, int records) => (list, [File("list.xml", start, record, end, records)]);

    private static ListFile File(string name, string start, Func<int, string> record, string end, int records) => new(name, () => new Generated(start, record, end, records));
}
