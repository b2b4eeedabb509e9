using System.Text;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>A text that mostly comes as one piece, and may come in any number.</summary>
internal struct TextPieces
{
    private string? _first;
    private StringBuilder? _all;

    public void Add(string piece)
    {
        if (_first is null) _first = piece;
        else (_all ??= new StringBuilder(_first)).Append(piece);
    }

    public override readonly string ToString() => _all?.ToString() ?? _first ?? "";
}
