using System.Text;

namespace SanctionsCheck.Screening.Tests.Lists;

/// <summary>A list file of any length that is made while it is read: nothing of it is held.</summary>
internal sealed class Generated(string start, Func<int, string> record, string end, int records) : Stream
{
    private byte[] _part = Encoding.UTF8.GetBytes(start);
    private int _place;
    private int _next = 1;
    private bool _ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => Encoding.UTF8.GetByteCount(start) + Enumerable.Range(1, records).Sum(i => (long)Encoding.UTF8.GetByteCount(record(i))) + Encoding.UTF8.GetByteCount(end);
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_place == _part.Length && !_ended)
        {
            _ended = _next > records;
            (_part, _place) = (Encoding.UTF8.GetBytes(_ended ? end : record(_next++)), 0);
        }
        var read = Math.Min(count, _part.Length - _place);
        _part.AsSpan(_place, read).CopyTo(buffer.AsSpan(offset));
        _place += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
