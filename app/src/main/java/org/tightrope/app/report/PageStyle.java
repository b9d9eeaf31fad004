package org.tightrope.app.report;

/// How the page looks: one column of text 920 pixels wide, charts drawn for that width, a contents list beside it
/// where there is room; and on paper.
final class PageStyle {
    private PageStyle() {}

    static final String CSS = """
            :root{--ink:#1b1f24;--soft:#57606a;--rule:#dde2e7;--paper:#fff;--wash:#f6f8fa;--link:#0b5c8f;--good:#0072b2;--bad:#b34700}
            *{box-sizing:border-box}
            html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
            body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
            main,body>footer{max-width:952px;margin:0 auto;padding:0 16px}
            a{color:var(--link)}
            a:focus-visible,summary:focus-visible,[tabindex]:focus-visible,input:focus-visible{outline:3px solid #e69f00;outline-offset:2px}
            .skip{position:absolute;left:-9999px}
            .skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:2}
            nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;max-width:952px;margin:0 auto;padding:14px 16px;font-size:14px}
            nav a{text-decoration:none}nav a:hover{text-decoration:underline}
            header{padding-top:20px}
            h1{font-size:clamp(21px,3.2vw,27px);line-height:1.25;font-weight:500;margin:2px 0 14px;color:#33404d;text-wrap:balance}
            h2{font-size:24px;line-height:1.25;margin:0 0 8px;letter-spacing:-.01em}
            h3{font-size:17px;line-height:1.3;margin:26px 0 8px}
            p{margin:0 0 10px}
            section{margin-top:56px;padding-top:22px;border-top:2px solid var(--ink)}
            header section{margin-top:32px;border-top:1px solid var(--rule)}
            header section h2{font-size:20px}
            .kicker{font-size:14px;color:var(--soft);font-weight:600;margin:0}
            .answer{font-size:clamp(22px,3.8vw,31px);line-height:1.28;letter-spacing:-.012em;margin:0 0 20px;text-wrap:pretty}
            .lead,.summary{max-width:70ch}
            .lead{color:#33404d}
            .note,.source,figcaption{font-size:13.5px;line-height:1.45;color:var(--soft);max-width:78ch}
            .source{font-size:12.5px;margin:2px 0 0}
            .nothing{color:var(--soft);font-style:italic}
            .verdict{background:var(--wash);border-radius:8px;padding:18px 20px 10px;margin:0 0 20px;display:grid;grid-template-columns:auto 1fr;gap:6px 26px;align-items:center}
            .verdict dl,.verdict .note{grid-column:1/-1}
            .verdict .note{margin-top:4px}
            .score{display:flex;align-items:baseline;gap:12px}
            .big{font-size:40px;font-weight:700;line-height:1}
            .word{font-size:17px;font-weight:600}
            .gauge svg{width:100%;max-width:520px}
            dl{margin:0}
            .verdict dl{display:flex;flex-wrap:wrap;gap:8px 32px}
            dt{font-size:12.5px;color:var(--soft)}
            dd{margin:0;font-weight:600}
            dd code{font-weight:400}
            .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:10px 24px;margin:12px 0}
            .facts .whole{grid-column:1/-1}
            .facts p{margin:0}
            .glossary{columns:2 340px;column-gap:32px}
            .glossary div{break-inside:avoid;margin-bottom:10px}
            .glossary dt{font-size:15px;color:var(--ink);font-weight:600}
            .glossary dd{font-weight:400;font-size:14.5px;color:#33404d}
            .sides{display:grid;grid-template-columns:1fr 1fr;gap:28px}
            .side{border-top:4px solid;padding-top:8px}
            .side-for{border-color:var(--good)}.side-against{border-color:var(--bad)}
            .side ol{padding-left:22px;margin:8px 0}
            .side li{margin-bottom:16px}
            .side li p{margin-bottom:4px}
            blockquote{margin:6px 0;padding:2px 0 2px 12px;border-left:3px solid var(--rule);font-family:Georgia,"Times New Roman","Liberation Serif",serif;font-size:15.5px}
            blockquote p{margin:0}
            blockquote p::before{content:"\\201c"}blockquote p::after{content:"\\201d"}
            blockquote footer{font:12.5px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:var(--soft)}
            .scroll{overflow-x:auto;margin:10px 0 14px}
            table{overflow-wrap:break-word;border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
            caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .visible-caption caption,.numbers caption{position:static;width:auto;height:auto;clip-path:none;text-align:left;font-size:13.5px;font-weight:600;padding:4px 0}
            th,td{text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-bottom:1px solid var(--rule);font-weight:400}
            thead th{font-size:12.5px;color:var(--soft);font-weight:600;vertical-align:bottom;border-bottom:1px solid #8c959f;line-height:1.3}
            tbody th{font-weight:500}
            .number{text-align:right;white-space:nowrap}
            .bar{width:190px;padding-top:8px}
            .numbers table{width:auto;min-width:50%}
            .action,code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
            .id{color:var(--soft);font-size:.9em}
            pre{background:var(--wash);padding:10px 12px;border-radius:6px;white-space:pre-wrap;margin:8px 0;font-size:14px}
            .tag{font-size:12px;color:var(--soft);border:1px solid var(--rule);border-radius:9px;padding:0 7px;margin-left:6px;white-space:nowrap}
            .matrix th,.matrix td{padding-right:16px}
            .matrix tr>:first-child{position:sticky;left:0;background:var(--paper)}
            .term{min-width:150px;overflow-wrap:break-word}
            td small{color:var(--soft);font-size:12.5px}
            .estimate{display:block}
            .matrix .cell{min-width:92px}
            .matrix tbody th{min-width:190px}
            .matrix tbody tr:first-child>*{background:var(--wash)}
            .matrix small{color:var(--soft);white-space:nowrap}
            .more strong{color:var(--bad)}.less strong{color:var(--good)}
            .unclear{color:#6b747d}
            figure{margin:14px 0 22px}
            figcaption{margin-top:8px}
            .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:20px 24px}
            .small svg,.on-wide svg,.on-narrow svg{width:100%}
            .chart>div>div+div{margin-top:16px}
            .small{display:flex;flex-direction:column;break-inside:avoid}
            .small-title{font-size:14px;line-height:1.3;font-weight:600;margin-bottom:4px;flex:1 0 auto}
            .on-narrow{display:none}
            details{margin:8px 0}
            summary{cursor:pointer;font-size:14px;color:var(--link);padding:3px 0;width:fit-content}
            .year>summary{font-size:15.5px;font-weight:600}
            .quad .glyph{color:var(--quad,var(--soft))}
            .quad{white-space:nowrap;font-size:13px}
            .legend{display:flex;flex-wrap:wrap;gap:4px 22px;margin:8px 0 0}
            .pair-of-graphs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:8px 40px}
            .network svg{width:100%}
            .graph ul{padding-left:20px}
            .cards{columns:2 400px;column-gap:18px}
            .card{margin:0 0 18px;border:1px solid #c9cfd6;border-radius:8px;padding:14px 18px;font-size:14.5px;break-inside:avoid}
            .card h3{margin:0 0 6px;font-size:16px}
            .card dl div{display:grid;grid-template-columns:118px 1fr;gap:0 10px;margin-bottom:4px;align-items:baseline}
            .card dd{font-weight:400}
            .card b{display:block;margin-top:8px;font-size:12.5px;color:var(--soft);font-weight:400}
            .card .doubt b,td .doubt b{display:inline;color:var(--ink);font-weight:600}
            .card ul{margin:2px 0 6px;padding-left:18px}
            .card .breaches{list-style:none;padding:0}
            .breaches li{display:grid;grid-template-columns:minmax(80px,1fr) 80px 138px;gap:10px;align-items:center}
            .how-many{font-size:13px;color:var(--soft)}
            .doubt{background:#fdf6dc;padding:5px 9px;border-radius:5px;font-size:13.5px;margin:6px 0}
            .state,.status{display:inline-block;border:1.5px solid var(--ink);border-radius:10px;padding:0 9px;font-size:13px;font-weight:600;white-space:nowrap;background:#fff}
            .state-in-force{border-color:#00795a;background:#e3f4ee}
            .state-strained,.state-armed{background:#fbf3b5;border-color:#8a7f00}
            .state-suspended{border-style:dashed}
            .state-collapsed,.state-executed{background:var(--ink);color:#fff}
            .status{font-weight:500;font-size:12.5px;border:1px solid var(--rule)}
            .status-claimed{background:#fdf6dc;border:1.5px dashed #8a7f00;font-weight:600}
            .date{white-space:nowrap}
            .events td,.events th{padding-bottom:10px}
            .events td:last-child{overflow-wrap:anywhere}
            .events{table-layout:fixed}
            .events th:first-child{width:112px}.events th:nth-child(2){width:218px}.events th:nth-child(3){width:128px}
            .events p{margin:1px 0 0}
            .events .source:empty{display:none}
            tr:target>*{background:#fff3c4}
            tr:target{outline:2px solid #e69f00}
            .filter{display:flex;gap:12px;align-items:center;flex-wrap:wrap}
            .filter input{font:inherit;padding:5px 9px;border:1px solid #8c959f;border-radius:6px;width:min(320px,100%)}
            .print-only{display:none}
            body>footer{margin-top:48px;padding-bottom:32px;color:var(--soft);font-size:13px}
            @media (min-width:1360px){
              nav{position:fixed;left:calc(50% - 668px);top:26px;width:176px}
              nav ul{flex-direction:column;padding:0;gap:7px}
            }
            @media (max-width:640px){
              body{font-size:15.5px}
              .sides,.verdict{grid-template-columns:1fr}
              .on-wide{display:none}.on-narrow{display:block}
              section{margin-top:40px}
              .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
              .stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto!important;text-align:left}
              .estimate{display:inline;margin-right:6px}
              .matrix tbody th{min-width:130px}
              .stack th,.stack td{overflow-wrap:anywhere}
              .stack tr{padding:8px 0;border-bottom:1px solid var(--rule)}
              .stack th,.stack td{border:0;padding:1px 0;white-space:normal}
              .stack td[data-label]:not([data-label=""]):not(.bar)::before{content:attr(data-label) ": ";color:var(--soft);font-size:12.5px}
            }
            @media print{
              @page{size:A4;margin:15mm 14mm}
              html{scroll-behavior:auto}
              body{font-size:9.5pt;line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
              h1{font-size:14pt;margin-bottom:8px}h2{font-size:16pt}h3{font-size:12pt;margin-top:18px}
              .answer{font-size:16pt;margin-bottom:12px}.big{font-size:24pt}.word{font-size:12pt}
              .verdict{padding:10px 14px 4px;margin-bottom:12px;gap:4px 20px}
              .note,.source,figcaption,dt,thead th{font-size:8pt}
              blockquote{font-size:9.5pt}blockquote footer{font-size:8pt}
              .side li{margin-bottom:8px}
              nav,.skip,.filter,.numbers:not([open]){display:none}
              main,body>footer{max-width:none;padding:0}
              header{padding-top:0}
              section{break-before:page;margin-top:0;padding-top:0;border-top:0}
              header section{break-before:auto;margin-top:16px;padding-top:10px;border-top:1px solid var(--rule)}
              h2,h3{break-after:avoid}
              tr,figure,.card,blockquote,.side li,.small{break-inside:avoid}
              #tension figure{break-inside:auto}
              thead{break-after:avoid}
              .lead{break-after:avoid}
              #fans,#evidence{break-before:auto;margin-top:9mm}
              .facts{grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:5px 16px}
              .pair-of-graphs{grid-template-columns:1fr 1fr;gap:8px 28px}
              .cards{columns:2 200px}.card{font-size:9pt;padding:8px 12px}.card dl div{grid-template-columns:90px 1fr}
              .glossary{columns:2 200px}
              .on-wide .plot .tick{font-size:12.5px}.on-wide .plot text{font-size:13.5px}
              body>footer{margin-top:8px;padding-bottom:0}
              .multiples{grid-template-columns:1fr 1fr 1fr;gap:12px 18px}
              .small .plot .tick{font-size:13px}.small-title{font-size:8.5pt}
              .sides{grid-template-columns:1fr 1fr}
              .scroll{overflow:visible}
              .print-only{display:block}
              a{color:inherit;text-decoration:none}
              table{font-size:9pt}
              .bar{width:130px}.words{width:40%}.term{min-width:100px}td small{font-size:7.5pt}
              .matrix{font-size:8pt}.matrix .cell{min-width:0}.matrix th,.matrix td{padding-right:6px}.matrix small{white-space:normal;font-size:7pt}
              .matrix tbody th{min-width:110px}
            }
            """;
}
