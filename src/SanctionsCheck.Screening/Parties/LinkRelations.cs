namespace SanctionsCheck.Screening.Parties;

/// <summary>Relations between parties, read from the party that carries the link towards its target.</summary>
public static class LinkRelations
{
    /// <summary>The target owns (a share of) this party.</summary>
    public const string OwnedBy = "owned-by";
    /// <summary>This party owns (a share of) the target.</summary>
    public const string Owns = "owns";
    /// <summary>The target controls this party.</summary>
    public const string ControlledBy = "controlled-by";
    /// <summary>This party controls the target.</summary>
    public const string Controls = "controls";
    /// <summary>OFAC "Linked To": a connection of unstated kind.</summary>
    public const string LinkedTo = "linked-to";
    /// <summary>Acts for or on behalf of the target.</summary>
    public const string ActsFor = "acts-for";
    /// <summary>OFAC "Owned or Controlled By": the list does not say which of the two.</summary>
    public const string OwnedOrControlledBy = "owned-or-controlled-by";
    /// <summary>Is a relative of the target.</summary>
    public const string FamilyOf = "family-of";
    /// <summary>Is an associate of the target.</summary>
    public const string AssociateOf = "associate-of";
    /// <summary>Supports the target.</summary>
    public const string Supports = "supports";
    /// <summary>Leads the target or holds an office in it.</summary>
    public const string LeaderOf = "leader-of";
}
