namespace SanctionsCheck.Functions.Api;

/// <summary>The stable <c>type</c> of every problem that an answer can carry (RFC 9457).</summary>
public static class ProblemTypes
{
    private const string Prefix = "urn:sanctionscheck:problem:";

    /// <summary>The body is not JSON, or breaks off.</summary>
    public const string MalformedJson = Prefix + "malformed-json";
    /// <summary>A member that the call does not know.</summary>
    public const string UnknownMember = Prefix + "unknown-member";
    /// <summary>A member that stands twice in one object.</summary>
    public const string DuplicateMember = Prefix + "duplicate-member";
    /// <summary>A member that must be there is not.</summary>
    public const string MissingMember = Prefix + "missing-member";
    /// <summary>A value of another JSON type than the member has.</summary>
    public const string WrongType = Prefix + "wrong-type";
    /// <summary>A value outside of what the call takes, where it concerns the whole call.</summary>
    public const string InvalidValue = Prefix + "invalid-value";
    /// <summary>A query parameter that the call does not know.</summary>
    public const string UnknownParameter = Prefix + "unknown-parameter";
    /// <summary>A query parameter that is missing, stands twice or can't be read.</summary>
    public const string InvalidParameter = Prefix + "invalid-parameter";
    /// <summary>More items, longer text or deeper nesting than the call takes.</summary>
    public const string LimitExceeded = Prefix + "limit-exceeded";
    /// <summary>A body above the size limit.</summary>
    public const string BodyTooLarge = Prefix + "body-too-large";
    /// <summary>A body of another kind than JSON.</summary>
    public const string UnsupportedMediaType = Prefix + "unsupported-media-type";
    /// <summary>What the address names does not exist.</summary>
    public const string NotFound = Prefix + "not-found";
    /// <summary>The address takes other methods.</summary>
    public const string MethodNotAllowed = Prefix + "method-not-allowed";
    /// <summary>The call needs a key that it did not bring.</summary>
    public const string KeyNeeded = Prefix + "key-needed";
    /// <summary>The call comes from a web page of another origin.</summary>
    public const string ForeignOrigin = Prefix + "foreign-origin";
    /// <summary>The Host header names another host.</summary>
    public const string WrongHost = Prefix + "wrong-host";
    /// <summary>Refused for another reason: see the status.</summary>
    public const string Refused = Prefix + "refused";
    /// <summary>An Idempotency-Key that was used for another body.</summary>
    public const string IdempotencyKeyReused = Prefix + "idempotency-key-reused";
    /// <summary>The record rests on a list version that is no longer held.</summary>
    public const string VersionNotHeld = Prefix + "version-not-held";
    /// <summary>The record rests on a rule book or model that this release does not carry.</summary>
    public const string BasisChanged = Prefix + "basis-changed";
    /// <summary>What is asked for contradicts the present state.</summary>
    public const string Conflict = Prefix + "conflict";
    /// <summary>Lists or rule book are not loaded yet.</summary>
    public const string NotReady = Prefix + "not-ready";
    /// <summary>Storage can't be reached or refuses.</summary>
    public const string StorageUnavailable = Prefix + "storage-unavailable";
    /// <summary>A defect of the service.</summary>
    public const string InternalError = Prefix + "internal-error";
}
