/// The style of a page.
enum PageStyle {
  /// All of it. The reader's choice stands before that of the system.
  static let text = """
    :root{color-scheme:light dark;\(PagePalette.properties(dark: false))}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\
    \(PagePalette.properties(dark: true))}}
    :root[data-theme=light]{color-scheme:light}
    :root[data-theme=dark]{color-scheme:dark;\(PagePalette.properties(dark: true))}
    \(layout)\(tables)\(drawings)\(records)\(tools)\(print)
    """

  private static let layout = """
    *{box-sizing:border-box}
    html{scroll-padding-top:4.5rem;scroll-behavior:smooth}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 -apple-system,\
    BlinkMacSystemFont,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei",\
    "Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;\
    font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
    a:focus-visible,button:focus-visible,summary:focus-visible,select:focus-visible,\
    input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;z-index:20;\
    background:var(--card);padding:.3rem .8rem}
    .wrap{max-width:77rem;margin:0 auto;padding:0 1.5rem}
    header.wrap{padding-top:3rem}
    h1{font-size:2.1rem;line-height:1.25;margin:0 0 .8rem;letter-spacing:.01em}
    h2{font-size:1.4rem;line-height:1.3;margin:0 0 .4rem}
    h3{font-size:1.05rem;margin:1.6rem 0 .5rem}
    .summary{margin:0;max-width:48rem;color:var(--quiet)}.summary p{margin:.15rem 0}
    .lead-in{color:var(--quiet);margin:.2rem 0 1rem;max-width:52rem}
    nav{position:sticky;top:0;z-index:10;background:var(--paper);border-bottom:1px solid \
    var(--rule);margin-top:1.6rem}
    nav ul{display:flex;gap:.2rem 1.1rem;list-style:none;margin:0 auto;padding:.7rem 1.5rem;\
    overflow-x:auto;white-space:nowrap;max-width:77rem}
    nav a{text-decoration:none;color:var(--ink)}nav a:hover{text-decoration:underline}
    section{margin:2.6rem 0}
    footer{border-top:1px solid var(--rule);margin-top:4rem;padding:1.5rem 0 3rem;\
    color:var(--quiet);font-size:.9rem}
    .hidden-text{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}

    """

  private static let tables = """
    .scroll{position:relative;overflow:auto;max-height:85vh;background:var(--card);border:1px solid var(--rule);\
    border-radius:10px;margin:.8rem 0 .6rem;width:fit-content;max-width:100%}
    table{border-collapse:separate;border-spacing:0;font-size:.95rem;line-height:1.5}
    caption{text-align:left;font-weight:600;padding:.7rem .9rem .5rem}
    th,td{padding:.42rem .9rem;border-bottom:1px solid var(--rule);text-align:left;\
    vertical-align:top}
    thead th{position:sticky;top:0;z-index:2;background:var(--shade);font-weight:600;\
    vertical-align:bottom;min-width:5.5rem}
    .list thead th{min-width:3.6rem}thead th.phrases{min-width:10.5rem}
    thead th small{display:block;font-weight:400;color:var(--quiet);font-size:.8rem}
    tbody th,tfoot th{position:sticky;left:0;z-index:1;background:var(--card);font-weight:600;\
    white-space:nowrap}
    thead th:first-child{left:0;z-index:3}
    tbody tr:last-child>*{border-bottom:0}
    tfoot>tr>*{border-top:1px solid var(--rule);border-bottom:0;color:var(--quiet);font-weight:400}
    .number{text-align:right;white-space:nowrap;overflow-wrap:normal}
    td a{text-decoration:none}td a:hover{text-decoration:underline}
    td.lead{background:var(--lead)}td.lead a{color:var(--lead-ink);font-weight:700}
    td.last{background:var(--last)}td.last a{color:var(--last-ink);font-weight:600}
    .place{display:block;font-size:.75rem;color:var(--quiet);line-height:1.2}
    sup{font-size:.72em;line-height:0;margin-left:.15em}sup a{color:var(--quiet)}
    .below{font-size:.87rem;color:var(--quiet);margin:.2rem 0 0;padding:0;max-width:60rem}
    ol.below{list-style:none}.legend span{margin-right:1.2em;white-space:nowrap}
    details.more{margin:1rem 0}details.more>summary{cursor:pointer;color:var(--link)}
    th button{all:unset;cursor:pointer;font-weight:600}
    th button::after{content:"";display:inline-block;width:.9em;text-align:center;\
    color:var(--quiet)}
    th[aria-sort=ascending] button::after{content:"↑"}
    th[aria-sort=descending] button::after{content:"↓"}

    """

  private static let drawings = """
    .charts{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}
    figure{margin:0;background:var(--card);border:1px solid var(--rule);border-radius:10px;\
    padding:.8rem 1rem;max-width:100%;overflow-x:auto}
    figcaption{font-weight:600;font-size:.95rem}figcaption small{font-weight:400;color:var(--quiet)}
    svg{display:block}svg text{fill:var(--ink);font-size:13px}
    svg a{text-decoration:none}svg a:hover text{text-decoration:underline}
    svg .quiet{fill:var(--quiet)}svg .axis{stroke:var(--rule)}
    .bar{fill:var(--accent)}.bar.b1{fill:var(--second)}.hatch{stroke:var(--accent);stroke-width:3}
    .open{stroke:var(--accent);stroke-width:1.5}
    svg .head{font-size:12px}svg .rank{font-size:10.5px}
    .none{fill:var(--card);stroke:var(--rule)}
    .unranked{fill:var(--card);stroke:var(--quiet);stroke-dasharray:3 3}
    .h0{fill:var(--heat-0)}svg .h0-ink{fill:var(--heat-0-ink)}
    .h1{fill:var(--heat-1)}svg .h1-ink{fill:var(--heat-1-ink)}
    .h2{fill:var(--heat-2)}svg .h2-ink{fill:var(--heat-2-ink)}
    .h3{fill:var(--heat-3)}svg .h3-ink{fill:var(--heat-3-ink)}
    .h4{fill:var(--heat-4)}svg .h4-ink{fill:var(--heat-4-ink)}
    .key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.85rem;color:var(--quiet);\
    margin:.6rem 0 0}.key span{display:flex;align-items:center;gap:.4rem}.key svg{flex:none}

    """

  private static let records = """
    .records{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.8rem}
    .record{background:var(--card);border:1px solid var(--rule);border-radius:10px;\
    padding:.8rem 1.1rem}
    .record>p{margin:0}.record .what b{margin-right:.6em}
    blockquote{margin:.4rem 0 .5rem;padding-left:.9rem;border-left:3px solid var(--rule)}
    mark{background:var(--mark);color:var(--mark-ink);padding:.05em .2em;border-radius:3px;\
    font-weight:600}
    .facts{display:flex;flex-wrap:wrap;gap:0 1.4rem;margin:0;font-size:.87rem;color:var(--quiet)}
    .facts div{display:flex;gap:.4em}.facts dt::after{content:"："}.facts dd{margin:0}
    [lang|=en] .facts dt::after{content:": "}
    .back{float:right;margin-left:1rem;font-size:.9rem}
    .record:not(:target) .back{display:none}
    .record:target{position:fixed;left:50%;bottom:1.2rem;transform:translateX(-50%);\
    width:min(52rem,calc(100vw - 2rem));max-height:70vh;overflow:auto;z-index:15;\
    box-shadow:0 1rem 3rem rgb(0 0 0/.35);border:2px solid var(--accent)}
    tr:target>*,a:target{background:var(--mark);color:var(--mark-ink)}

    """

  private static let tools = """
    .tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:flex-start;margin-top:1.4rem}
    .tools[hidden]{display:none}
    .tools details,.tools label.theme{background:var(--card);border:1px solid var(--rule);\
    border-radius:8px;padding:.35rem .8rem}
    .tools summary{cursor:pointer}
    .tools fieldset{border:0;margin:.5rem 0 .2rem;padding:0;display:flex;flex-wrap:wrap;\
    gap:.2rem 1rem;max-width:44rem}
    .tools select,.tools button{font:inherit;color:inherit;background:var(--card);\
    border:1px solid var(--rule);border-radius:6px;padding:.05rem .5rem}
    .tools output{align-self:center;color:var(--quiet);font-size:.9rem}
    .off{display:none!important}svg .off{display:inline!important;opacity:.15}
    @media (max-width:40rem){.wrap{padding:0 1rem}header.wrap{padding-top:1.6rem}\
    h1{font-size:1.6rem}th,td{padding:.4rem .6rem}nav ul{padding:.6rem 1rem}}

    """

  private static let print = """
    @page{size:A4;margin:14mm 12mm}
    @media print{:root,:root[data-theme]{color-scheme:light;\(PagePalette.properties(dark: false))}
    body{font-size:9.5pt;line-height:1.5;background:none}
    nav,.tools,.skip,.back{display:none!important}.wrap{max-width:none;padding:0}
    header.wrap{padding:0}section{margin:1.4rem 0}h2,h3,caption{break-after:avoid}
    .scroll,figure{max-height:none;overflow:visible;border-radius:0}
    thead th,tbody th{position:static}table{font-size:8.5pt}th,td{padding:.2rem .5rem}
    thead th,thead th.phrases{min-width:0}.list table{font-size:7.5pt}\
    section:not(.list) .scroll{break-inside:avoid}.map-table{display:none}
    .charts{display:grid;grid-template-columns:1fr 1fr}
    thead{display:table-header-group}tr,.record,figure{break-inside:avoid}
    svg{max-width:100%;height:auto}.record:target{position:static;transform:none;width:auto;\
    box-shadow:none;border:1px solid var(--rule)}a{color:inherit;text-decoration:none}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
