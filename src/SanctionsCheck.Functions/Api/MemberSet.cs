using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace SanctionsCheck.Functions.Api;

/// <summary>The members that an object of the contract has, at most 64.</summary>
internal sealed class MemberSet
{
    private readonly ImmutableArray<(string Text, byte[] Utf8)> _names;

    public MemberSet(params ReadOnlySpan<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Length, 64);
        var all = ImmutableArray.CreateBuilder<(string, byte[])>(names.Length);
        foreach (var name in names) all.Add((name, Encoding.UTF8.GetBytes(name)));
        _names = all.MoveToImmutable();
    }

    public IEnumerable<string> Names => _names.Select(n => n.Text);

    public string this[int index] => _names[index].Text;

    /// <summary>These members and more.</summary>
    public MemberSet With(params ReadOnlySpan<string> more) => new([.. more, .. Names]);

    /// <summary>Place of the member that the reader stands on, or −1.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i].Utf8)) return i;
        }
        return -1;
    }

    /// <summary>A sentence that helps someone who wrote another name: the one that was meant, else all of them.</summary>
    public string Hint(string written) => Spelling.Nearest(written, Names) is { } near
        ? $"Write \"{near}\" (names are case-sensitive), or leave it out."
        : $"Leave it out; the members here are: {string.Join(", ", Names)}.";
}
