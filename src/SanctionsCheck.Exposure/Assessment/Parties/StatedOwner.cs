using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>A list or an ownership file says that somebody owns or controls a party.</summary>
/// <param name="Owner">The owner, to be screened.</param>
/// <param name="Controls">True where it is said to control, not to own.</param>
/// <param name="Percent">Its share in percent; null if not stated.</param>
/// <param name="Source">The list and the entry that say so, as "eu-fsf EU-269-2014-I-P-721".</param>
/// <param name="Own">True where the party's own entry says so; false where the owner's entry does.</param>
internal sealed record StatedOwner(PartyQuery Owner, bool Controls, decimal? Percent, string Source, bool Own);
