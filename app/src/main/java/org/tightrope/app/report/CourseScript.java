package org.tightrope.app.report;

/// The look and the behaviour of [CoursePage].
final class CourseScript {
    private CourseScript() {}

    static final String CSS = """
            :root{--ink:#1b1f24;--soft:#57606a;--rule:#d0d7de}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:1180px;padding:14px 16px 40px;color:var(--ink);font:15px/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
            h1{font-size:22px;margin:0}h2{font-size:16px;margin:18px 0 4px}
            .about{color:var(--soft);font-size:13.5px;margin:2px 0 10px;max-width:90ch}
            .bar{display:flex;gap:10px;align-items:center;position:sticky;top:0;background:#fff;padding:8px 0;z-index:2}
            .bar input{flex:1;min-width:120px}
            .bar output{font-weight:700;font-size:19px;min-width:6.5em}
            button{font:inherit;padding:3px 11px;border:1px solid #8c959f;border-radius:6px;background:#f6f8fa;cursor:pointer}
            button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #e69f00}
            .two{display:grid;grid-template-columns:minmax(0,2.1fr) minmax(0,1fr);gap:20px}
            @media(max-width:800px){.two{grid-template-columns:1fr}}
            svg{display:block;width:100%;height:auto;font-family:inherit}
            .net{border:1px solid var(--rule);border-radius:8px}
            .pos{stroke:#0072b2;stroke-width:1.4}.neg{stroke:#d55e00;stroke-width:1.4;stroke-dasharray:6 4}
            .halo{stroke:#f0e442;stroke-width:6;stroke-linecap:round}
            circle{stroke:#1b1f24;stroke-width:1.2}.b0{fill:#33566e}.b1{fill:#fff}.moved{stroke:#e69f00;stroke-width:5}
            .net text{font-size:12px;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round;text-anchor:middle}
            dl{display:grid;grid-template-columns:auto 1fr;gap:3px 12px;margin:0}dt{color:var(--soft)}dd{margin:0;font-weight:600}
            .list{font-size:13.5px;margin:2px 0 8px}.key{font-size:12.5px;color:var(--soft)}
            .chart text{font-size:11px;fill:var(--soft)}.chart .axis{stroke:#8c959f}.chart .line{fill:none;stroke:#33566e;stroke-width:1.4}
            .chart .mark{stroke:#e69f00;stroke-width:2.2}.chart .level{stroke:#1b1f24;stroke-width:2}.chart .change{stroke:#1b1f24;stroke-dasharray:2 3}
            .chart .now{stroke:#d55e00;stroke-width:1.6}.chart .bars{fill:#eaae7f}.chart{cursor:pointer}
            .changes{max-height:260px;overflow:auto;font-size:13.5px;padding-left:0;list-style:none;columns:2 300px}
            .changes button{border:0;background:none;padding:0 6px 0 0;color:#0b5c8f;text-decoration:underline}
            """;

    static final String BODY = """
            <div class="bar"><button id="back" aria-label="one month back">&#9664;</button><button id="play">Play</button>
            <button id="on" aria-label="one month on">&#9654;</button><input id="when" type="range" min="0" value="0" aria-label="month"><output id="date"></output></div>
            <div class="two"><div><svg class="net" id="net" viewBox="0 0 760 560" role="img" aria-label="signed network"></svg>
            <p class="key">Solid blue: friendly. Dashed orange: hostile, drawn longer. Yellow halo: strained by the best division. Shade and side: bloc. Orange rim: changed sides this month.</p></div>
            <div><dl id="facts"></dl><h2>First bloc</h2><p class="list" id="first"></p><h2>Second bloc</h2><p class="list" id="second"></p>
            <h2>Strained ties</h2><p class="list" id="strained"></p></div></div>
            <h2>Share of ties in balance, F</h2><p class="key">Orange: share of the actors who changed sides that month. Click to go there.</p>
            <svg class="chart" id="course" viewBox="0 0 1100 120" role="img" aria-label="F by month"></svg>
            <div id="pairs"><h2><label>Tension of <select id="pair"></select></label></h2>
            <p class="key">Conflict of the month as a share of all that was done, with the prior; black: level, dotted: where it changed.</p>
            <svg class="chart" id="tension" viewBox="0 0 1100 120" role="img" aria-label="tension by month"></svg></div>
            <h2>When blocs changed</h2><ul class="changes" id="changes"></ul>
            """;

    static final String TEXT = """
            (function () {
              'use strict';
              var data = JSON.parse(document.getElementById('data').textContent);
              var months = data.months, nodes = data.nodes, at = 0, shown = null, timer = 0, frame = 0;
              function get(id) { return document.getElementById(id); }
              function make(name, attributes, parent) {
                var one = document.createElementNS('http://www.w3.org/2000/svg', name);
                for (var key in attributes) one.setAttribute(key, attributes[key]);
                if (parent) parent.appendChild(one);
                return one;
              }
              if (!months.length) { get('date').textContent = 'no month'; return; }
              var slider = get('when');
              slider.max = months.length - 1;

              function places(i) {
                var m = months[i], x = [], y = [];
                nodes.forEach(function (_, v) { if (m.b[v] >= 0) { x.push(m.x[v]); y.push(m.y[v]); } });
                function fit(values, size) {
                  var low = Math.min.apply(null, values), high = Math.max.apply(null, values);
                  return [(low + high) / 2, size / Math.max(1, high - low)];
                }
                var fx = fit(x, 680), fy = fit(y, 480), unit = Math.min(fx[1], fy[1]) * 1.5;
                return nodes.map(function (_, v) {
                  return [380 + (m.x[v] - fx[0]) * Math.min(unit, fx[1]), 286 + (m.y[v] - fy[0]) * Math.min(unit, fy[1])];
                });
              }
              function draw(i, spots) {
                var m = months[i], net = get('net'), strained = {};
                net.textContent = '';
                m.s.forEach(function (e) { strained[e] = true; });
                [true, false].forEach(function (halos) {
                  for (var e = 0; e * 3 < m.t.length; e++) {
                    if (halos && !strained[e]) continue;
                    var p = spots[m.t[3 * e]], q = spots[m.t[3 * e + 1]];
                    make('line', {x1: p[0], y1: p[1], x2: q[0], y2: q[1], 'class': halos ? 'halo' : m.t[3 * e + 2] > 0 ? 'pos' : 'neg'}, net);
                  }
                });
                nodes.forEach(function (name, v) {
                  if (m.b[v] < 0) return;
                  make('circle', {cx: spots[v][0], cy: spots[v][1], r: 8, 'class': 'b' + m.b[v] + (m.m.indexOf(v) >= 0 ? ' moved' : '')}, net);
                  make('text', {x: spots[v][0], y: spots[v][1] - 12}, net).textContent = name;
                });
              }
              function tie(m, e) { return nodes[m.t[3 * e]] + (m.t[3 * e + 2] > 0 ? ' + ' : ' \\u2212 ') + nodes[m.t[3 * e + 1]]; }
              function show(i, still) {
                at = Math.max(0, Math.min(months.length - 1, i));
                var m = months[at], goal = places(at), negative = 0;
                for (var e = 2; e < m.t.length; e += 3) negative += m.t[e] < 0 ? 1 : 0;
                slider.value = at;
                get('date').textContent = m.d.slice(0, 7);
                var facts = [['ties', m.t.length / 3 + ', ' + negative + ' hostile'], ['strained', m.l + (m.o ? ', proven least' : ', best found')],
                  ['F', m.f.toFixed(3)], ['between rivals most', m.w || 'nobody'],
                  ['changed sides', m.m.map(function (v) { return nodes[v]; }).join(', ') || 'nobody']];
                if (m.g.length) facts.push([data.choice, 'gap ' + m.g[0] + ' (' + m.g[1] + ' against ' + m.g[2] + ')']);
                var list = get('facts');
                list.textContent = '';
                facts.forEach(function (fact) {
                  ['dt', 'dd'].forEach(function (kind, k) {
                    var cell = document.createElement(kind);
                    cell.textContent = fact[k];
                    list.appendChild(cell);
                  });
                });
                ['first', 'second'].forEach(function (id, b) {
                  get(id).textContent = nodes.filter(function (_, v) { return m.b[v] === b; }).join(', ') || 'nobody';
                });
                get('strained').textContent = m.s.map(function (e) { return tie(m, e); }).join('; ') || 'none';
                marks.forEach(function (mark) { mark(at); });
                cancelAnimationFrame(frame);
                var from = shown, begun = 0;
                if (!from || still || matchMedia('(prefers-reduced-motion: reduce)').matches) { shown = goal; draw(at, goal); return; }
                function step(now) {
                  begun = begun || now;
                  var u = Math.min(1, (now - begun) / 160);
                  shown = goal.map(function (to, v) { return [from[v][0] + (to[0] - from[v][0]) * u, from[v][1] + (to[1] - from[v][1]) * u]; });
                  draw(at, shown);
                  if (u < 1) frame = requestAnimationFrame(step);
                }
                frame = requestAnimationFrame(step);
              }

              var marks = [], wide = 1060;
              function across(i) { return 34 + wide * (i + 0.5) / months.length; }
              function chart(id, values, paint) {
                var svg = get(id);
                svg.textContent = '';
                make('line', {x1: 34, y1: 98, x2: 34 + wide, y2: 98, 'class': 'axis'}, svg);
                [0, 0.5, 1].forEach(function (value) { make('text', {x: 28, y: 102 - 88 * value, 'text-anchor': 'end'}, svg).textContent = value; });
                var every = Math.max(1, Math.ceil(months.length / 12 / 15));
                months.forEach(function (m, i) {
                  if (m.d.slice(5, 7) === '01' && m.d.slice(0, 4) % every === 0) make('text', {x: across(i), y: 114, 'text-anchor': 'middle'}, svg).textContent = m.d.slice(0, 4);
                });
                paint(svg);
                var now = make('line', {y1: 6, y2: 98, 'class': 'now'}, svg);
                svg.onclick = function (event) {
                  var box = svg.getBoundingClientRect();
                  show(Math.floor(((event.clientX - box.left) * 1100 / box.width - 34) / wide * months.length));
                };
                function mark(i) { now.setAttribute('x1', across(i)); now.setAttribute('x2', across(i)); }
                mark(at);
                return mark;
              }
              marks[0] = chart('course', months, function (svg) {
                months.forEach(function (m, i) {
                  if (m.m.length) make('line', {x1: across(i), x2: across(i), y1: 98 - 88 * m.m.length / nodes.length, y2: 98, 'class': 'mark'}, svg);
                });
                make('polyline', {points: months.map(function (m, i) { return across(i) + ',' + (98 - 88 * m.f); }).join(' '), 'class': 'line'}, svg);
              });
              function tension() {
                var pair = data.pairs[get('pair').value];
                marks[1] = chart('tension', pair.x, function (svg) {
                  pair.x.forEach(function (value, i) {
                    make('rect', {x: across(i) - wide / months.length / 2, width: wide / months.length, y: 98 - 0.88 * value, height: 0.88 * value, 'class': 'bars'}, svg);
                  });
                  var ends = pair.c.concat([pair.x.length]), begin = 0;
                  ends.forEach(function (end) {
                    var mean = pair.x.slice(begin, end).reduce(function (a, b) { return a + b; }, 0) / (end - begin);
                    make('line', {x1: across(begin - 0.5), x2: across(end - 0.5), y1: 98 - 0.88 * mean, y2: 98 - 0.88 * mean, 'class': 'level'}, svg);
                    if (begin) make('line', {x1: across(begin - 0.5), x2: across(begin - 0.5), y1: 10, y2: 98, 'class': 'change'}, svg);
                    begin = end;
                  });
                });
              }
              data.pairs.forEach(function (pair, p) {
                var option = document.createElement('option');
                option.value = p;
                option.textContent = pair.n + (pair.c.length ? ' (' + pair.c.length + (pair.c.length > 1 ? ' changes)' : ' change)') : '');
                get('pair').appendChild(option);
              });
              if (data.pairs.length) { get('pair').addEventListener('change', tension); tension(); } else get('pairs').hidden = true;
              months.forEach(function (m, i) {
                if (!m.m.length) return;
                var item = document.createElement('li'), go = document.createElement('button');
                go.textContent = m.d.slice(0, 7);
                go.addEventListener('click', function () { show(i); });
                item.appendChild(go);
                item.appendChild(document.createTextNode(m.m.map(function (v) { return nodes[v]; }).join(', ')));
                get('changes').appendChild(item);
              });
              slider.addEventListener('input', function () { show(+slider.value); });
              get('back').addEventListener('click', function () { show(at - 1); });
              get('on').addEventListener('click', function () { show(at + 1); });
              get('play').addEventListener('click', function () {
                if (timer) { clearInterval(timer); timer = 0; this.textContent = 'Play'; return; }
                this.textContent = 'Stop';
                if (at === months.length - 1) show(0, true);
                timer = setInterval(function () {
                  if (at === months.length - 1) get('play').click(); else show(at + 1);
                }, 260);
              });
              var asked = /^#(\\d{4}-\\d{2})/.exec(location.hash), start = months.length - 1;
              if (asked) months.forEach(function (m, i) { if (m.d.slice(0, 7) === asked[1]) start = i; });
              show(start, true);
            })();
            """;
}
