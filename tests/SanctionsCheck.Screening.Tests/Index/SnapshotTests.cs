using System.Buffers.Binary;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Tests.Index;

/// <summary>A snapshot is taken as a whole and of this format and model, or not at all.</summary>
public sealed class SnapshotTests
{
    /// <summary>Behind four letters that say what it is.</summary>
    private const int FormatAt = 4;
    private const int ModelAt = 8;

    private static readonly byte[] Whole = Save();

    [Fact]
    public void One_bit_that_is_wrong_anywhere_is_seen()
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var damaged = (byte[])Whole.Clone();
                damaged[at] ^= (byte)(1 << bit);
                AssertRefused(damaged, $"bit {bit} of byte {at}");
            }
        }
    }

    [Fact]
    public void Many_bytes_that_are_wrong_are_seen()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])Whole.Clone();
            var (from, length) = (random.Next(damaged.Length), random.Next(1, 200));
            random.NextBytes(damaged.AsSpan(from, Math.Min(length, damaged.Length - from)));
            if (!damaged.AsSpan().SequenceEqual(Whole)) AssertRefused(damaged, $"round {round}");
        }
    }

    /// <summary>Lengths as large as can be, below zero, and none.</summary>
    [Theory]
    [InlineData(0xFF, 0xFF, 0xFF, 0x7F)]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF, 0x0F)]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData(0, 0, 0, 0)]
    public void Wrong_lengths_anywhere_are_seen(params int[] length)
    {
        for (var at = 0; at + length.Length <= Whole.Length; at++)
        {
            var damaged = (byte[])Whole.Clone();
            for (var i = 0; i < length.Length; i++) damaged[at + i] = (byte)length[i];
            if (!damaged.AsSpan().SequenceEqual(Whole)) AssertRefused(damaged, $"at {at}");
        }
    }

    [Fact]
    public void One_that_breaks_off_anywhere_or_goes_on_is_seen()
    {
        for (var length = 0; length < Whole.Length; length++) AssertRefused(Whole[..length], $"{length} bytes");
        AssertRefused([.. Whole, 0], "a byte more");
        AssertRefused([.. Whole, .. Whole], "twice");
    }

    [Fact]
    public void Another_format_and_another_model_are_named()
    {
        var format = BinaryPrimitives.ReadInt32LittleEndian(Whole.AsSpan(FormatAt));
        foreach (var other in (int[])[0, format - 1, format + 1, int.MaxValue])
        {
            var old = (byte[])Whole.Clone();
            BinaryPrimitives.WriteInt32LittleEndian(old.AsSpan(FormatAt), other);
            Assert.Contains($"format {format}, found {other}", AssertRefused(old, $"format {other}").Message, StringComparison.Ordinal);
        }
        var model = (byte[])Whole.Clone();
        Assert.Equal(ScreeningModel.Version.Length, model[ModelAt]);
        model[ModelAt + 1] = (byte)'x';
        var found = "x" + ScreeningModel.Version[1..];
        Assert.Contains($"model {ScreeningModel.Version}, found {found}", AssertRefused(model, "another model").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_one_is_taken() => Assert.Equal(2, ScreeningIndex.Load(new MemoryStream(Whole)).PartyCount);

    private static SnapshotException AssertRefused(byte[] bytes, string what)
    {
        var thrown = Record.Exception(() => ScreeningIndex.Load(new MemoryStream(bytes)));
        Assert.True(thrown is SnapshotException, $"{what}: {thrown?.ToString() ?? "taken"}");
        return (SnapshotException)thrown!;
    }

    private static byte[] Save()
    {
        Party[] parties =
        [
            new() { List = "custom-test", Id = "1", Type = PartyType.Person, Names = [new("Viktor Sheiman"), new("Шейман Виктор", NameKind.Alias)], Countries = ["BY"] },
            new() { List = "custom-test", Id = "2", Type = PartyType.Vessel, Names = [new("SEA STAR 7")], Identifiers = [new(IdentifierTypes.Imo, "9187629")] },
        ];
        using var stream = new MemoryStream();
        ScreeningIndex.Build(new("custom-test", new('a', 64), new(2026, 2, 27)), parties).Save(stream);
        return stream.ToArray();
    }
}
