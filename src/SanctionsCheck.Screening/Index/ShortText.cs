using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace SanctionsCheck.Screening.Index;

/// <summary>A text of at most <see cref="Most"/> ASCII letters in place: many of them stand side by side in memory. Of a longer or other one only that it is so.</summary>
[InlineArray(Most + 1)]
internal struct ShortText
{
    /// <summary>The most letters.</summary>
    public const int Most = 23;
    private const byte Other = byte.MaxValue;
    private byte _first;

    public ShortText(string text)
    {
        if (text.Length > Most || !Ascii.IsValid(text))
        {
            this[Most] = Other;
            return;
        }
        for (var i = 0; i < text.Length; i++) this[i] = (byte)text[i];
        this[Most] = (byte)text.Length;
    }

    /// <summary>True where the text is in here.</summary>
    public readonly bool IsWhole => this[Most] != Other;

    public readonly int Length => this[Most];

    /// <summary>The letters, where the text is in here.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Letters => ((ReadOnlySpan<byte>)this)[..Length];

    /// <summary>True where it is this text.</summary>
    public readonly bool Is(ReadOnlySpan<char> text)
    {
        return IsWhole && Ascii.Equals(Letters, text);
    }

    public override readonly string ToString()
    {
        return Encoding.ASCII.GetString(Letters);
    }

    /// <summary>Writes it out; gives its length.</summary>
    /// <param name="text">Room for as many letters as it has.</param>
    public readonly int CopyTo(Span<char> text)
    {
        Ascii.ToUtf16(Letters, text, out var length);
        return length;
    }
}
