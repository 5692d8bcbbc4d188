using System.Security.Cryptography;
using System.Text;

namespace Finsam.Extract.Write.Report;

/// <summary>The report's style sheet, and the policy that lets the page use it and nothing else.</summary>
internal static class ReportStyle
{
    // No selector may use > or contain markup: the sheet stands raw in the page.
    internal static string Sheet { get; } =
        """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --card: #ffffff; --ink: #1d2328; --soft: #5d6872; --rule: #dcdfe0; --accent: #1f5f8b;
          --verified: #2e7d4f; --unverified: #7c8791; --suspect: #c4591b; --fail: #b3261e; --zebra: #f4f5f3;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181b; --card: #1c2226; --ink: #e6e9ea; --soft: #9aa6ae; --rule: #333c42; --accent: #7fb8de;
            --verified: #6fc391; --unverified: #8d98a0; --suspect: #f0945a; --fail: #f2837b; --zebra: #20272b;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
        header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
        header { padding-top: 2.25rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
        h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
        h3 { font-size: .95rem; margin: 0 0 .5rem; }
        p { margin: .25rem 0 .75rem; }
        a { color: var(--accent); }
        .soft, footer { color: var(--soft); }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0 0; font-size: .9rem; }
        section { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; padding: 1.25rem 1.4rem; margin: 1.25rem 0; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0; }
        .tile { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; padding: .8rem 1rem; }
        .tile .value { display: block; font-size: 1.6rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
        .tile .name { display: block; color: var(--soft); font-size: .85rem; }
        .tile .detail { display: block; color: var(--soft); font-size: .78rem; margin-top: .3rem; }
        .tile.alarm .value { color: var(--fail); }
        .tile.warn .value { color: var(--suspect); }
        svg.share { display: block; width: 100%; height: .8rem; border-radius: .4rem; margin: .25rem 0 .5rem; }
        svg.share .verified { fill: var(--verified); } svg.share .unverified { fill: var(--unverified); }
        svg.share .suspect { fill: var(--suspect); } svg.share .corrected, svg.share .accepted { fill: var(--accent); }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .85rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .86rem; }
        th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--rule); padding: .35rem .6rem; vertical-align: bottom; }
        td { padding: .3rem .6rem; vertical-align: top; border-bottom: 1px solid var(--rule); unicode-bidi: isolate; overflow-wrap: anywhere; }
        tbody tr:nth-child(even) { background: var(--zebra); }
        tbody tr:last-child td { border-bottom: 0; }
        td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th small { display: block; font-weight: 400; }
        td.label { min-width: 11rem; }
        td.code { white-space: nowrap; }
        td.place { white-space: nowrap; color: var(--soft); }
        tr.total td { font-weight: 600; border-top: 1px solid var(--soft); }
        td.suspect { color: var(--suspect); font-weight: 600; }
        td.verified { color: var(--verified); }
        td.differs { color: var(--fail); }
        .badge { display: inline-block; font-size: .75rem; line-height: 1; padding: .22rem .5rem; border-radius: 1rem; border: 1px solid currentColor; color: var(--unverified); white-space: nowrap; }
        .badge.verified, .badge.pass { color: var(--verified); }
        .badge.suspect, .badge.rounding { color: var(--suspect); }
        .badge.fail { color: var(--fail); }
        .badge.corrected, .badge.accepted { color: var(--accent); }
        details { border-top: 1px solid var(--rule); padding: .6rem 0; }
        summary { cursor: pointer; font-weight: 600; padding: .2rem 0; overflow-wrap: anywhere; }
        .side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1rem 1.5rem; margin: .75rem 0 1rem; align-items: start; }
        article { border: 1px solid var(--rule); border-radius: .5rem; padding: .9rem 1rem; min-width: 0; }
        footer { font-size: .85rem; padding-bottom: 2.5rem; }
        @media print {
          :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --zebra: #fff; }
          body { font-size: 10pt; } nav { display: none; }
          section, article, .tile { border-radius: 0; } tr, article { break-inside: avoid; }
        }
        """.ReplaceLineEndings("\n");

    /// <summary>Content Security Policy level 3: no script, no network, no other style than the page's own.</summary>
    internal static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";
}
