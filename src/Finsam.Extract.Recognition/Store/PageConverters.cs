using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Store;

/// <summary>
/// A word as <c>[text, x0, y0, x1, y1, confidence]</c>, and after these four fields for each alternative:
/// <c>text, confidence, reader, words</c>. Flat, for pages hold hundreds.
/// </summary>
internal sealed class WordConverter : JsonConverter<Word>
{
    public override Word Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        FlatArray.Begin(ref reader);
        reader.Read();
        var text = reader.GetString() ?? throw new JsonException();
        var box = FlatArray.ReadBox(ref reader);
        var confidence = FlatArray.ReadNumber(ref reader);
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            var other = reader.GetString()!;
            var itsConfidence = FlatArray.ReadNumber(ref reader);
            reader.Read();
            alternatives.Add(new Alternative(other, itsConfidence, reader.GetString() ?? throw new JsonException(), (int)FlatArray.ReadNumber(ref reader)));
        }

        FlatArray.Expect(ref reader, JsonTokenType.EndArray);
        return new Word(text, box, confidence) { Alternatives = alternatives.ToImmutable() };
    }

    public override void Write(Utf8JsonWriter writer, Word value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Text);
        FlatArray.WriteBox(writer, value.Box);
        writer.WriteNumberValue(value.Confidence);
        foreach (var other in value.Alternatives)
        {
            writer.WriteStringValue(other.Text);
            writer.WriteNumberValue(other.Confidence);
            writer.WriteStringValue(other.Reader);
            writer.WriteNumberValue(other.Words);
        }

        writer.WriteEndArray();
    }
}

/// <summary>A ruling as <c>[x0, y0, x1, y1]</c>.</summary>
internal sealed class RulingConverter : JsonConverter<Ruling>
{
    public override Ruling Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        FlatArray.Begin(ref reader);
        var box = FlatArray.ReadBox(ref reader);
        FlatArray.End(ref reader);
        return new Ruling(box);
    }

    public override void Write(Utf8JsonWriter writer, Ruling value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        FlatArray.WriteBox(writer, value.Box);
        writer.WriteEndArray();
    }
}

/// <summary>Steps shared by the converters above.</summary>
internal static class FlatArray
{
    internal static void Begin(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartArray);

    internal static void End(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.EndArray);
    }

    internal static double ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDouble();
    }

    internal static Box ReadBox(ref Utf8JsonReader reader) =>
        new(ReadNumber(ref reader), ReadNumber(ref reader), ReadNumber(ref reader), ReadNumber(ref reader));

    internal static void WriteBox(Utf8JsonWriter writer, Box box)
    {
        writer.WriteNumberValue(box.X0);
        writer.WriteNumberValue(box.Y0);
        writer.WriteNumberValue(box.X1);
        writer.WriteNumberValue(box.Y1);
    }

    internal static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException();
        }
    }
}
