using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SanctionsCheck.Functions.Api;

/// <summary>
/// Reads JSON of the contract strictly: unknown and duplicate members, wrong types and broken syntax are refused with the member's JSON path,
/// line and position. A value that is of the right type but makes no sense is kept; whoever uses it reports it.
/// </summary>
internal ref struct JsonRequestReader
{
    /// <summary>Deepest nesting of objects. Owners nest; more than this is no ownership chain.</summary>
    public const int MaxDepth = 40;

    /// <summary>Longest text of one value, in characters.</summary>
    public const int MaxText = 10_000;

    /// <summary>Most items of a list inside of an item (owners, aliases, goods …).</summary>
    public const int MaxItems = 2_000;

    /// <summary>Reads one value.</summary>
    public delegate T ValueReader<T>(ref JsonRequestReader reader);

    private readonly ReadOnlySpan<byte> _text;
    private readonly string?[] _names = new string?[MaxDepth * 2];
    private readonly int[] _indexes = new int[MaxDepth * 2];
    private Utf8JsonReader _reader;
    private int _level;
    private int _objects;

    private JsonRequestReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = (MaxDepth * 2) + 8 });
    }

    /// <summary>Reads a whole text: one value and nothing behind it.</summary>
    /// <exception cref="RequestException">It can't be read as what is expected.</exception>
    public static T ReadAll<T>(ReadOnlySpan<byte> utf8, ValueReader<T> read)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        var reader = new JsonRequestReader(utf8);
        reader.Advance();
        var value = read(ref reader);
        reader.Advance();
        return value;
    }

    /// <summary>True where the value is null; a member that is null counts as absent.</summary>
    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Enters the object that the reader stands on.</summary>
    public void BeginObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject) throw WrongType("an object, { … }");
        if (++_objects > MaxDepth)
        {
            throw Refuse(ProblemTypes.LimitExceeded, "A limit is exceeded", $"Objects are nested deeper than {MaxDepth} levels.",
                $"Leave out what is nested deeper than {MaxDepth} levels.");
        }
        _level++;
    }

    /// <summary>Goes to the next member's value.</summary>
    /// <param name="members">What may stand here.</param>
    /// <param name="seen">Which of them did; begin with 0.</param>
    /// <returns>The member's name; null at the object's end.</returns>
    public string? NextMember(MemberSet members, ref ulong seen)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _names[--_level] = null;
            _objects--;
            return null;
        }
        var place = members.Find(ref _reader);
        if (place < 0)
        {
            var written = Written();
            _names[_level - 1] = written;
            throw Refuse(ProblemTypes.UnknownMember, "Unknown member", $"The call has no member \"{written}\" here.", members.Hint(written));
        }
        _names[_level - 1] = members[place];
        if ((seen & (1UL << place)) != 0)
        {
            throw Refuse(ProblemTypes.DuplicateMember, "Duplicate member", $"\"{members[place]}\" stands twice in one object.", "Keep one of the two.");
        }
        seen |= 1UL << place;
        Advance();
        return members[place];
    }

    /// <summary>Reads a list; null gives an empty one.</summary>
    /// <param name="read">Reads one item.</param>
    /// <param name="max">How many it may have.</param>
    public ImmutableArray<T> List<T>(ValueReader<T> read, int max = MaxItems)
    {
        if (IsNull) return [];
        if (_reader.TokenType != JsonTokenType.StartArray) throw WrongType("a list, [ … ]");
        var items = ImmutableArray.CreateBuilder<T>();
        var place = _level++;
        while (true)
        {
            Advance();
            if (_reader.TokenType == JsonTokenType.EndArray) break;
            _indexes[place] = items.Count + 1;
            if (items.Count == max)
            {
                throw Refuse(ProblemTypes.LimitExceeded, "A limit is exceeded", $"The list has more than {max.ToString("N0", CultureInfo.InvariantCulture)} items.",
                    $"Send at most {max.ToString("N0", CultureInfo.InvariantCulture)} items here, the rest in further calls.");
            }
            items.Add(read(ref this));
        }
        _indexes[place] = 0;
        _level--;
        return items.DrainToImmutable();
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts() => List((ref JsonRequestReader r) => r.Text() ?? throw r.WrongType("text, \"…\""));

    /// <summary>A text; null where the value is null.</summary>
    public readonly string? Text()
    {
        if (IsNull) return null;
        if (_reader.TokenType != JsonTokenType.String) throw WrongType("text, \"…\"");
        var text = Decode();
        return text.Length <= MaxText ? text : throw Refuse(ProblemTypes.LimitExceeded, "A limit is exceeded",
            $"The text has {text.Length:N0} characters.", $"Send at most {MaxText:N0} characters in one value.");
    }

    /// <summary>A number; null where the value is null.</summary>
    public readonly decimal? Number()
    {
        if (IsNull) return null;
        if (_reader.TokenType != JsonTokenType.Number) throw WrongType("a number");
        return _reader.TryGetDecimal(out var number) ? number
            : throw Refuse(ProblemTypes.WrongType, "Wrong type", "The number is too large or too long.", "Send a number of at most 28 digits.");
    }

    /// <summary>A refusal of the call at the place where the reader stands.</summary>
    public readonly RequestException Refuse(string type, string title, string detail, string mend) => Refuse(type, title, detail, mend, Place(_reader.TokenStartIndex), null);

    /// <summary>A refusal because a member is not there.</summary>
    public readonly RequestException Missing(string member) => Refuse(ProblemTypes.MissingMember, "Missing member",
        $"\"{member}\" is missing in {Path()}.", $"Add \"{member}\".");

    private readonly RequestException WrongType(string expected)
    {
        var found = _reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            _ => "null",
        };
        return Refuse(ProblemTypes.WrongType, "Wrong type", $"{Path()} must be {expected}, and is {found}.",
            found == "a number" && expected.StartsWith("text", StringComparison.Ordinal) ? "Put the value into quotes." : $"Send {expected}.");
    }

    private readonly RequestException Refuse(string type, string title, string detail, string mend, (long Line, long Position) place, Exception? inner) =>
        new(new Problem(type, 400, title, detail) { Member = Path(), Line = place.Line, Position = place.Position, Mend = mend }, inner);

    private void Advance()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException e)
        {
            var reason = e.Message;
            var tail = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
            reason = (tail < 0 ? reason : reason[..tail]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
            throw Refuse(ProblemTypes.MalformedJson, "Malformed JSON", "The body is not valid JSON: " + reason,
                "Send one whole JSON object in UTF-8; look at the line and position named here.",
                ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1), e);
        }
    }

    private readonly string Written()
    {
        var name = Decode();
        return name.Length <= 60 ? name : name[..60] + "…";
    }

    private readonly string Decode()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Refuse(ProblemTypes.MalformedJson, "Malformed JSON", "The text is not valid Unicode (broken UTF-8 or half of a surrogate pair).",
                "Send the text in UTF-8.", Place(_reader.TokenStartIndex), e);
        }
    }

    private readonly string Path()
    {
        var path = new StringBuilder("$");
        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] is { } name) path.Append('.').Append(name);
            else if (_indexes[i] > 0) path.Append(CultureInfo.InvariantCulture, $"[{_indexes[i] - 1}]");
            else break;
        }
        return path.ToString();
    }

    private readonly (long Line, long Position) Place(long offset)
    {
        var before = _text[..(int)offset];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
