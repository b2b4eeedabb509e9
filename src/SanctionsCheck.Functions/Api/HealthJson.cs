using System.Reflection;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.Api;

/// <summary>The answer of <c>GET health</c>.</summary>
internal static class HealthJson
{
    private static readonly string Version = typeof(HealthJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static IResult Ok(PinnedLibrary lists, RuleBook rules) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "ok");
        writer.WriteString("version", Version);
        writer.WriteStartArray("lists");
        foreach (var index in lists.Library.Current.Indexes) BasisJson.Write(writer, index.Version);
        writer.WriteEndArray();
        writer.WriteString("ruleBook", rules.Version);
        writer.WriteString("model", ScreeningModel.Version);
        writer.WriteTexts("notices", lists.Notices, always: true);
        writer.WriteEndObject();
    });
}
