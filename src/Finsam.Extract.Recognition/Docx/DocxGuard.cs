using System.IO.Compression;
using System.Xml;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Layers;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>
/// Looks through a Word file's parts before they are opened: a package of a few kilobytes may unpack to terabytes, and
/// elements in each other a hundred thousand deep end the process where they are read as a tree.
/// </summary>
internal static class DocxGuard
{
    internal const long LargestParts = 256L << 20;
    private const int MostEntries = 10_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    internal static void Check(string path, string name)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostEntries)
            {
                throw new FinsamException("too-large", $"{name} has {zip.Entries.Count} parts");
            }

            var left = LargestParts;
            foreach (var entry in zip.Entries)
            {
                left = Check(entry, left, name);
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new FinsamException("corrupt", $"{name} is a damaged Word file: {damaged.Message}", "open and save it in Word or LibreOffice", damaged);
        }
    }

    /// <summary>Every part, for any of them may be declared the document, whatever its name.</summary>
    /// <returns>How many bytes the other parts may still have.</returns>
    private static long Check(ZipArchiveEntry entry, long left, string name)
    {
        try
        {
            using var part = new CountedStream(entry.Open(), left, name);
            try
            {
                CheckDepth(part, name);
            }
            catch (XmlException) when (!IsXml(entry))
            {
                // A picture; or a part that its reader gives up at the same place.
            }

            return part.Left;
        }
        catch (Exception damaged) when (!IsXml(entry) && damaged is InvalidDataException or EndOfStreamException)
        {
            return left;
        }
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckDepth(Stream part, string name)
    {
        using var reader = XmlReader.Create(part, Settings);
        while (reader.Read())
        {
            if (reader.Depth > SafeXml.DeepestElement)
            {
                throw new FinsamException("corrupt", $"{name} has elements more than {SafeXml.DeepestElement} deep in each other");
            }
        }
    }

    /// <summary>Counts what is really unpacked: the lengths that a zip file tells may be lies.</summary>
    private sealed class CountedStream(Stream inner, long left, string name) : Stream
    {
        internal long Left { get; private set; } = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Left -= read;
            return Left >= 0 ? read : throw new FinsamException("too-large", $"{name} unpacks to more than {LargestParts >> 20} MB");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
