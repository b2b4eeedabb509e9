namespace SanctionsCheck.Storage.Lists.Inbox;

/// <summary>The checksum of zip and gzip (RFC 1952, section 8), of content that comes in pieces. The framework's readers do not compare it.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => OfByte((uint)i))];
    private uint _crc = uint.MaxValue;

    /// <summary>The checksum of all that was added.</summary>
    public uint Value => ~_crc;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = _crc;
        foreach (var b in bytes) crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        _crc = crc;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
