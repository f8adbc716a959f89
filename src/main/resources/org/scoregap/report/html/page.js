"use strict";
(function () {
  const data = JSON.parse(document.getElementById("figures").textContent);
  const words = data.words;
  const root = document.documentElement;
  const chapters = [...document.querySelectorAll("main > .chapter")];
  const links = [...document.querySelectorAll("nav a")];
  const drawn = new Map();
  let printing = false;
  document.querySelectorAll(".tools, .everything").forEach(each => { each.hidden = false; });

  // One chapter at a time; what a link leads to is shown wherever it stands. #main shows everything.
  function go() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = (id && document.getElementById(id)) || chapters[0];
    const everything = target === document.getElementById("main");
    const chapter = everything ? null : target.closest(".chapter");
    chapters.forEach(each => { each.hidden = !everything && each !== chapter; });
    const details = target.closest("details");
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
      good: of("good"), cool: of("cool"), warm: of("warm"), paper: of("paper"), font: style.fontFamily };
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
      axisLabel: { color: c.ink, fontSize: !printing ? 12 : all.length > 32 ? 8 : 11, width: width, overflow: "truncate", interval: 0 } });
  }
  function band(low, high, c) {
    return [{ name: "low", type: low.type, stack: "band", silent: true, symbol: "none", lineStyle: { opacity: 0 }, itemStyle: { color: "transparent" },
      data: low.data, barWidth: low.barWidth },
    Object.assign({ name: words.range, type: low.type, stack: "band", silent: true, symbol: "none", lineStyle: { opacity: 0 }, itemStyle: { color: c.band },
      data: high, barWidth: low.barWidth }, low.type === "line" ? { areaStyle: { color: c.band, opacity: .8 } } : {})];
  }

  const kinds = {
    standings: {
      height: figure => 90 + 56 * figure.bars.length,
      option(figure, c, width) {
        const bars = figure.bars, share = (bar, number) => bar.points > 0 ? number / bar.points : 0;
        const low = bars.map(bar => share(bar, bar.low));
        const all = low.concat(bars.filter(bar => has(bar.pass_mark)).map(bar => share(bar, bar.pass_mark)));
        const from = Math.max(0, Math.floor(5 * Math.min(...all) - .2) / 5);
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { trigger: "item", formatter: it => tell(bars[it.dataIndex]) }),
          legend: Object.assign(base(c).legend, { data: [words.expected, words.range, words.pass_mark] }),
          grid: { left: 8, right: 28, top: 36, bottom: 8, containLabel: true },
          xAxis: axis(c, { type: "value", min: from, max: 1, axisLabel: { color: c.soft, formatter: it => Math.round(100 * it) + "%" } }),
          yAxis: names(c, Math.min(180, width / 4), bars.map(bar => bar.name)),
          series: band({ type: "bar", data: low, barWidth: 18 }, bars.map((bar, i) => share(bar, bar.high) - low[i]), c).concat([
            { name: words.expected, type: "scatter", symbolSize: 13, itemStyle: { color: c.accent }, z: 5,
              data: bars.map((bar, i) => [share(bar, bar.expected), i]),
              label: { show: true, position: "top", distance: 12, color: c.ink, formatter: it => two(bars[it.dataIndex].expected) } },
            { name: words.pass_mark, type: "scatter", symbol: "rect", symbolSize: [4, 34], itemStyle: { color: c.mark }, z: 4,
              data: bars.map((bar, i) => has(bar.pass_mark) ? [share(bar, bar.pass_mark), i] : [null, i]) }]) });
        function tell(bar) {
          return bar.name + "\n" + words.expected + " " + two(bar.expected) + "\n" + words.range + " " + two(bar.low) + "–" + two(bar.high)
            + (has(bar.pass_mark) ? "\n" + words.pass_mark + " " + two(bar.pass_mark) : "") + (has(bar.pass_mark) && has(bar.pass) ? "\n" + words.chance + " " + percent(bar.pass) : "");
        }
      }
    },
    pareto: {
      height: (figure, paper) => 90 + (paper ? Math.min(15, 440 / figure.slices.length) : 22) * figure.slices.length,
      option(figure, c, width) {
        const slices = figure.slices;
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { formatter: all => slices[all[0].dataIndex].name + "\n" + words.loss + " " + two(slices[all[0].dataIndex].loss)
            + "\n" + words.together + " " + percent(slices[all[0].dataIndex].together) }),
          grid: { left: 8, right: 60, top: 34, bottom: 8, containLabel: true },
          xAxis: [axis(c, { type: "value", position: "bottom" }),
            axis(c, { type: "value", position: "top", min: 0, max: 1, splitLine: { show: false }, axisLabel: { show: false } })],
          yAxis: names(c, Math.min(260, width / 2.6), slices.map(slice => slice.name)),
          series: [{ name: words.loss, type: "bar", barMaxWidth: 14, itemStyle: { color: c.accent }, data: slices.map(slice => slice.loss),
            label: { show: width > 600, position: "insideLeft", distance: 6, color: c.paper, fontSize: 11, formatter: it => two(it.value) } },
          { name: words.together, type: "line", xAxisIndex: 1, symbolSize: 5, itemStyle: { color: c.mark }, lineStyle: { color: c.mark, width: 2 },
            data: slices.map(slice => slice.together), endLabel: { show: true, color: c.mark, formatter: it => percent(it.value), distance: 8 } }] });
      },
      leads: (figure, it) => figure.slices[it.dataIndex].anchor
    },
    "heat-map": {
      height: (figure, paper) => 100 + (paper ? Math.min(15, 440 / figure.rows.length) : 22) * figure.rows.length,
      option(figure, c, width) {
        // The shade goes by the square root: one unit that loses most must not make all others look alike.
        const most = Math.max(...figure.rows.flatMap(row => row.losses), .01);
        const loss = cell => figure.rows[cell[1]].losses[cell[0]];
        const cells = figure.rows.flatMap((row, y) => row.losses.map((lost, x) => [x, y, Math.sqrt(Math.max(0, lost) / most)])).filter(cell => has(loss(cell)));
        return Object.assign(base(c), {
          tooltip: Object.assign(base(c).tooltip, { trigger: "item", formatter: it => figure.rows[it.value[1]].name + " " + figure.weeks[it.value[0]] + "\n" + words.loss + " " + two(loss(it.value)) }),
          legend: { show: false },
          grid: { left: 8, right: 8, top: 30, bottom: 50, containLabel: true },
          xAxis: axis(c, { type: "category", position: "top", data: figure.weeks, splitLine: { show: false } }),
          yAxis: names(c, Math.min(200, width / 3), figure.rows.map(row => row.name)),
          visualMap: { min: 0, max: 1, calculable: false, orient: "horizontal", left: "center", bottom: 4, precision: 1,
            inRange: { color: [c.cool, c.warm] }, textStyle: { color: c.soft }, text: [two(most), "0"], itemHeight: 160 },
          series: [{ type: "heatmap", itemStyle: { borderColor: c.paper, borderWidth: 1 },
            data: cells.map(cell => ({ value: cell, label: { color: cell[2] > .6 ? "#fff" : c.ink } })),
            label: { show: width / figure.weeks.length > 60, fontSize: printing && figure.rows.length > 32 ? 8 : 11, formatter: it => two(loss(it.value)) } }] });
      },
      leads: (figure, it) => figure.rows[it.value[1]].anchor
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
      }
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
  document.querySelectorAll("main table").forEach(table => {
    const rows = table.tBodies[0].rows, scroll = table.parentElement;
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", table.caption.textContent);
    if (rows.length > 1) { sortable(table); }
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
