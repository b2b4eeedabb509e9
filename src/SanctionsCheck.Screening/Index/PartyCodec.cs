using System.Collections.Immutable;
using System.Text;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Writes and reads a party as compact bytes, with everything it has.</summary>
internal static class PartyCodec
{
    public static void Write(BinaryWriter w, Party p)
    {
        w.Write(p.Id);
        w.Write((byte)p.Type);
        WriteAll(w, p.Names, static (w, n) =>
        {
            w.Write(n.Text);
            w.Write((byte)((int)n.Kind | (n.Weak ? 128 : 0)));
            WriteText(w, n.Source);
            WriteText(w, n.Script);
        });
        WriteAll(w, p.Programmes, static (w, t) => w.Write(t));
        WriteAll(w, p.Measures, static (w, t) => w.Write(t));
        WriteAll(w, p.Countries, static (w, t) => w.Write(t));
        WriteAll(w, p.Nationalities, static (w, t) => w.Write(t));
        WriteAll(w, p.BirthDates, static (w, d) =>
        {
            w.Write7BitEncodedInt(d.From.DayNumber);
            w.Write7BitEncodedInt(d.To.DayNumber - d.From.DayNumber);
            w.Write(d.Circa);
        });
        WriteAll(w, p.BirthPlaces, static (w, t) => w.Write(t));
        WriteText(w, p.Gender);
        WriteAll(w, p.Identifiers, static (w, i) =>
        {
            w.Write(i.Type);
            w.Write(i.Value);
            WriteText(w, i.Country);
            WriteText(w, i.Note);
        });
        WriteAll(w, p.Addresses, static (w, a) =>
        {
            w.Write(a.Text);
            WriteText(w, a.Country);
        });
        WriteAll(w, p.Links, static (w, l) =>
        {
            w.Write(l.Relation);
            w.Write(l.TargetName);
            WriteText(w, l.TargetId);
            w.Write(l.Percent is not null);
            if (l.Percent is { } percent) w.Write(percent);
        });
        WriteText(w, p.Title);
        w.Write(p.Vessel is not null);
        if (p.Vessel is { } v)
        {
            foreach (var text in (ReadOnlySpan<string?>)[v.VesselType, v.Tonnage, v.GrossTonnage, v.Flag, v.Owner, v.Built, v.Operator, v.FormerFlags, v.FormerOwners, v.Length])
                WriteText(w, text);
        }
        WriteText(w, p.LegalBasis);
        WriteDay(w, p.ListedOn);
        WriteDay(w, p.DelistedOn);
        WriteText(w, p.SecondarySanctions);
        WriteText(w, p.Remarks);
        WriteText(w, p.SourceUrl);
        w.Write(p.Allowed is not null);
        if (p.Allowed is not { } a) return;
        foreach (var text in (ReadOnlySpan<string>)[a.List, a.Id, a.By, a.Reason]) w.Write(text);
        w.Write(a.On.DayNumber);
        w.Write(a.Until.DayNumber);
    }

    // Members are read in the order in which they were written: initialisers run in textual order.
    public static Party Read(BinaryReader r, string list) => new()
    {
        List = list,
        Id = r.ReadString(),
        Type = (PartyType)r.ReadByte(),
        Names = ReadAll(r, static r =>
        {
            var text = r.ReadString();
            var flags = r.ReadByte();
            return new PartyName(text, (NameKind)(flags & 127), (flags & 128) != 0, ReadText(r), ReadText(r));
        }),
        Programmes = ReadAll(r, static r => r.ReadString()),
        Measures = ReadAll(r, static r => r.ReadString()),
        Countries = ReadAll(r, static r => r.ReadString()),
        Nationalities = ReadAll(r, static r => r.ReadString()),
        BirthDates = ReadAll(r, static r =>
        {
            var from = r.Read7BitEncodedInt();
            var to = from + r.Read7BitEncodedInt();
            return new PartialDate(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to), r.ReadBoolean());
        }),
        BirthPlaces = ReadAll(r, static r => r.ReadString()),
        Gender = ReadText(r),
        Identifiers = ReadAll(r, static r => new PartyIdentifier(r.ReadString(), r.ReadString(), ReadText(r), ReadText(r))),
        Addresses = ReadAll(r, static r => new PartyAddress(r.ReadString(), ReadText(r))),
        Links = ReadAll(r, static r => new PartyLink(r.ReadString(), r.ReadString(), ReadText(r), r.ReadBoolean() ? r.ReadDecimal() : null)),
        Title = ReadText(r),
        Vessel = r.ReadBoolean() ? new(ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r), ReadText(r)) : null,
        LegalBasis = ReadText(r),
        ListedOn = ReadDay(r),
        DelistedOn = ReadDay(r),
        SecondarySanctions = ReadText(r),
        Remarks = ReadText(r),
        SourceUrl = ReadText(r),
        Allowed = r.ReadBoolean() ? ReadAllowance(r) : null,
    };

    private static Allowance ReadAllowance(BinaryReader r)
    {
        var (list, id, by, reason) = (r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString());
        return new(list, id, by, DateOnly.FromDayNumber(r.ReadInt32()), DateOnly.FromDayNumber(r.ReadInt32()), reason);
    }

    private static void WriteAll<T>(BinaryWriter w, ImmutableArray<T> values, Action<BinaryWriter, T> write)
    {
        w.Write7BitEncodedInt(values.Length);
        foreach (var value in values) write(w, value);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader r, Func<BinaryReader, T> read)
    {
        var count = r.Read7BitEncodedInt();
        if (count == 0) return [];
        var values = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++) values.Add(read(r));
        return values.MoveToImmutable();
    }

    private static void WriteText(BinaryWriter w, string? text)
    {
        w.Write(text is not null);
        if (text is not null) w.Write(text);
    }

    private static string? ReadText(BinaryReader r) => r.ReadBoolean() ? r.ReadString() : null;

    private static void WriteDay(BinaryWriter w, DateOnly? day) => w.Write(day?.DayNumber ?? -1);

    private static DateOnly? ReadDay(BinaryReader r) => r.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Strict on writing and reading, so that a lone surrogate in a name survives as it is stored everywhere else: replaced, once.</summary>
    public static Encoding Text { get; } = new UTF8Encoding(false);
}
