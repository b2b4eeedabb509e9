using System.Text;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Numbers and codes. An exact one decides; a different number of a kind of which a party has only one says no.</summary>
internal sealed class IdentifierFeature : IFeature
{
    public double? Score(PartyFacts query, PartyFacts candidate)
    {
        if (query.Identifiers.IsEmpty || candidate.Identifiers.IsEmpty) return null;
        double? worst = null;
        foreach (var q in query.Identifiers)
        {
            foreach (var c in candidate.Identifiers)
            {
                if (Agree(q, c)) return 1;
                if (q.Type == c.Type && IsUnique(q.Type)) worst = 0;
            }
        }
        return worst;
    }

    /// <summary>Kinds of which a party has only one for life.</summary>
    public static bool IsUnique(string type) => type is IdentifierTypes.Imo or IdentifierTypes.Lei or IdentifierTypes.AircraftSerial;

    /// <summary>Kinds whose values identify; a website or telephone is shared too easily.</summary>
    public static bool Decides(string type) => type is not (IdentifierTypes.Website or IdentifierTypes.Email or IdentifierTypes.Phone or IdentifierTypes.CallSign);

    /// <summary>Letters and digits in capitals, without separators; the first eight of a BIC, whose rest is a branch. Empty for too little to identify.</summary>
    public static string Normalise(PartyIdentifier identifier)
    {
        var text = new StringBuilder(identifier.Value.Length);
        foreach (var c in identifier.Value)
        {
            if (char.IsLetterOrDigit(c)) text.Append(char.ToUpperInvariant(c));
        }
        var value = text.ToString();
        if (identifier.Type == IdentifierTypes.Imo && value.StartsWith("IMO", StringComparison.Ordinal)) value = value[3..];
        if (identifier.Type == IdentifierTypes.Bic && value.Length > 8) value = value[..8];
        return value.Length >= 4 && value.AsSpan().IndexOfAnyExcept('0') >= 0 ? value : "";
    }

    private static bool Agree(PartyIdentifier q, PartyIdentifier c)
    {
        if (!Decides(q.Type) || !Decides(c.Type)) return false;
        var value = Normalise(q);
        if (value.Length == 0 || value != Normalise(c)) return false;
        if (q.Type == c.Type) return q.Country is null || c.Country is null || q.Country == c.Country || IsUnique(q.Type);
        // Lists file tax and registration numbers under one another's labels; anything else of another kind is chance.
        return value.Length >= 6 && IsNational(q.Type) && IsNational(c.Type);
    }

    private static bool IsNational(string type) => type is not (IdentifierTypes.Imo or IdentifierTypes.Mmsi or IdentifierTypes.Bic or IdentifierTypes.Lei
        or IdentifierTypes.TailNumber or IdentifierTypes.AircraftSerial or IdentifierTypes.CryptoAddress);

    public string Detail(PartyFacts query, PartyFacts candidate, double? score) => score switch
    {
        null => query.Identifiers.IsEmpty ? "no identifier was given" : candidate.Identifiers.IsEmpty ? "the list gives no identifier" : "no identifiers that can be compared",
        1 => "an identifier agrees exactly",
        _ => "another number of a kind that is unique",
    };

    public string? Show(PartyFacts facts) => facts.Identifiers.IsEmpty ? null : string.Join(", ", facts.Identifiers.Select(i => $"{i.Type} {i.Value}"));
}
