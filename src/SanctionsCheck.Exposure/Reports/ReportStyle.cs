namespace SanctionsCheck.Exposure.Reports;

/// <summary>How the page looks. Text has a contrast of at least 4.5 to 1 on its ground (WCAG 2.2, 1.4.3); no meaning rests on colour alone.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{color-scheme:light;--ink:#1c2430;--soft:#4d5968;--line:#d5dbe3;--ground:#f5f7fa;--prohibited:#9b1c31;--licence-required:#b4500b;--review:#8a6100;--authorised:#1f5fa8;--clear:#3f7d5a}
        *{box-sizing:border-box}
        body{margin:0;background:#fff;color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2rem}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
        h2{font-size:1.25rem;line-height:1.3;margin:2.75rem 0 .25rem;padding-top:.75rem;border-top:2px solid var(--ink)}
        h3{font-size:1.0625rem;line-height:1.35;margin:0;overflow-wrap:anywhere}
        p{margin:.4rem 0}
        .lead{color:var(--soft);margin:0 0 1rem;max-width:48rem}
        a{color:#174f8c;overflow-wrap:anywhere}
        a:focus-visible,.scroll:focus-visible{outline:3px solid #174f8c;outline-offset:2px}
        .notice{border-left:4px solid var(--review);background:#fdf6e3;padding:.6rem .9rem;margin:.75rem 0}
        .facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.75rem 0;padding:0;list-style:none;color:var(--soft)}
        .facts b{color:var(--ink);font-variant-numeric:tabular-nums}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
        .figures li{border:1px solid var(--line);border-top:6px solid var(--c);border-radius:4px;padding:.6rem .8rem .7rem}
        .figures strong{display:block;font-size:1.75rem;line-height:1.15;font-variant-numeric:tabular-nums}
        .figures span{display:block;color:var(--c);font-weight:600}
        .figures small{display:block;color:var(--soft);font-size:.875rem}
        table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.9375rem}
        caption{text-align:left;color:var(--soft);padding:0 0 .35rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--ink);font-size:.875rem;vertical-align:bottom;white-space:nowrap}
        tbody th{font-weight:600}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .bar{width:38%;min-width:9rem;padding-top:.55rem}
        .bar svg{display:block;width:100%;height:1.05rem}
        .v{font-weight:600;white-space:nowrap}
        .v::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.4em;border-radius:2px;background:currentColor}
        .prohibited{color:var(--prohibited)}.licence-required{color:var(--licence-required)}.review{color:var(--review)}.authorised{color:var(--authorised)}.clear{color:var(--clear)}
        .f-prohibited{fill:var(--prohibited)}.f-licence-required{fill:var(--licence-required)}.f-review{fill:#d9a521}.f-authorised{fill:var(--authorised)}.f-clear{fill:#a9c9b5}
        .key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.5rem 0;padding:0;font-size:.875rem;color:var(--soft)}
        .key svg{width:.85rem;height:.85rem;vertical-align:-.08rem;margin-right:.35rem}
        .scroll{overflow-x:auto;margin:.75rem 0}
        .scroll>svg,.scroll>table{display:block}
        .scroll>table{display:table}
        svg text{font-family:inherit;fill:var(--ink)}
        svg .soft{fill:var(--soft)}
        .cards{display:grid;gap:1rem;margin:1rem 0;padding:0;list-style:none}
        .card{border:1px solid var(--line);border-left:6px solid var(--c);border-radius:4px;padding:.8rem 1rem}
        .card dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0;font-size:.9375rem}
        .card dt{color:var(--soft)}
        .card dd{margin:0;overflow-wrap:anywhere}
        .top{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline;justify-content:space-between}
        .top .n{color:var(--soft)}
        .reasons{margin:.6rem 0 0;padding:0;list-style:none}
        .reasons li{border-top:1px solid var(--line);padding:.5rem 0 .35rem}
        .reasons p{margin:.1rem 0;overflow-wrap:anywhere}
        .law{font-size:.875rem;color:var(--soft)}
        code{font:.875em ui-monospace,"Cascadia Mono",Consolas,monospace;overflow-wrap:anywhere}
        footer{margin-top:2.5rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
        @media(max-width:38rem){body{font-size:15px}h1{font-size:1.4rem}.bar{min-width:5rem;width:30%}th,td{padding:.35rem .35rem}.card dl{grid-template-columns:1fr}.card dt{margin-top:.3rem}.wide{display:none}}
        @page{size:A4;margin:14mm 13mm}
        @media print{html{font-size:12px}body{font-size:12px}.figures{grid-template-columns:repeat(5,1fr);gap:.5rem}.figures li{padding:.4rem .55rem}.bar{min-width:6rem}.key,.lead{break-inside:avoid;break-after:avoid}header,main,footer{max-width:none;padding:0}h2{margin-top:1.4rem;break-after:avoid}.lead,caption,thead{break-after:avoid}thead{display:table-header-group}
        tr,.reasons li,.figures,.facts,.scroll svg{break-inside:avoid}.card .top,.card dl{break-inside:avoid;break-after:avoid}.scroll{overflow:visible}.scroll>svg{max-width:100%;height:auto}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit;text-decoration:none}.wide{display:table-cell}}

        """;
}
