using System.Buffers.Binary;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Recognition.Sources;

public class TiffFramesTests
{
    private const int Most = 100;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_tell_their_size_in_both_byte_orders(bool isLittleEndian)
    {
        var frame = Assert.Single(Read(File(isLittleEndian, Page(1728, 1100))).Frames);
        Assert.Equal((1728, 1100, 1, true), (frame.Width, frame.Height, frame.Orientation, frame.IsPlain));
    }

    [Theory]
    [InlineData(2, 204, 98)]
    [InlineData(3, 518.16, 248.92)]
    [InlineData(1, 0, 0)]
    public void Resolutions_are_told_per_inch_or_centimetre_or_not_at_all(int unit, double across, double down)
    {
        var frame = Assert.Single(Read(File(true, [.. Page(10, 10), (282, 5, 204), (283, 5, 98), (296, 3, unit)])).Frames);
        Assert.Equal((across, down), (Math.Round(frame.XDpi, 2), Math.Round(frame.YDpi, 2)));
    }

    [Theory]
    [InlineData(322, 256, false)]
    [InlineData(259, 6, false)]
    [InlineData(259, 4, true)]
    [InlineData(258, 16, false)]
    [InlineData(277, 4, false)]
    [InlineData(284, 2, false)]
    public void What_leptonica_cannot_read_is_known_beforehand(int tag, int value, bool isPlain) =>
        Assert.Equal(isPlain, Assert.Single(Read(File(true, [.. Page(10, 10), (tag, 3, value)])).Frames).IsPlain);

    [Fact]
    public void Thumbnails_are_no_pages_unless_there_is_nothing_else()
    {
        (int, int, int)[] thumbnail = [(254, 4, 1), .. Page(5, 5)];
        Assert.Equal([1], Read(File(true, thumbnail, Page(10, 10))).Frames.Select(f => f.Index));
        Assert.Equal([0], Read(File(true, thumbnail)).Frames.Select(f => f.Index));
    }

    [Fact]
    public void Of_a_file_cut_short_the_pages_before_the_cut_are_left_and_one_is_lost()
    {
        var whole = File(true, Page(10, 10), Page(20, 20), Page(30, 30));
        using var cut = new MemoryStream(whole[..^30]);
        var pages = TiffFrames.Pages(cut, Most);
        Assert.Equal([typeof(ImagePage), typeof(ImagePage), typeof(LostPage)], pages.Select(p => p.GetType()));
        Assert.Equal([1, 2, 3], pages.Select(p => p.Number));
    }

    [Theory]
    [InlineData(37724, 3)]
    [InlineData(33432, 4)]
    [InlineData(37724, 5)]
    public void A_damaged_entry_that_is_not_used_costs_nothing(int tag, int type)
    {
        var file = File(true, [.. Page(10, 10), (tag, type, 1)]);
        var entry = file.AsSpan(10 + (2 * 12));
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 5000);
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], 1 << 30);
        var (frames, isWhole) = Read(file);
        Assert.Equal((10, true), (Assert.Single(frames).Width, isWhole));
    }

    [Fact]
    public void Of_several_long_values_the_first_is_read_and_not_where_they_stand()
    {
        byte[] file = [.. File(true, Page(10, 20)), 0xC0, 0x06, 0, 0, 1, 0, 0, 0];
        var width = file.AsSpan(10);
        BinaryPrimitives.WriteInt32LittleEndian(width[4..], 2);
        BinaryPrimitives.WriteInt32LittleEndian(width[8..], file.Length - 8);
        Assert.Equal((1728, 20), (Assert.Single(Read(file).Frames).Width, Assert.Single(Read(file).Frames).Height));
    }

    [Fact]
    public void Pages_that_form_a_loop_are_refused()
    {
        var loop = File(true, Page(10, 10));
        BinaryPrimitives.WriteInt32LittleEndian(loop.AsSpan(loop.Length - 4), 8);
        Assert.Equal("corrupt", Assert.Throws<FinsamException>(() => Read(loop)).Code);
    }

    [Fact]
    public void More_pages_than_allowed_are_refused() =>
        Assert.Equal("too-large", Assert.Throws<FinsamException>(() => Read(File(true, [.. Enumerable.Repeat(Page(1, 1), Most + 1)]))).Code);

    [Fact]
    public void Any_bytes_behind_the_mark_are_pages_or_refused_with_a_code() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            try
            {
                return Read([(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, .. bytes ?? []]).Frames.Length <= Most;
            }
            catch (FinsamException failure)
            {
                return failure.Code is "corrupt" or "too-large";
            }
        }).QuickCheckThrowOnFailure();

    private static (System.Collections.Immutable.ImmutableArray<TiffFrame> Frames, bool IsWhole) Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return TiffFrames.Read(stream, Most);
    }

    private static (int Tag, int Type, int Value)[] Page(int width, int height) => [(256, 4, width), (257, 4, height)];

    /// <summary>Directories one behind the other; a rational's numerator and denominator stand behind its directory.</summary>
    private static byte[] File(bool isLittleEndian, params (int Tag, int Type, int Value)[][] directories)
    {
        var bytes = new List<byte>(isLittleEndian ? [(byte)'I', (byte)'I', 42, 0] : [(byte)'M', (byte)'M', 0, 42]);
        Add(8, 4);
        for (var d = 0; d < directories.Length; d++)
        {
            var entries = directories[d].DistinctBy(e => e.Tag).ToArray();
            var rationals = entries.Where(e => e.Type == 5).ToArray();
            var end = bytes.Count + 2 + (entries.Length * 12) + 4;
            Add(entries.Length, 2);
            foreach (var (tag, type, value) in entries)
            {
                Add(tag, 2);
                Add(type, 2);
                Add(1, 4);
                Add(type == 5 ? end + (8 * Array.FindIndex(rationals, r => r.Tag == tag)) : value, type == 3 ? 2 : 4);
                Add(0, type == 3 ? 2 : 0);
            }

            Add(d == directories.Length - 1 ? 0 : end + (8 * rationals.Length), 4);
            foreach (var rational in rationals)
            {
                Add(rational.Value, 4);
                Add(1, 4);
            }
        }

        return [.. bytes];

        void Add(int number, int count)
        {
            for (var i = 0; i < count; i++)
            {
                bytes.Add((byte)(number >> (8 * (isLittleEndian ? i : count - 1 - i))));
            }
        }
    }
}
