using System.Text;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Encodings;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Recognition.Encodings;

public class TextDecoderTests
{
    private const string Minutes = "§ 12 Ekonomisk rapport – Årsbokslut för Östra Åkers samordningsförbund.\nOrdföranden Märta Höglöf föredrog ärendet.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    [InlineData("macintosh")]
    public void Minutes_read_the_same_whatever_character_set_they_are_in(string set) =>
        Assert.Equal(Minutes, TextDecoder.Decode(Bytes(Minutes, set)));

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("ibm850")]
    [InlineData("ibm437")]
    [InlineData("IBM278")]
    public void Older_sets_have_no_dash_but_all_letters(string set)
    {
        var text = Minutes.Replace("–", "-", StringComparison.Ordinal).Replace("§ ", "", StringComparison.Ordinal);
        text = set == "IBM278" ? text.Replace('\n', ' ') : text;
        Assert.Equal(text, TextDecoder.Decode(Bytes(text, set)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Two_byte_text_without_a_mark_is_told_by_its_nils(string set) =>
        Assert.Equal(Minutes, TextDecoder.Decode(Encoding.GetEncoding(set).GetBytes(Minutes)));

    [Fact]
    public void The_mark_at_the_start_is_no_text() => Assert.Equal("Ört", TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "Ört"u8]));

    [Fact]
    public void Single_bytes_of_an_older_set_do_not_spoil_the_rest()
    {
        byte[] glued = [.. "Förbundet i Älvåsa höll möte. "u8, .. Encoding.Latin1.GetBytes("Ordföranden")];
        Assert.Equal("Förbundet i Älvåsa höll möte. Ordföranden", TextDecoder.Decode(glued));
    }

    [Fact]
    public void Text_encoded_twice_is_led_back() =>
        Assert.Equal("Årsmöte för Västra Ängs förbund – 2021", TextDecoder.Decode(Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252).GetString("Årsmöte för Västra Ängs förbund – 2021"u8))));

    [Fact]
    public void Text_that_only_speaks_of_such_letters_stays() =>
        Assert.Equal("Tecknen Ã¥, Ã¤ och Ã¶ är fel.", TextDecoder.Decode("Tecknen Ã¥, Ã¤ och Ã¶ är fel."u8));

    [Theory]
    [InlineData("a\0b", true)]
    [InlineData("", false)]
    [InlineData("Rad ett", false)]
    public void Nil_bytes_are_binary(string content, bool isBinary) => Assert.Equal(isBinary, TextDecoder.IsBinary(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Whatever_is_valid_text_comes_back_from_utf8() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var plain = "ö" + new string([.. text.Get.Where(c => !char.IsSurrogate(c) && c is not ('\0' or '\uFEFF' or 'Ã'))]);
            return TextDecoder.Decode(Encoding.UTF8.GetBytes(plain)) == plain;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_bytes_at_all_end_the_program() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => TextDecoder.Decode(bytes ?? []) is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ett\ntvå\ntre")]
    [InlineData("ett\r\ntvå\r\ntre")]
    [InlineData("ett\rtvå\rtre")]
    [InlineData("ett\u2028två\u0085tre")]
    public void Lines_end_in_every_way(string text) =>
        Assert.Equal(["ett", "två", "tre"], TextFileReader.Read(Encoding.UTF8.GetBytes(text), "").TextLines.Select(l => l.Text));

    [Fact]
    public void A_form_feed_begins_a_page_and_no_line() =>
        Assert.Equal(
            [(1, 1, "ett"), (2, 1, "två"), (3, 2, "tre"), (4, 2, "slut"), (4, 3, "fyra")],
            TextFileReader.Read("ett\ntvå\n\ftre\nslut\ffyra"u8.ToArray(), "").TextLines.Select(l => (l.Number, l.Page!.Value, l.Text)));

    [Fact]
    public void Letters_drawn_as_base_and_mark_are_one() =>
        Assert.Equal("Åmål", TextFileReader.Read(Encoding.UTF8.GetBytes("A\u030Ama\u030Al"), "").TextLines[0].Text);

    private static byte[] Bytes(string text, string set)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(set);
        return [.. set.StartsWith("utf", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }
}
