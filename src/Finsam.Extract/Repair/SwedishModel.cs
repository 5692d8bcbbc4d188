using System.Runtime.InteropServices;

namespace Finsam.Extract.Repair;

/// <summary>How a word is mostly written inside a sentence.</summary>
internal enum WordCase
{
    /// <summary>From a word list, never met in a text.</summary>
    Unknown,
    Lower,
    Capital,
    Upper,
}

/// <summary>
/// Swedish as the decoder knows it: words, parts of compounds, pairs of words and letter trigrams, each with a cost (the
/// negative natural logarithm of its probability) in tenths of a nat. Made by training, kept as <c>models/swedish/swedish.bin</c>.
/// </summary>
internal sealed record SwedishModel
{
    /// <summary>Costs are kept as bytes of this many nats a step.</summary>
    internal const double Step = 0.1;

    private const uint Magic = 0x32765346;

    private static readonly Lazy<SwedishModel> ShippedModel = new(ReadShipped);

    internal required WordGraph Words { get; init; }

    /// <summary>First parts of compounds, linking letters and all: <c>samordnings</c>, <c>gatu</c>.</summary>
    internal required WordGraph Heads { get; init; }

    internal required PairTable Pairs { get; init; }

    /// <summary>Cost of each word by itself, then of the special words.</summary>
    internal required byte[] WordCosts { get; init; }

    /// <summary>What a word's pair costs more than its second word when the pair is unknown.</summary>
    internal required byte[] BackOffCosts { get; init; }

    /// <summary>Cost of a word as the last part of a compound; 255 where it is none.</summary>
    internal required byte[] TailCosts { get; init; }

    internal required byte[] Cases { get; init; }

    internal required byte[] HeadCosts { get; init; }

    /// <summary>Letter trigrams of words, <see cref="Alphabet.Size"/> cubed.</summary>
    internal required byte[] LetterCosts { get; init; }

    /// <summary>Least costs of words that begin alike.</summary>
    internal CostFloor WordFloor => field ??= new CostFloor(WordCosts.AsSpan(0, Words.WordCount));

    internal CostFloor HeadFloor => field ??= new CostFloor(HeadCosts);

    internal CostFloor TailFloor => field ??= new CostFloor(TailCosts);

    /// <summary>The model that is built into the program.</summary>
    public static SwedishModel Shipped => ShippedModel.Value;

    internal int SentenceBreak => Words.WordCount;

    internal int Number => Words.WordCount + 1;

    internal int Unknown => Words.WordCount + 2;

    internal int Year => Words.WordCount + 3;

    internal int One => Words.WordCount + 4;

    public static SwedishModel Read(Stream stream)
    {
        var magic = ReadArray<uint>(stream, 1)[0];
        if (magic != Magic)
        {
            throw new InvalidDataException("not a Swedish model of this version");
        }

        return new SwedishModel
        {
            Words = ReadGraph(stream),
            Heads = ReadGraph(stream),
            Pairs = new PairTable(ReadArray<uint>(stream)),
            WordCosts = ReadArray<byte>(stream),
            BackOffCosts = ReadArray<byte>(stream),
            TailCosts = ReadArray<byte>(stream),
            Cases = ReadArray<byte>(stream),
            HeadCosts = ReadArray<byte>(stream),
            LetterCosts = ReadArray<byte>(stream),
        };
    }

    public void Write(Stream stream)
    {
        stream.Write(MemoryMarshal.AsBytes<uint>([Magic]));
        WriteGraph(stream, Words);
        WriteGraph(stream, Heads);
        WriteArray(stream, Pairs.Slots);
        foreach (var costs in (byte[][])[WordCosts, BackOffCosts, TailCosts, Cases, HeadCosts, LetterCosts])
        {
            WriteArray(stream, costs);
        }
    }

    internal WordCase CaseOf(int word) => word < Cases.Length ? (WordCase)Cases[word] : WordCase.Unknown;

    /// <summary>The cost, in nats, of a word after another one: their pair's, else backed off (Katz 1987).</summary>
    internal double CostAfter(int previous, int word, double wordCost)
    {
        var pair = Pairs.Find(previous, word);
        return pair >= 0 ? pair * Step : (BackOffCosts[previous] * Step) + wordCost;
    }

    private static SwedishModel ReadShipped()
    {
        using var stream = typeof(SwedishModel).Assembly.GetManifestResourceStream("swedish.bin")
            ?? throw new InvalidOperationException("the program was built without its Swedish model");
        return Read(stream);
    }

    private static WordGraph ReadGraph(Stream stream)
    {
        var count = (int)ReadArray<uint>(stream, 1)[0];
        return new WordGraph(ReadArray<uint>(stream), ReadArray<uint>(stream), count);
    }

    private static void WriteGraph(Stream stream, WordGraph graph)
    {
        stream.Write(MemoryMarshal.AsBytes<uint>([(uint)graph.WordCount]));
        WriteArray(stream, graph.Edges);
        WriteArray(stream, graph.Skips);
    }

    private static T[] ReadArray<T>(Stream stream)
        where T : unmanaged => ReadArray<T>(stream, (int)ReadArray<uint>(stream, 1)[0]);

    private static T[] ReadArray<T>(Stream stream, int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void WriteArray<T>(Stream stream, T[] array)
        where T : unmanaged
    {
        stream.Write(MemoryMarshal.AsBytes<uint>([(uint)array.Length]));
        stream.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }
}
