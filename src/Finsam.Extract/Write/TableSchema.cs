using System.Collections.Immutable;

namespace Finsam.Extract.Write;

/// <summary>Types of Table Schema (Frictionless) that a dataset uses.</summary>
public enum FieldType
{
    String,
    Integer,
    Number,
    Date,
    Time,
    Boolean,
}

/// <summary>A column of the contract.</summary>
public sealed record Column(string Name, FieldType Type, string Description)
{
    /// <summary>The codes that may stand in it; empty where any value may.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>The unit of its values (<c>SEK</c>, <c>pt</c>); empty where it has none or another column holds it.</summary>
    public string Unit { get; init; } = "";
}

/// <summary>A table of the contract.</summary>
public sealed record TableSchema(string Name, string Description, ImmutableArray<Column> Columns)
{
    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    /// <summary>Column of this table that names a row of another, the other table and its column.</summary>
    public ImmutableArray<(string Column, string Table, string TableColumn)> ForeignKeys { get; init; } = [];
}
