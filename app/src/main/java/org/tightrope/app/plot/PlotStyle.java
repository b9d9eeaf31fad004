package org.tightrope.app.plot;

/// The looks the charts refer to by class. Colours are those of Okabe and Ito (2008), which people with any common
/// colour blindness tell apart; every distinction is also one of place, shape or dash, so that grey paper loses
/// nothing.
public final class PlotStyle {
    private PlotStyle() {}

    /// A style sheet, to be written once per page.
    public static final String CSS = """
            .plot{display:block;max-width:100%;height:auto;overflow:visible;font-family:inherit}
            .plot text{fill:var(--ink);font-size:12px}
            .plot .tick{font-size:11px;fill:var(--soft)}
            .plot .year{font-weight:600}
            .plot .name{font-size:12.5px}
            .plot .lane-name{font-size:12px}
            .plot .value{font-size:12.5px;font-weight:600}
            .plot .code{font-size:11px;font-weight:600}
            .plot .middle{text-anchor:middle}
            .plot .end{text-anchor:end}
            .plot .halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            .plot .grid{stroke:var(--rule);stroke-width:1}
            .plot .axis{stroke:#8c959f;stroke-width:1}
            .plot .zero{stroke:#57606a;stroke-width:1}
            .plot .today{stroke:#1b1f24;stroke-width:1;stroke-dasharray:1 3}
            .plot .as-of{stroke:#1b1f24;stroke-width:1.5}
            .plot .now{fill:#1b1f24}
            .quad-mc{--quad:#0072b2}.quad-vc{--quad:#56b4e9}.quad-vx{--quad:#e69f00}.quad-mx{--quad:#d55e00}
            .plot .fill{fill:var(--quad)}
            .plot .dot{fill:var(--quad);stroke:#fff;stroke-width:.4}
            .plot .dot.claimed{fill:#fff;stroke:var(--quad);stroke-width:1.6}
            .plot .dot.other{opacity:.5}
            .plot a:hover .dot{stroke:#1b1f24;stroke-width:2;opacity:1}
            .plot .lane-cooperation{fill:#f2f7fb}
            .plot .lane-conflict{fill:#fcf5f0}
            .plot .pact{stroke:#1b1f24;stroke-width:1}
            .plot .pact-in-force{fill:#009e73}
            .plot .pact-strained{fill:#f0e442}
            .plot .pact-suspended{fill:#fff;stroke-dasharray:3 2}
            .plot .pact-collapsed{fill:#1b1f24}
            .plot .pact-ended{fill:#b8bec6}
            .plot .pact-before{fill:#1b1f24}
            .plot .breach{stroke:#d55e00;stroke-width:1.2}
            .plot .fan-outer{fill:#d5e5f0}
            .plot .fan-inner{fill:#8fbddb}
            .plot .fan-median{fill:none;stroke:#003f66;stroke-width:2}
            .plot .passage-area{fill:#e3e9ee}
            .plot .passage-line{fill:none;stroke:#33566e;stroke-width:2}
            .plot .passage-end{fill:#33566e}
            .plot .bar-more{fill:#d55e00}
            .plot .bar-less{fill:#0072b2}
            .plot .bar-unclear{fill:#c9cfd6}
            .plot .whisker{stroke:#1b1f24;stroke-width:1.2}
            .plot .ribbon-cooperation{fill:#7fb8d8}
            .plot .ribbon-conflict{fill:#eaae7f}
            .plot .ribbon-tie{fill:none;stroke:#1b1f24;stroke-width:1.4}
            .plot .ribbon-tie-under{fill:none;stroke:#fff;stroke-width:3;opacity:.7}
            .plot .chance-room{fill:#e9edf1}
            .plot .chance-bar{fill:#8fbddb}
            .plot .chance-parameter{stroke:#1b1f24;stroke-width:1}
            .plot .chance-montecarlo{stroke:#1b1f24;stroke-width:4}
            .plot .chance-point{stroke:#003f66;stroke-width:2}
            .plot .count-bar{fill:#d55e00}
            .plot .forest-prior{fill:#e9edf1}
            .plot .forest-interval{stroke:#1b1f24;stroke-width:1.5}
            .plot .forest-clear{fill:#003f66}
            .plot .forest-unclear{fill:#fff;stroke:#57606a;stroke-width:1.5}
            .plot .forest-arrow{fill:#1b1f24}
            .plot .tie-positive{stroke:#0072b2;fill:none}
            .plot .tie-negative{stroke:#d55e00;fill:none;stroke-dasharray:7 5}
            .plot .halo-strained{stroke:#f0e442;stroke-linecap:round}
            .plot .node{stroke:#1b1f24;stroke-width:1.2}
            .plot .node.focal{stroke-width:3.5}
            .plot .bloc-0{fill:#33566e}.plot .bloc-1{fill:#dfe6ec}.plot .bloc-2{fill:#8aa3b5}.plot .bloc-3{fill:#fff}
            .plot .bloc-text-0{fill:#fff}
            """;
}
