using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>The formats that are measured.</summary>
internal static class ListSources
{
    public static IReadOnlyList<ListSource> All { get; } =
    [
        new(ListIds.OfacSdn, bytes => Csv(bytes, @"^(\d+)", ("sdn.csv", "ofac/2024-05-02/sdn.csv"), ("alt.csv", "ofac/2024-05-02/alt-2025-02.csv"), ("add.csv", "ofac/2024-05-02/add-2025-02.csv")), Lines),
        new(ListIds.OfacConsolidated, bytes => Xml(bytes, "formats/us_ofac_sdn_xml/consolidated_2025.xml", "sdnEntry", @"<uid>(\d+)</uid>"), Elements),
        new(ListIds.OfacConsolidated, bytes => Xml(bytes, "formats/us_ofac_advanced/cons_advanced.xml", "DistinctParty", "(?:FixedRef|Profile ID|IdentityID|Identity ID)=\"(\\d+)\""), Elements),
        new(ListIds.OfacSdn, bytes => Xml(bytes, "formats/us_ofac_enhanced/IRGC_sanctions.xml", "entity", "<entity id=\"(\\d+)\""), Elements),
        new(ListIds.UnSc, bytes => Xml(bytes, "un/consolidated-2026-02-27.xml", "ENTITY", "<REFERENCE_NUMBER>([^<]+)<"), Elements),
        new(ListIds.EuFsf, bytes => Xml(bytes, "formats/eu_fsf/eu_fsf_excerpt.xml", "sanctionEntity", "logicalId=\"(\\d+)\"(?=>)"), Elements),
        new(ListIds.Uk, bytes => Xml(bytes, "formats/uk_fcdo/uk_sanctions_list_excerpt.xml", "Designation", "<UniqueID>([^<]+)<"), Elements),
        new(ListIds.ChSeco, bytes => Xml(bytes, "formats/ch_seco/seco_wholelist_trimmed_2026.xml", "target", "<target ssid=\"(\\d+)\""), Elements),
        new(ListIds.UsCsl, bytes => [("csl_2023_large.csv", RepeatedCsl(bytes))], Lines),
        new(ListIds.CaSema, bytes => Xml(bytes, "formats/ca_sema/sema_2025.xml", "record", "<Item>([^<]+)<"), Elements),
        new(ListIds.AuDfat, RepeatedWorkbook.Make, RepeatedWorkbook.Rows),
        new(ListIds.Uk, bytes => UkCsv(bytes), Lines),
        // Of these two no real file is at hand: rows as their publishers write them, with what most parties have.
        new(ListIds.EuFsf, bytes => Rows(bytes, "eu.csv", EuHeader, EuParty), Lines),
        new(ListIds.CustomPrefix + "own", bytes => Rows(bytes, "own.csv", "id,type,name,aliases,country,programmes,birth_dates,identifiers,addresses,remarks", OwnParty), Lines),
    ];

    private const string EuHeader = "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;"
        + "Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_WholeName;NameAlias_Gender;NameAlias_Function;"
        + "Address_City;Address_Street;Address_CountryIso2Code;Address_LogicalId;BirthDate_BirthDate;BirthDate_City;BirthDate_CountryIso2Code;Identification_Number;Identification_TypeCode;Citizenship_CountryIso2Code";

    private static string EuParty(int i)
    {
        var entity = $"02/06/2024;{i};EU.{i}.62;2014-03-17;(Date of UN designation: none);P;person;2024-05-01;2024/1488 (OJ L1488);UKR;http://publications.example/{i};";
        return $"{entity}Sergey Valeryevich SAMPLE {i};M;Head of the office of sample {i};;;;;;;;;;\n{entity}Serhii Valeriiovych SAMPLE {i};;;;;;;;;;;;\n{entity};;;Simferopol;Karl Marx Street {i};UA;{i}7;;;;;;\n{entity};;;;;;;1972-11-26;Beltsy;MD;N{i};passport;RU\n";
    }

    private static string OwnParty(int i) =>
        $"W-{i},organisation,Sary Arka Forwarding {i} LLP,Sary Arka {i};SAF {i},KZ,watch,2011-05,tax:{100_000_000 + i}@KZ,\"{i} Abai Avenue, Karaganda@KZ\",Seen with transit goods in {2000 + (i % 25)}\n";

    private static (string, byte[])[] Rows(int bytes, string name, string header, Func<int, string> party)
    {
        var all = new StringBuilder(header).Append('\n');
        for (var i = 1; all.Length < bytes || i <= 1_000; i++) all.Append(party(i));
        return [(name, Encoding.UTF8.GetBytes(all.ToString()))];
    }

    /// <summary>The one real row at hand, again and again.</summary>
    private static (string, byte[])[] UkCsv(int bytes)
    {
        var lines = File.ReadAllLines(RealLists.Path("formats/uk_fcdo/uk_sanctions_list_one_real_line.csv"));
        return Rows(bytes, "uk.csv", lines[0] + "\n" + lines[1], i => lines[2].Replace("RUS2176", $"RUS{i}", StringComparison.Ordinal) + "\n");
    }

    /// <summary>The rows again and again, each time under other party numbers.</summary>
    private static (string, byte[])[] Csv(int bytes, string id, params (string Name, string Path)[] files)
    {
        var texts = files.Select(f => File.ReadAllText(RealLists.Path(f.Path)).TrimEnd('\u001a')).ToArray();
        var times = Math.Max(1, bytes / texts.Sum(t => t.Length));
        var pattern = new Regex(id, RegexOptions.Multiline | RegexOptions.CultureInvariant);
        return [.. files.Zip(texts, (f, text) =>
        {
            var all = new StringBuilder(text);
            for (var i = 1; i < times; i++) all.Append(pattern.Replace(text, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + (i * 1_000_000)).ToString(CultureInfo.InvariantCulture)));
            return (f.Name, Encoding.UTF8.GetBytes(all.ToString()));
        })];
    }

    private static byte[] RepeatedCsl(int bytes)
    {
        var text = RealLists.WholeCsl();
        var rows = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var all = new StringBuilder(text);
        while (all.Length < bytes) all.Append(rows);
        return Encoding.UTF8.GetBytes(all.ToString());
    }

    /// <summary>The file with its records again and again, each time under other ids.</summary>
    private static (string, byte[])[] Xml(int bytes, string path, string record, string id)
    {
        var text = File.ReadAllText(RealLists.Path(path));
        var first = text.IndexOf('<' + record, StringComparison.Ordinal);
        first = record == "Designation" ? text.IndexOf("<Designation>", StringComparison.Ordinal) : first;
        var end = text.LastIndexOf($"</{record}>", StringComparison.Ordinal) + record.Length + 3;
        var records = text[first..end];
        var all = new StringBuilder(text[..end]);
        var pattern = new Regex(id, RegexOptions.CultureInvariant);
        for (var i = 1; all.Length < bytes; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            all.Append(pattern.Replace(records, m => m.Value.Insert(m.Groups[1].Index + m.Groups[1].Length - m.Index, number + "000000")));
        }
        return [(Path.GetFileName(path), Encoding.UTF8.GetBytes(all.Append(text[end..]).ToString()))];
    }

    private static long Lines((string Name, byte[] Content)[] files) => files.Sum(f => f.Content.LongCount(b => b == (byte)'\n'));

    private static long Elements((string Name, byte[] Content)[] files) => files.Sum(f => CountElements(f.Content));

    private static long CountElements(byte[] content)
    {
        long count = 0;
        for (var i = 1; i < content.Length; i++)
        {
            if (content[i - 1] == (byte)'<' && content[i] is not ((byte)'/' or (byte)'?' or (byte)'!')) count++;
        }
        return count;
    }
}
