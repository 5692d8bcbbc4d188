using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Finsam.Extract.Write;

/// <summary>
/// The description of a dataset for machines: Frictionless Data Package 2.0 with Table Schema
/// (datapackage.org/standard), written in a fixed order.
/// </summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(Stream target, ImmutableArray<FileFingerprint> files)
    {
        using var writer = new Utf8JsonWriter(target, Layout);
        Describe(files).WriteTo(writer);
    }

    private static JsonObject Describe(ImmutableArray<FileFingerprint> files) => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "finsam-dataset",
        ["title"] = "Annual reports and minutes of Swedish coordination associations (samordningsförbund)",
        ["description"] = "Extracted with provenance and arithmetic checks. See codebook.md for people, report.html for an overview.",
        ["producer"] = $"finsam {typeof(DataPackage).Assembly.GetName().Version?.ToString(3)}",
        ["resources"] = new JsonArray([.. DatasetTables.Schemas.Zip(files, Resource)]),
    };

    private static JsonObject Resource(TableSchema schema, FileFingerprint file) => new JsonObject
    {
        ["name"] = schema.Name,
        ["type"] = "table",
        ["path"] = file.Name,
        ["description"] = schema.Description,
        ["scheme"] = "file",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["hash"] = $"sha256:{file.Sha256}",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
        ["schema"] = Schema(schema),
    };

    private static JsonObject Schema(TableSchema schema)
    {
        var described = new JsonObject
        {
            ["fields"] = new JsonArray([.. schema.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
        };
        if (!schema.PrimaryKey.IsEmpty)
        {
            described["primaryKey"] = new JsonArray([.. schema.PrimaryKey.Select(k => JsonValue.Create(k))]);
        }

        if (!schema.ForeignKeys.IsEmpty)
        {
            described["foreignKeys"] = new JsonArray([.. schema.ForeignKeys.Select(ForeignKey)]);
        }

        return described;
    }

    private static JsonObject ForeignKey((string Column, string Table, string TableColumn) key) => new JsonObject
    {
        ["fields"] = new JsonArray(key.Column),
        ["reference"] = new JsonObject { ["resource"] = key.Table, ["fields"] = new JsonArray(key.TableColumn) },
    };

    private static JsonObject Field(Column column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Type.ToString().ToLowerInvariant() };
        if (column.Type == FieldType.Time)
        {
            field["format"] = "%H:%M";
        }

        field["description"] = column.Description;
        if (column.Unit.Length > 0)
        {
            field["unit"] = column.Unit;
        }

        if (!column.Codes.IsEmpty)
        {
            field["categories"] = new JsonArray([.. column.Codes.Select(Category)]);
        }

        if (Constraints(column) is { Count: > 0 } constraints)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static JsonObject Category(string code) =>
        new JsonObject { ["value"] = code, ["label"] = SwedishTerms.Of(code) ?? code };

    private static JsonObject Constraints(Column column)
    {
        var constraints = new JsonObject();
        if (column.IsRequired)
        {
            constraints["required"] = true;
        }

        if (!column.Codes.IsEmpty)
        {
            constraints["enum"] = new JsonArray([.. column.Codes.Select(c => JsonValue.Create(c))]);
        }

        if (column.Name is "confidence" or "mean_confidence")
        {
            constraints["minimum"] = 0;
            constraints["maximum"] = 1;
        }

        return constraints;
    }
}
