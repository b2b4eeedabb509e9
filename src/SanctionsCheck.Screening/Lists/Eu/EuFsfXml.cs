using System.Globalization;
using System.Xml.Linq;
using SanctionsCheck.Screening.Lists.Reading;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Lists.Eu;

/// <summary>The EU's consolidated list of financial sanctions in XML 1.1: root export, all data in attributes. Source: https://webgate.ec.europa.eu/fsd/fsf.</summary>
public sealed class EuFsfXml : IListFormat
{
    private const string Root = "export";
    private static readonly HashSet<string> Records = new(StringComparer.Ordinal) { "sanctionEntity" };

    /// <inheritdoc/>
    public string Name => "eu-fsf-xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Lists { get; } = [ListIds.EuFsf];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<ListFile> files) =>
        files.Count == 1 && ListXml.RootName(files[0]) == Root && ListText.Probe(files[0]).Contains("/fsd/export", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Party> Read(string list, IReadOnlyList<ListFile> files, ListReport report)
    {
        var file = files[0];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var records = ListXml.Records(file, Root, Records, root =>
        {
            var generated = root.GetAttribute("generationDate");
            if (DateOnly.TryParseExact(generated?.Length >= 10 ? generated[..10] : generated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                report.Published = date;
        });
        foreach (var (element, line) in records)
        {
            report.Records++;
            var id = element.Attr("logicalId");
            if (id is null) report.Add(file.Name, line, "sanctionEntity without logicalId.");
            else if (!seen.Add(id)) report.Add(file.Name, line, $"sanctionEntity {id} stands in the file twice; the first counts.");
            else if (ReadEntity(list, id, element, message => report.Add(file.Name, line, message)) is { } party) yield return party;
        }
    }

    private static Party? ReadEntity(string list, string id, XElement entity, Action<string> issue)
    {
        var party = new EuParty(list, id, entity.Child("subjectType")?.Attr("code"), issue);
        party.AddEntity(entity.Attr, entity.Texts("remark"));
        foreach (var child in entity.Elements())
        {
            var remarks = child.Texts("remark");
            switch (child.Name.LocalName)
            {
                case "regulation":
                    party.AddRegulation(child.Attr, child.Text("publicationUrl"));
                    break;
                case "nameAlias":
                    party.AddName(child.Attr, remarks);
                    break;
                case "citizenship":
                    party.AddCitizenship(child.Attr, remarks);
                    break;
                case "birthdate":
                    party.AddBirth(child.Attr, remarks);
                    break;
                case "address":
                    party.AddAddress(child.Attr, remarks);
                    foreach (var contact in child.Children("contactInfo")) party.AddContact(contact.Attr("key"), contact.Attr("value"));
                    break;
                case "identification":
                    party.AddIdentification(child.Attr, remarks);
                    break;
            }
        }
        return party.Build();
    }
}
