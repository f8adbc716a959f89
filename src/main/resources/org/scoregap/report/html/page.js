"use strict";
(function () {
  const data = JSON.parse(document.getElementById("figures").textContent);
  const words = data.words;
  const root = document.documentElement;
  const chapters = [...document.querySelectorAll("main > .chapter")];
  const links = [...document.querySelectorAll("nav a")];
  const drawn = new Map();
  let printing = false;
  // A chapter shown alone stands at the top: whoever opens the file at it must not have the head scrolled away.
  root.classList.add("alone");
  document.querySelectorAll(".tools, .everything").forEach(each => { each.hidden = false; });

  // One chapter at a time; what a link leads to is shown wherever it stands. #main shows everything.
  function go() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = (id && document.getElementById(id)) || chapters[0];
    const everything = target === document.getElementById("main");
    const chapter = everything ? null : target.closest(".chapter");
    chapters.forEach(each => { each.hidden = !everything && each !== chapter; });
    const details = target.closest("#explanations > details");
    if (details) { details.open = true; }
    const here = everything ? "main" : chapter.classList.contains("unit") ? "units" : chapter.id;
    links.forEach(link => {
      if (link.hash === "#" + here) { link.setAttribute("aria-current", "page"); } else { link.removeAttribute("aria-current"); }
    });
    drawVisible();
    if (id) {
      (details ? details.querySelector("summary") : target).focus({ preventScroll: true });
      if (target === chapter || everything) { scrollTo(0, 0); } else { target.scrollIntoView(); }
    }
  }

  function colours() {
    const style = getComputedStyle(root);
    const of = name => style.getPropertyValue("--" + name).trim();
    return { ink: of("ink"), soft: of("soft"), line: of("line"), accent: of("accent"), band: of("band"), mark: of("mark"),
      good: of("good"), doubtful: of("doubtful"), bad: of("bad"), ground: of("ground"), cool: of("cool"), warm: of("warm"), paper: of("paper"), font: style.fontFamily };
  }
  const two = number => number.toFixed(2);
  const percent = share => (100 * share).toFixed(1) + "%";
  const has = number => number !== null && number !== undefined;

  function base(c) {
    return { animation: false, textStyle: { fontFamily: c.font, color: c.ink },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 } },
      legend: { top: 0, left: 0, textStyle: { color: c.ink }, itemGap: 16, selectedMode: false } };
  }
  function axis(c, more) {
    return Object.assign({ axisLabel: { color: c.soft }, nameTextStyle: { color: c.soft }, axisLine: { lineStyle: { color: c.line } },
      axisTick: { show: false }, splitLine: { lineStyle: { color: c.line } } }, more);
  }
  function names(c, width, all) {
    return axis(c, { type: "category", inverse: true, data: all, splitLine: { show: false },
      axisLabel: { color: c.ink, fontSize: !printing ? 12 : all.length > 32 ? 8 : all.length > 24 ? 9.5 : 11, width: width, overflow: "truncate", interval: 0 } });
  }
  // At most six steps of 1, 2 and 5 below the largest, smallest first.
  function stepsBelow(most) {
    const steps = [];
    for (let power = Math.floor(Math.log10(most)); steps.length < 6; power--) {
      [5, 2, 1].map(it => Number((it * Math.pow(10, power)).toPrecision(1))).filter(it => it < most && steps.length < 6).forEach(it => steps.unshift(it));
    }
    return steps;
  }
  function mixed(from, to, part) {
    const of = (colour, i) => parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
    return "#" + [0, 1, 2].map(i => Math.round(of(from, i) + part * (of(to, i) - of(from, i))).toString(16).padStart(2, "0")).join("");
  }
  function band(low, high, c) {
    return [{ name: "low", type: low.type, stack: "band", silent: true, symbol: "none", lineStyle: { opacity: 0 }, itemStyle: { color: "transparent" },
      data: low.data, barWidth: low.barWidth },
    Object.assign({ name: words.range, type: low.type, stack: "band", silent: true, symbol: "none", lineStyle: { opacity: 0 }, itemStyle: { color: c.band },
      data: high, barWidth: low.barWidth }, low.type === "line" ? { areaStyle: { color: c.band, opacity: .8 } } : {})];
  }

  const kinds = {
    // Bars from 0: a bar that is cut shows a lead where there is hardly one. The whisker and the mark are read against them.
    // Their numbers stand in the list below them.
    standings: {
      height: (figure, paper) => 110 + (paper ? 48 : 64) * figure.bars.length,
      option(figure, c, width) {
        const bars = figure.bars, share = (bar, number) => bar.points > 0 ? number / bar.points : 0;
        // Pale, for what is drawn over them must be seen.
        const colour = bar => mixed(tone(bar), c.paper, .5);
        const tone = bar => !has(bar.pass_mark) ? c.accent : bar.expected < bar.pass_mark ? c.bad : bar.low < bar.pass_mark ? c.doubtful : c.good;
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { trigger: "item", formatter: it => tell(bars[it.dataIndex]) }),
          legend: Object.assign(base(c).legend, { data: [{ name: words.expected, itemStyle: { color: c.soft } }, { name: words.range, icon: "path://M0 0H2V4H18V0H20V10H18V6H2V10H0Z" }, words.pass_mark] }),
          grid: { left: 8, right: 28, top: 44, bottom: 28, containLabel: true },
          xAxis: axis(c, { type: "value", min: 0, max: 1, interval: width > 500 ? .1 : .2, name: words.share_in_play, nameLocation: "middle", nameGap: 26,
            axisLabel: { color: c.soft, formatter: it => Math.round(100 * it) + "%" } }),
          yAxis: names(c, Math.min(180, width / 4), bars.map(bar => bar.name)),
          series: [
            { name: words.expected, type: "bar", barWidth: 24, showBackground: true, backgroundStyle: { color: c.ground },
              data: bars.map(bar => ({ value: share(bar, bar.expected), itemStyle: { color: colour(bar) },
                label: share(bar, bar.expected) < .2 ? { position: "right", color: c.ink, distance: 40 } : {} })),
              label: { show: true, position: "insideLeft", distance: 8, color: c.ink, fontWeight: "bold", formatter: it => two(bars[it.dataIndex].expected) } },
            { name: words.range, type: "custom", itemStyle: { color: c.ink }, z: 5, renderItem: whisker, encode: { x: [0, 1], y: 2 },
              data: bars.map((bar, i) => [share(bar, bar.low), share(bar, bar.high), i]) },
            { name: words.pass_mark, type: "scatter", symbol: "rect", symbolSize: [4, 40], itemStyle: { color: c.mark, borderColor: c.paper, borderWidth: 1 }, z: 6,
              data: bars.map((bar, i) => has(bar.pass_mark) ? [share(bar, bar.pass_mark), i] : [null, i]),
              label: { show: true, position: "top", distance: 2, color: c.mark, fontSize: 11, formatter: it => has(bars[it.dataIndex].pass_mark) ? two(bars[it.dataIndex].pass_mark) : "" } }] });
        function whisker(params, api) {
          const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]), y = from[1];
          const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: { stroke: c.ink, lineWidth: 2 } });
          return { type: "group", children: [line(from[0], y, to[0], y), line(from[0], y - 7, from[0], y + 7), line(to[0], y - 7, to[0], y + 7)] };
        }
        function tell(bar) {
          return bar.name + "\n" + words.expected + " " + two(bar.expected) + "\n" + words.range + " " + two(bar.low) + "–" + two(bar.high)
            + (has(bar.pass_mark) ? "\n" + words.pass_mark + " " + two(bar.pass_mark) : "") + (has(bar.pass_mark) && has(bar.pass) ? "\n" + words.chance + " " + percent(bar.pass) : "");
        }
      },
    },
    // Lying bars, for names of indicators cannot be read when they stand: the loss has the axis below, the share the one above.
    pareto: {
      height: (figure, paper) => 140 + (paper ? Math.min(15, 400 / figure.slices.length) : 22) * figure.slices.length,
      option(figure, c, width) {
        const slices = figure.slices, ends = Math.max(...slices.map(slice => slice.loss), .01);
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { formatter: all => slices[all[0].dataIndex].name + "\n" + words.loss + " " + two(slices[all[0].dataIndex].loss)
            + "\n" + words.together + " " + percent(slices[all[0].dataIndex].together) }),
          grid: { left: 8, right: 24, top: 76, bottom: 28, containLabel: true },
          xAxis: [axis(c, { type: "value", position: "bottom", min: 0, max: ends <= 1 ? undefined : Math.ceil(ends), name: words.loss, nameLocation: "middle", nameGap: 26, nameTextStyle: { color: c.accent } }),
            axis(c, { type: "value", position: "top", min: 0, max: 1, interval: .2, name: words.together, nameLocation: "middle", nameGap: 26, nameTextStyle: { color: c.mark },
              axisLine: { show: true, lineStyle: { color: c.mark } }, splitLine: { show: false }, axisLabel: { color: c.mark, formatter: it => Math.round(100 * it) + "%" } })],
          yAxis: names(c, Math.min(260, width / 2.6), slices.map(slice => slice.name)),
          series: [{ name: words.loss, type: "bar", barMaxWidth: 14, itemStyle: { color: c.accent }, data: slices.map(slice => ({ value: slice.loss, label: slice.loss < ends / 10 ? { position: "right", color: c.ink } : {} })),
            label: { show: width > 600, position: "insideRight", distance: 6, color: c.paper, fontSize: 11, formatter: it => two(it.value) } },
          { name: words.together, type: "line", xAxisIndex: 1, symbolSize: 6, itemStyle: { color: c.mark }, lineStyle: { color: c.mark, width: 2 },
            data: slices.map(slice => slice.together), label: { show: true, position: slices[slices.length - 1].together > .9 ? "left" : "right", distance: 8, color: c.mark, formatter: it => it.dataIndex === slices.length - 1 ? percent(it.value) : "" } }] });
      },
      leads: (figure, it) => figure.slices[it.dataIndex].anchor,
      numbers: figure => [[words.name, words.loss, words.together], figure.slices.map(slice => [[slice.name, slice.anchor], two(slice.loss), percent(slice.together)])]
    },
    // Steps of 1, 2, 5, 10: one unit that loses most must not make all others look alike, and a step can be read as points.
    "heat-map": {
      height: (figure, paper) => 110 + (paper ? Math.min(15, 440 / figure.rows.length) : 22) * figure.rows.length,
      option(figure, c, width) {
        const steps = stepsBelow(Math.max(...figure.rows.flatMap(row => row.losses), .01));
        const cells = figure.rows.flatMap((row, y) => row.losses.map((lost, x) => [x, y, lost])).filter(cell => has(cell[2]));
        const of = lost => steps.filter(step => lost >= step).length, strength = i => i / steps.length;
        const pieces = Array.from({ length: steps.length + 1 }, (none, i) => {
          const from = steps[i - 1], to = steps[i];
          return Object.assign(i > 0 ? { gte: from } : {}, i < steps.length ? { lt: to } : {}, { color: mixed(c.cool, c.warm, strength(i)),
            label: i === 0 ? "<" + to : i === steps.length ? "≥" + from : from + "–" + to });
        });
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { trigger: "item", formatter: it => figure.rows[it.value[1]].name + " " + figure.weeks[it.value[0]] + "\n" + words.loss + " " + two(it.value[2]) }),
          legend: { show: false },
          grid: { left: 8, right: 8, top: 30, bottom: 60, containLabel: true },
          xAxis: axis(c, { type: "category", position: "top", data: figure.weeks, splitLine: { show: false } }),
          yAxis: names(c, Math.min(200, width / 3), figure.rows.map(row => row.name)),
          graphic: [{ type: "text", left: "center", bottom: 36, style: { text: words.loss, fill: c.soft, font: "12px " + c.font } }],
          visualMap: { type: "piecewise", pieces: pieces, orient: "horizontal", left: "center", bottom: 4, itemGap: 8, itemWidth: 18, textGap: 4, selectedMode: false, hoverLink: false,
            outOfRange: { color: c.paper }, textStyle: { color: c.ink, fontSize: width > 600 ? 12 : 10 } },
          series: [{ type: "heatmap", itemStyle: { borderColor: c.paper, borderWidth: 1 },
            data: cells.map(cell => ({ value: cell, label: { color: strength(of(cell[2])) > .6 ? "#fff" : c.ink } })),
            label: { show: width / figure.weeks.length > 60, fontSize: printing && figure.rows.length > 32 ? 8 : 11, formatter: it => two(it.value[2]) } }] });
      },
      leads: (figure, it) => figure.rows[it.value[1]].anchor,
      numbers: figure => [[words.name].concat(figure.weeks), figure.rows.map(row => [[row.name, row.anchor]].concat(row.losses.map(lost => has(lost) ? two(lost) : "")))]
    },
    course: {
      height: () => 260,
      option(figure, c) {
        const weeks = figure.weeks;
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { formatter: all => { const week = weeks[all[0].dataIndex];
            return week.week + "\n" + words.expected + " " + two(week.expected) + "\n" + words.range + " " + two(week.low) + "–" + two(week.high); } }),
          legend: Object.assign(base(c).legend, { data: [words.expected, words.range] }),
          grid: { left: 8, right: 40, top: 38, bottom: 8, containLabel: true },
          xAxis: axis(c, { type: "category", data: weeks.map(week => week.week), boundaryGap: weeks.length < 2 }),
          yAxis: axis(c, { type: "value", scale: true,
            min: it => nice(Math.min(it.min, ...weeks.map(week => week.low), has(figure.pass_mark) ? figure.pass_mark : Infinity), -1),
            max: it => nice(Math.max(it.max, ...weeks.map(week => week.high), has(figure.pass_mark) ? figure.pass_mark : -Infinity), 1) }),
          series: band({ type: "line", data: weeks.map(week => week.low) }, weeks.map(week => week.high - week.low), c).concat([
            { name: words.expected, type: "line", symbolSize: 7, z: 5, itemStyle: { color: c.accent }, lineStyle: { color: c.accent, width: 2 },
              data: weeks.map(week => week.expected),
              markLine: has(figure.pass_mark) ? { silent: true, symbol: "none", lineStyle: { color: c.mark, type: "dashed" }, data: [{ yAxis: figure.pass_mark }],
                label: { color: c.mark, position: "insideStartTop", formatter: words.pass_mark + " " + two(figure.pass_mark) } } : undefined }]) });
        function nice(number, side) {
          const span = Math.max(...weeks.map(week => week.high)) - Math.min(...weeks.map(week => week.low));
          const step = Math.pow(10, Math.floor(Math.log10(Math.max(span, .1))));
          return (side < 0 ? Math.floor(number / step) : Math.ceil(number / step)) * step;
        }
      },
      numbers: figure => [[words.week, words.expected, words.range], figure.weeks.map(week => [week.week, two(week.expected), two(week.low) + "–" + two(week.high)])]
    }
  };

  function draw(id, width) {
    const figure = data.figures[id], kind = kinds[figure.kind], place = document.getElementById(id);
    const height = kind.height(figure, printing);
    place.style.height = height + "px";
    const wide = width || place.clientWidth;
    let chart = drawn.get(id);
    if (!chart) {
      chart = echarts.init(place, null, { renderer: "svg", width: wide, height: height });
      drawn.set(id, chart);
      if (kind.leads) { chart.on("click", it => { location.hash = kind.leads(figure, it); }); }
    }
    chart.resize({ width: wide, height: height });
    chart.setOption(kind.option(figure, colours(), wide), true);
  }
  function drawVisible(width) {
    Object.keys(data.figures).filter(id => document.getElementById(id).offsetParent !== null).forEach(id => draw(id, width));
  }

  // What a chart draws, for those who do not see it or have no mouse: the same figures, and the same links.
  function tabulate(id) {
    const figure = data.figures[id], kind = kinds[figure.kind];
    if (!kind.numbers) { return; }
    const numbers = kind.numbers(figure), place = document.getElementById(id);
    const details = element("details", element("summary", words.numbers)), caption = document.getElementById("t-" + id).textContent;
    details.className = "numbers";
    const scroll = element("div", element("table", element("caption", caption),
      element("thead", element("tr", ...numbers[0].map(head => scoped("col", head)))),
      element("tbody", ...numbers[1].map(row => element("tr", scoped("row", linked(row[0])), ...row.slice(1).map(cell => element("td", cell)))))));
    scroll.className = "scroll";
    details.append(scroll);
    place.parentElement.append(details);
  }
  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }
  function scoped(scope, child) {
    const head = element("th", child);
    head.scope = scope;
    return head;
  }
  function linked(cell) {
    if (!Array.isArray(cell)) { return cell; }
    const link = element("a", cell[0]);
    link.href = "#" + cell[1];
    return document.getElementById(cell[1]) ? link : cell[0];
  }

  function number(cell) {
    const text = cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim();
    return text === "" ? NaN : Number(text.replace("%", ""));
  }
  const order = new Intl.Collator(root.lang, { numeric: true });
  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = words.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const numeric = table.classList.contains("n" + (column + 1));
        const before = head.getAttribute("aria-sort");
        const down = before ? before === "ascending" : numeric;
        heads.forEach(each => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const side = down ? -1 : 1;
        const key = row => numeric ? number(row.cells[column]) : row.cells[column].textContent.trim();
        const empty = it => numeric ? Number.isNaN(it) : it === "";
        body.append(...[...body.rows].map(row => ({ row: row, key: key(row) })).sort((a, b) =>
          empty(a.key) || empty(b.key) ? empty(a.key) - empty(b.key)
            : side * (numeric ? a.key - b.key : order.compare(a.key, b.key))).map(it => it.row));
      });
    });
  }
  function filter(before, label, rows) {
    const box = document.createElement("div"), name = document.createElement("label"), input = document.createElement("input"), said = document.createElement("output");
    box.className = "filter";
    input.type = "search";
    name.append(words.filter + " ", input);
    input.setAttribute("aria-label", words.filter + " " + label);
    box.append(name, said);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase().split(/\s+/);
      let shown = 0;
      rows().forEach(row => {
        row.hidden = !wanted.every(word => row.textContent.toLowerCase().includes(word));
        shown += row.hidden ? 0 : 1;
      });
      said.textContent = input.value.trim() ? shown + " " + words.shown : "";
    });
    before.before(box);
  }
  Object.keys(data.figures).forEach(tabulate);
  document.querySelectorAll("main table").forEach(table => {
    const rows = table.tBodies[0].rows, scroll = table.parentElement;
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", table.caption.textContent);
    if (rows.length > 1 && !table.closest(".numbers")) { sortable(table); }
    if (rows.length > 10 && !table.closest("details")) { filter(scroll, table.caption.textContent, () => [...rows]); }
  });
  const explained = [...document.querySelectorAll("#explanations > details")];
  if (explained.length > 10) { filter(explained[0], document.getElementById("h-explanations").textContent, () => explained); }
  const index = document.querySelector(".index");
  if (index.children.length > 10) { filter(index, document.getElementById("h-units").textContent, () => [...index.children]); }

  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    drawVisible();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawVisible());
  document.getElementById("print").addEventListener("click", () => print());
  // Paper is white and narrower than most screens, and a chart that is cut in two is of no use.
  let theme;
  addEventListener("beforeprint", () => { printing = true; theme = root.dataset.theme; root.dataset.theme = "light"; drawVisible(980); });
  addEventListener("afterprint", () => { printing = false; if (theme) { root.dataset.theme = theme; } else { delete root.dataset.theme; } drawVisible(); });
  let waiting = 0;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(() => drawVisible(), 150); });
  addEventListener("hashchange", go);
  go();
})();
