using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Layers;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Tests.Recognition.Layers;

/// <summary>Pages in the formats of other OCR programs.</summary>
internal static class LayerSample
{
    internal static RecognizedPage Alto(string unit, string line, string size = "WIDTH=\"2100\" HEIGHT=\"2970\"", string graphics = "") =>
        Assert.Single(Pages(SourceKind.Alto, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>{unit}</MeasurementUnit></Description>
            <Layout><Page ID="p" PHYSICAL_IMG_NR="7" {size}><PrintSpace><TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="10" HEIGHT="10">{line}</TextLine></TextBlock>{graphics}</PrintSpace></Page></Layout></alto>
            """));

    internal static IReadOnlyList<RecognizedPage> Pages(SourceKind kind, string content) =>
        LayerReader.Pages(kind, Encoding.UTF8.GetBytes(content), "prov.xml").Pages;
}
