namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>The name under which a file is archived: whatever a blob, an archive or a publisher calls it, it names one blob in the version's own folder.</summary>
internal static class SafeName
{
    private const int MaxLength = 100;
    private const string Nameless = "list";

    /// <summary>The last part of a path, on whatever system it was written, of letters, digits, dot, hyphen, underscore, blank and brackets; others become an underscore.</summary>
    public static string Of(string path)
    {
        var last = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' or '(' or ')' ? c : '_')).Trim('.', ' ');
        if (name.Length == 0) return Nameless + Path.GetExtension(last).TrimEnd('.');
        // What tells formats apart stands at both ends.
        return name.Length <= MaxLength ? name : name[..(MaxLength / 2)] + name[^(MaxLength / 2)..];
    }
}
