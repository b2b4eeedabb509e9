using System.Text.RegularExpressions;

namespace SanctionsCheck.Local.Worker;

/// <summary>The part of a blob path behind the container: <c>{list}/{file}</c>. The last name takes the rest, slashes included.</summary>
internal sealed class BlobPattern
{
    private readonly Regex _regex;

    public BlobPattern(string pattern)
    {
        var names = Regex.Matches(pattern, @"\{(\w+)\}");
        var last = names.Count - 1;
        var index = 0;
        var expression = Regex.Replace(Regex.Escape(pattern).Replace(@"\{", "{", StringComparison.Ordinal), @"\{(\w+)\}",
            m => index++ == last ? $"(?<{m.Groups[1].Value}>.+)" : $"(?<{m.Groups[1].Value}>[^/]+)");
        _regex = new Regex($"^{expression}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>The names' values; null where the blob does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(string blob)
    {
        var match = _regex.Match(blob);
        return match.Success ? match.Groups.Values.Where(g => !char.IsAsciiDigit(g.Name[0])).ToDictionary(g => g.Name, g => g.Value, StringComparer.Ordinal) : null;
    }
}
