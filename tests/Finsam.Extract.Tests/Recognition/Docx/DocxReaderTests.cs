using Finsam.Extract.Model;
using static Finsam.Extract.Tests.Recognition.Docx.DocxSample;

namespace Finsam.Extract.Tests.Recognition.Docx;

public class DocxReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen rubrik"/><w:basedOn w:val="Rubrik2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Niva"><w:name w:val="Nivå"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Fet"><w:name w:val="Fet"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
        """;

    [Theory]
    [InlineData("""<w:pStyle w:val="Rubrik2"/>""", "## Ekonomi")]
    [InlineData("""<w:pStyle w:val="Egen"/>""", "## Ekonomi")]
    [InlineData("""<w:pStyle w:val="Niva"/>""", "# Ekonomi")]
    [InlineData("""<w:outlineLvl w:val="3"/>""", "#### Ekonomi")]
    [InlineData("""<w:outlineLvl w:val="9"/>""", "Ekonomi")]
    [InlineData("""<w:pStyle w:val="Fet"/>""", "**Ekonomi**")]
    [InlineData("""<w:pStyle w:val="A"/>""", "Ekonomi")]
    [InlineData("""<w:pStyle w:val="Saknas"/>""", "Ekonomi")]
    public void Styles_tell_headings_and_weight(string properties, string line) =>
        Assert.Equal(line, Text(P("Ekonomi", properties), ("styles", Styles)));

    [Theory]
    [InlineData("<w:del><w:r><w:delText>gamla</w:delText></w:r></w:del><w:ins><w:r><w:t>nya</w:t></w:r></w:ins>", "nya")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r><w:r><w:t>synlig</w:t></w:r>", "synlig")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>", "7")]
    [InlineData("<w:fldSimple w:instr='DATE'><w:r><w:t>2021-03-04</w:t></w:r></w:fldSimple>", "2021-03-04")]
    [InlineData("<w:hyperlink><w:r><w:t>länk</w:t></w:r></w:hyperlink>", "länk")]
    [InlineData("<w:r><w:t>Intäkter</w:t><w:tab/><w:t>100</w:t></w:r>", "Intäkter\t100")]
    [InlineData("<w:r><w:t>ett</w:t><w:br/><w:t>två</w:t></w:r>", "ett\ntvå")]
    [InlineData("<w:r><w:t>Öster</w:t><w:noBreakHyphen/><w:t>Väster</w:t></w:r>", "Öster-Väster")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>fet</w:t></w:r><w:r><w:t> text</w:t></w:r>", "fet text")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>§ 4 Val</w:t></w:r>", "**§ 4 Val**")]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:t>fält</w:t></w:r></w:sdtContent></w:sdt>", "fält")]
    [InlineData("<w:r><w:t># 3 av 4</w:t></w:r>", "\\# 3 av 4")]
    [InlineData("<w:r><w:t>A\u030Aret</w:t></w:r>", "Året")]
    public void Text_is_what_word_prints(string runs, string text) => Assert.Equal(text, Text($"<w:p>{runs}</w:p>"));

    [Fact]
    public void Rows_are_lines_with_tabs_and_spans_keep_their_columns() =>
        Assert.Equal(
            "Före\n\nTkr\tBudget\t\tUtfall\nKostnader\t100\t90\t95\n\t5\t6\nSumma\t105\t96\t95\n\nEfter",
            Text(P("Före") + $"""
                <w:tbl><w:tr>{Cell("Tkr")}{Cell("Budget", "<w:gridSpan w:val='2'/>")}{Cell("Utfall")}</w:tr>
                <w:tr>{Cell("Kostnader", "<w:vMerge w:val='restart'/>")}{Cell("100")}{Cell("90")}{Cell("95")}</w:tr>
                <w:tr>{Cell("Kostnader", "<w:vMerge/>")}{Cell("5")}{Cell("6")}{Cell("")}</w:tr>
                <w:tr>{Cell("Summa")}{Cell("105")}{Cell("96")}{Cell("95")}</w:tr></w:tbl>
                """ + P("Efter")));

    [Fact]
    public void A_column_of_paragraphs_in_one_cell_is_as_many_rows() =>
        Assert.Equal("Intäkter\t100\nKostnader\t-90", Text($"<w:tbl><w:tr>{Cell("Intäkter|Kostnader")}{Cell("100|-90")}</w:tr></w:tbl>"));

    [Fact]
    public void Paragraphs_of_a_cell_are_one_text_where_they_are_no_rows() =>
        Assert.Equal("Mål ett för året\tUppfyllt", Text($"<w:tbl><w:tr>{Cell("Mål ett|för året")}{Cell("Uppfyllt")}</w:tr></w:tbl>"));

    [Fact]
    public void A_table_that_lays_out_a_page_is_its_blocks() =>
        Assert.Equal("Vänster\n\na\t1\n\nHöger", Text($"<w:tbl><w:tr>{Cell("Vänster")}<w:tc><w:tbl><w:tr>{Cell("a")}{Cell("1")}</w:tr></w:tbl><w:p/></w:tc>{Cell("Höger")}</w:tr></w:tbl>"));

    [Fact]
    public void Empty_paragraphs_of_a_list_count_but_not_those_that_were_deleted()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """;
        const string listed = """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""";
        var body = P("Ett", listed) + P("", listed) + P(" ", listed) + P("", listed + "<w:rPr><w:del/></w:rPr>") + P("", listed + "<w:rPr><w:vanish/></w:rPr>") + P("Fyra", listed);
        Assert.Equal("§ 1 Ett\n\n§ 4 Fyra", Text(body, ("numbering", numbering)));
        var table = $"<w:tbl><w:tr><w:tc>{P("", listed)}</w:tc><w:tc>{P("Kaffe")}</w:tc></w:tr></w:tbl>";
        Assert.EndsWith("§ 2 Efter", Text(table + P("Efter", listed), ("numbering", numbering)), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_stand_nowhere_in_the_text_are_counted()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """;
        Assert.Equal(
            "§ 12 Öppnande\n\na) Upprop\n\nb) Val\n\n§ 13 Ekonomi\n\na) Budget\n\n- Kaffe\n\nUtan",
            Text(Listed("Öppnande", 0) + Listed("Upprop", 1) + Listed("Val", 1) + Listed("Ekonomi", 0) + Listed("Budget", 1) + Listed("Kaffe", 0, 2) + Listed("Utan", 0, 9), ("numbering", numbering)));
    }

    [Fact]
    public void Text_boxes_and_footnotes_follow_their_paragraph_once() =>
        Assert.Equal(
            "Resultatet blev 120 tkr\n\nI rutan\n\nEfter avräkning",
            Text($"""
                <w:p>{R("Resultatet blev 120 tkr")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{P("I rutan")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P("I rutan")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """, ("footnotes", $"<w:footnote w:id=\"2\">{P("Efter avräkning")}</w:footnote>")));

    [Fact]
    public void Headers_stand_once_before_and_footers_behind() =>
        Assert.Equal(
            "Samordningsförbundet Ekdalen\n\nText\n\nOrg.nr 222000-0000",
            Text(P("Text"), ("header", P("Samordningsförbundet Ekdalen") + P("1(4)")), ("footer", P("Org.nr 222000-0000"))));

    [Fact]
    public void Pages_are_those_that_word_laid_out() =>
        Assert.Equal([1, 1, 2, 2, 3], Pages(P("ett") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>två</w:t></w:r></w:p>" + "<w:p><w:r><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>tre</w:t></w:r></w:p>"));

    [Fact]
    public void Without_them_pages_begin_at_the_writers_breaks() =>
        Assert.Equal([1, 1, 2, 2, 3], Pages(P("ett") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" + P("två") + P("tre", "<w:pageBreakBefore/>")));

    [Fact]
    public void Without_any_break_pages_are_not_known() => Assert.Equal([null], Pages(P("ett")));

    [Fact]
    public void The_text_counts_as_made_on_a_computer() => Assert.Equal(TextSource.BornDigital, Read(P("ett")).LinesSource);

    private static IEnumerable<int?> Pages(string body) => Read(body).TextLines.Select(l => l.Page);

    private static string Listed(string text, int level, int list = 1) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
}
