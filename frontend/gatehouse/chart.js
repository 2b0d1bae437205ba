// <gh-chart library data> draws bars with Chart.js, fetched when the first chart is seen. Colours follow the page, and
// every series has a pattern of its own as well; the table beside it says the same to those who do not see it.
(() => {
  'use strict';
  // a colour of the page, and a pattern: lines one way, the other way, crossed, dots, plain
  const TONES = {
    good: ['--gh-good', 'plain'],
    busy: ['--gh-busy', 'rising'],
    bad: ['--gh-bad', 'crossed'],
    late: ['--gh-late', 'dots'],
    due: ['--gh-due', 'falling'],
    'queue-0': ['--gh-accent', 'plain'],
    'queue-1': ['--gh-due', 'rising'],
    'queue-2': ['--gh-good', 'crossed'],
    'queue-3': ['--gh-busy', 'falling'],
    'queue-4': ['--gh-late', 'dots'],
    'queue-5': ['--gh-bad', 'rising'],
  };
  let library;

  const load = (address) => {
    library ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = new URL(address, document.baseURI).href;
      script.onload = () => done(window.Chart);
      script.onerror = () => {
        library = undefined;
        script.remove();
        failed(new Error('Chart.js was not loaded'));
      };
      document.head.append(script);
    });
    return library;
  };

  const pattern = (colour, paper, kind) => {
    if (kind === 'plain') return colour;
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = pen.fillStyle = paper;
    pen.lineWidth = 1.4;
    pen.beginPath();
    if (kind === 'dots') {
      pen.arc(2, 2, 1.2, 0, 7);
      pen.arc(6, 6, 1.2, 0, 7);
      pen.fill();
    }
    if (kind === 'rising' || kind === 'crossed') {
      for (const x of [-8, 0, 8]) {
        pen.moveTo(x - 1, 9);
        pen.lineTo(x + 9, -1);
      }
    }
    if (kind === 'falling' || kind === 'crossed') {
      for (const x of [-8, 0, 8]) {
        pen.moveTo(x - 1, -1);
        pen.lineTo(x + 9, 9);
      }
    }
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
  };

  /** The upright line at a moment of the day, with its name. */
  const uprightLine = {
    id: 'uprightLine',
    afterDatasetsDraw(chart, _, options) {
      if (options.at === undefined) return;
      const { ctx, chartArea, scales } = chart;
      const width = (scales.x.getPixelForValue(1) - scales.x.getPixelForValue(0)) || 0;
      const x = scales.x.getPixelForValue(0) + (options.at - 0.5) * width;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = options.colour;
      ctx.lineWidth = 2;
      ctx.setLineDash([5, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top - 14);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.font = options.font;
      ctx.fillText(options.name, x + 5, chartArea.top - 5);
      ctx.restore();
    },
  };

  class GhChart extends HTMLElement {
    connectedCallback() {
      if (!this.frame) this.build();
      // what the server set before this script was there
      if (Object.hasOwn(this, 'data')) {
        const early = this.data;
        delete this.data;
        this.data = early;
      }
      this.dark = matchMedia('(prefers-color-scheme: dark)');
      this.recolour = () => this.draw(true);
      this.dark.addEventListener('change', this.recolour);
      this.watch = new MutationObserver(this.recolour);
      this.watch.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
      this.draw();
    }

    disconnectedCallback() {
      this.dark.removeEventListener('change', this.recolour);
      this.watch.disconnect();
      this.chart?.destroy();
      this.chart = undefined;
    }

    build() {
      this.note = document.createElement('p');
      this.note.className = 'gh-faint';
      this.note.textContent = this.getAttribute('loading') ?? '';
      this.frame = document.createElement('div');
      this.frame.className = 'gh-chart-frame';
      this.canvas = document.createElement('canvas');
      this.frame.append(this.canvas);
      this.replaceChildren(this.note, this.frame);
    }

    set data(value) {
      this.told = value;
      this.draw();
    }

    get data() {
      return this.told;
    }

    async draw(anew) {
      if (!this.told || !this.isConnected) return;
      let Chart;
      try {
        Chart = await load(this.getAttribute('library'));
      } catch {
        this.note.textContent = this.getAttribute('failed') ?? '';
        this.note.hidden = false;
        return;
      }
      if (!this.isConnected) return;
      this.note.hidden = true;
      if (this.chart && !anew) {
        Object.assign(this.chart.data, this.series());
        this.chart.options = this.options();
        this.chart.update('none');
      } else {
        this.chart?.destroy();
        this.chart = new Chart(this.canvas, {
          type: 'bar',
          data: this.series(),
          options: this.options(),
          plugins: [uprightLine],
        });
      }
    }

    colour(name) {
      this.frame.style.color = `var(${name})`;
      const colour = getComputedStyle(this.frame).color;
      this.frame.style.color = '';
      return colour;
    }

    series() {
      const paper = this.colour('--gh-paper');
      const { labels, series, percent } = this.told;
      const sums = {};
      for (const one of series) {
        sums[one.stack] ??= labels.map(() => 0);
        one.values.forEach((value, i) => (sums[one.stack][i] += value));
      }
      // what is missed is a share of what was submitted, like its neighbours
      const whole = sums.fate ?? sums[series[0]?.stack];
      return {
        labels,
        datasets: series.map((one) => {
          const [name, kind] = TONES[one.tone] ?? TONES['queue-0'];
          const colour = this.colour(name);
          return {
            label: one.name,
            stack: one.stack,
            data: percent ? one.values.map((value, i) => (whole[i] ? (100 * value) / whole[i] : 0)) : one.values,
            backgroundColor: pattern(colour, paper, kind),
            borderColor: colour,
            borderWidth: 1,
            borderSkipped: false,
            maxBarThickness: 38,
          };
        }),
      };
    }

    options() {
      const words = this.colour('--gh-faint');
      const lines = this.colour('--gh-line');
      const font = { family: getComputedStyle(this).fontFamily, size: 12 };
      const { series, stacked, percent, line, lineName } = this.told;
      return {
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        layout: { padding: { top: line == null ? 0 : 14 } },
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { stacked, ticks: { color: words, font, maxRotation: 0, autoSkipPadding: 10 }, grid: { display: false }, border: { color: lines } },
          y: {
            stacked,
            beginAtZero: true,
            // the name of the line stands above the highest bar
            grace: line == null ? 0 : '10%',
            max: percent ? 100 : undefined,
            ticks: { color: words, font, precision: 0, callback: (value) => (percent ? `${value}%` : value) },
            grid: { color: lines },
            border: { display: false },
          },
        },
        plugins: {
          legend: {
            align: 'start',
            labels: { color: words, font, boxWidth: 14, boxHeight: 10 },
          },
          tooltip: {
            callbacks: {
              label: ({ dataset, datasetIndex, dataIndex, parsed }) =>
                `${dataset.label}  ${series[datasetIndex].values[dataIndex]}${percent ? `  (${parsed.y.toFixed(1)}%)` : ''}`,
            },
          },
          uprightLine: line == null ? {} : { at: line, name: lineName, colour: this.colour('--gh-late'), font: `600 12px ${font.family}` },
        },
        onClick: (event, _, chart) => {
          const [hit] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false);
          if (hit) this.open(series[hit.datasetIndex], hit.index);
        },
        onHover: (event, _, chart) => {
          const [hit] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false);
          this.canvas.style.cursor = hit && series[hit.datasetIndex].links[hit.index] ? 'pointer' : '';
        },
      };
    }

    /** As if a link to the cases had been pressed: the page stays. */
    open(series, index) {
      const address = series.links[index];
      if (!address || !series.values[index]) return;
      const link = document.createElement('a');
      link.href = address;
      this.append(link);
      link.click();
      link.remove();
    }
  }

  customElements.define('gh-chart', GhChart);
})();
