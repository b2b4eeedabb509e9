using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Storage.Lists.Parties;

/// <summary>A party as JSON in storage: only what it has, names in their own script.</summary>
internal static class PartyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    public static string Write(Party party) => JsonSerializer.Serialize(party, Options);

    public static Party Read(string json) =>
        JsonSerializer.Deserialize<Party>(json, Options) ?? throw new JsonException("Expected a party, found null.");

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        if (type.Type != typeof(Party)) return;
        foreach (var property in type.Properties)
        {
            if (property.Set is null) property.ShouldSerialize = (_, _) => false;
            else if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            else property.IsRequired = property.IsRequired && property.Name != nameof(Party.Type);
        }
    }
}
