using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>The id of an assessment: a hash over every member of the pairing and over the basis, each with its length in front.</summary>
internal ref struct AssessmentId
{
    /// <summary>Most pairings fit, and are hashed without a buffer of their own.</summary>
    private const int Usual = 2048;

    private Span<byte> buffer;
    private byte[]? rented;
    private int count;

    private AssessmentId(Span<byte> buffer) => this.buffer = buffer;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Of(TradePairing pairing, byte[] basis)
    {
        var id = new AssessmentId(stackalloc byte[Usual]);
        basis.CopyTo(id.Take(basis.Length));
        id.Add(pairing);
        return Convert.ToHexStringLower(id.Hash(stackalloc byte[SHA256.HashSizeInBytes])[..16]);
    }

    /// <summary>The hash of a basis.</summary>
    public static byte[] Of(AssessmentBasis basis)
    {
        var id = new AssessmentId(stackalloc byte[Usual]);
        id.Add(basis.Lists.Length);
        foreach (var list in basis.Lists)
        {
            id.Add(list.List);
            id.Add(list.Version);
            id.Add(list.Starter ? 1 : 0);
        }
        id.Add(basis.RuleBook);
        id.Add(basis.Model);
        id.Add(basis.AsOf.DayNumber);
        id.Add(basis.Notices);
        foreach (var stale in basis.Stale)
        {
            id.Add(stale.List);
            id.Add(stale.Current.DayNumber);
            id.Add(stale.LimitDays);
        }
        return id.Hash(stackalloc byte[SHA256.HashSizeInBytes]).ToArray();
    }

    private void Add(TradePairing pairing)
    {
        Add(pairing.Id);
        Add(pairing.Date);
        Add(pairing.ContractDate);
        Add(pairing.Origin);
        Add(pairing.Destination);
        Add(pairing.Currency);
        Add(pairing.Purpose);
        Add(pairing.Transit);
        Add(pairing.Jurisdictions);
        Add(pairing.Exporter);
        Add(pairing.Importer);
        Add(pairing.Parties.Length);
        foreach (var party in pairing.Parties)
            Add(party);
        Add(pairing.Goods.Length);
        foreach (var goods in pairing.Goods)
        {
            Add(goods.Description);
            Add(goods.HsCode);
            Add(goods.Origin);
            Add(goods.Value?.ToString(CultureInfo.InvariantCulture));
            Add(goods.Currency);
        }
    }

    private void Add(TradeParty? party)
    {
        Add(party is null ? 0 : 1);
        if (party is null)
            return;
        Add(party.Role);
        Add(party.Name);
        Add(party.Type);
        Add(party.Country);
        Add(party.BirthDate);
        Add(party.Percent?.ToString(CultureInfo.InvariantCulture));
        Add(party.Aliases);
        Add(party.Addresses);
        Add(party.Identifiers.Length);
        foreach (var identifier in party.Identifiers)
        {
            Add(identifier.Type);
            Add(identifier.Value);
        }
        Add(party.Owners.Length);
        foreach (var owner in party.Owners)
            Add(owner);
    }

    private void Add(System.Collections.Immutable.ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (var text in texts)
            Add(text);
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    private void Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), number);
    }

    // The hash of what was written; after it nothing more can be.
    private ReadOnlySpan<byte> Hash(Span<byte> hash)
    {
        SHA256.HashData(buffer[..count], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private Span<byte> Take(int length)
    {
        if (buffer.Length - count < length)
        {
            var wider = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, count + length));
            buffer[..count].CopyTo(wider);
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
            buffer = rented = wider;
        }
        var taken = buffer.Slice(count, length);
        count += length;
        return taken;
    }
}
