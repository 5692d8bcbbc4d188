using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>Amounts of statements, notes and follow-ups.</summary>
public static class FinancialReader
{
    public static ImmutableArray<FinancialRecord> Run(PartContent content) => [];
}
