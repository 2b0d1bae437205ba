// <gh-scan-viewer>: pictures large, one at a time. Set .pictures = [{name, label, src, original}]; tells gh-picture when another is shown.
// Wheel, + and - zoom, R is left to the page: O rotates, 0 fits, 1:1 by the button, arrows or drag pan, [ and ] change the picture.
(() => {
  'use strict';
  const SMALLEST = 0.05;
  const LARGEST = 8;
  const STEP = 1.25;

  class ScanViewer extends HTMLElement {
    #pictures = [];
    #index = 0;
    #scale = 1;
    #fitted = true;
    #turn = 0;
    #x = 0;
    #y = 0;
    #ready = false;

    connectedCallback() {
      if (!this.#ready) this.#build();
      this.#forgetWords = gatehouse.onSet(() => this.#words());
      this.#resized = new ResizeObserver(() => this.#fitted && this.#fit());
      this.#resized.observe(this.stage);
      document.addEventListener('keydown', this.#key);
    }

    disconnectedCallback() {
      this.#forgetWords?.();
      this.#resized?.disconnect();
      document.removeEventListener('keydown', this.#key);
    }

    #forgetWords;
    #resized;

    set pictures(pictures) {
      const shown = this.#pictures[this.#index]?.src;
      this.#pictures = pictures ?? [];
      if (!this.#ready) this.#build();
      this.#tabs();
      const same = this.#pictures.findIndex((picture) => picture.src === shown);
      if (same < 0) this.#show(0);
      else this.#index = same;
    }

    get pictures() {
      return this.#pictures;
    }

    /** The server names the picture that a field is about. */
    showPicture(name) {
      const index = this.#pictures.findIndex((picture) => picture.name === name);
      if (index >= 0 && index !== this.#index) this.#show(index);
    }

    #build() {
      this.#ready = true;
      this.tabs = this.#make('div', 'gh-scan-tabs');
      this.tabs.setAttribute('role', 'tablist');
      this.tabs.setAttribute('aria-keyshortcuts', '[ ] Space');
      this.stage = this.#make('div', 'gh-scan-stage');
      this.stage.tabIndex = 0;
      this.image = this.#make('img', 'gh-scan-image');
      this.image.draggable = false;
      this.note = this.#make('div', 'gh-scan-note');
      this.note.setAttribute('role', 'status');
      this.tools = this.#make('div', 'gh-scan-tools');
      this.buttons = {
        'zoom-out': this.#tool('−', '-', () => this.#zoom(1 / STEP)),
        'zoom-in': this.#tool('+', '+', () => this.#zoom(STEP)),
        rotate: this.#tool('⟳', 'O', () => this.#rotate()),
        fit: this.#tool('', '0', () => this.#fit()),
        'full-size': this.#tool('1:1', null, () => this.#fullSize()),
      };
      this.percent = this.#make('span', 'gh-scan-percent');
      this.original = this.#make('a', 'gh-scan-original');
      this.original.setAttribute('router-ignore', '');
      this.original.setAttribute('download', '');
      this.tools.append(...Object.values(this.buttons), this.percent, this.original);
      this.stage.append(this.image, this.note);
      this.replaceChildren(this.tabs, this.stage, this.tools);
      this.image.addEventListener('load', () => this.#loaded());
      this.image.addEventListener('error', () => this.#failed());
      this.stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
      this.stage.addEventListener('pointerdown', (event) => this.#drag(event));
      this.stage.addEventListener('dblclick', () => (this.#fitted ? this.#fullSize() : this.#fit()));
      this.#words();
    }

    #make(tag, className) {
      const element = document.createElement(tag);
      element.className = className;
      return element;
    }

    #tool(sign, key, pressed) {
      const button = this.#make('button', 'gh-scan-tool');
      button.type = 'button';
      button.append(sign || this.#make('span', 'gh-scan-word'));
      if (key) {
        const cap = this.#make('span', 'gh-key');
        cap.ariaHidden = 'true';
        cap.textContent = key;
        if (sign !== key && sign !== '−') button.append(cap);
        button.setAttribute('aria-keyshortcuts', key);
      }
      button.addEventListener('click', pressed);
      return button;
    }

    #words() {
      for (const [word, button] of Object.entries(this.buttons)) {
        button.ariaLabel = gatehouse.word(word);
        button.title = gatehouse.word(word);
        const written = button.querySelector('.gh-scan-word');
        if (written) written.textContent = gatehouse.word(word);
      }
      this.tabs.ariaLabel = gatehouse.word('pictures');
      this.original.textContent = gatehouse.word('scan-original');
      if (this.note.dataset.word) this.#say(this.note.dataset.word);
    }

    #tabs() {
      this.tabs.replaceChildren(
        ...this.#pictures.map((picture, index) => {
          const tab = this.#make('button', 'gh-scan-tab');
          tab.type = 'button';
          tab.setAttribute('role', 'tab');
          tab.textContent = picture.label;
          if (picture.mark) tab.dataset.mark = picture.mark;
          tab.addEventListener('click', () => this.#show(index));
          return tab;
        }),
      );
      this.#mark();
    }

    #mark() {
      [...this.tabs.children].forEach((tab, index) => {
        tab.setAttribute('aria-selected', String(index === this.#index));
        tab.tabIndex = index === this.#index ? 0 : -1;
      });
    }

    #say(word) {
      this.note.dataset.word = word;
      this.note.hidden = !word;
      this.note.textContent = word ? gatehouse.word(word) : '';
      if (word === 'scan-failed') {
        const again = this.#make('button', 'gh-scan-tool');
        again.type = 'button';
        again.textContent = gatehouse.word('scan-retry');
        again.addEventListener('click', () => this.#show(this.#index));
        this.note.append(again);
      }
    }

    #show(index) {
      this.#index = index;
      this.#turn = 0;
      this.#fitted = true;
      this.#mark();
      const picture = this.#pictures[index];
      this.image.hidden = true;
      this.original.hidden = !picture?.original;
      if (picture?.original) this.original.href = picture.original;
      if (!picture) {
        this.image.removeAttribute('src');
        this.#say('scan-none');
        return;
      }
      this.#say('scan-loading');
      this.image.alt = picture.label;
      this.image.removeAttribute('src');
      this.image.src = picture.src;
      this.dispatchEvent(new CustomEvent('gh-picture', { detail: picture.name, bubbles: true }));
    }

    #loaded() {
      this.#say('');
      this.image.hidden = false;
      this.#fit();
      // the next one is fetched only now: the picture that is looked at comes first
      const next = this.#pictures[this.#index + 1];
      if (next && !next.fetched) {
        next.fetched = true;
        new Image().src = next.src;
      }
    }

    #failed() {
      if (this.image.getAttribute('src')) this.#say('scan-failed');
    }

    #turned() {
      const sideways = this.#turn % 180 !== 0;
      return sideways
        ? [this.image.naturalHeight, this.image.naturalWidth]
        : [this.image.naturalWidth, this.image.naturalHeight];
    }

    #fit() {
      const [width, height] = this.#turned();
      if (!width) return;
      const room = this.stage.getBoundingClientRect();
      this.#scale = Math.min((room.width - 16) / width, (room.height - 16) / height);
      this.#fitted = true;
      this.#x = this.#y = 0;
      this.#draw();
    }

    #fullSize() {
      this.#scale = 1;
      this.#fitted = false;
      this.#x = this.#y = 0;
      this.#draw();
    }

    #rotate() {
      this.#turn = (this.#turn + 90) % 360;
      if (this.#fitted) this.#fit();
      else this.#draw();
    }

    /** Zooms about a point of the stage, its middle where none is given. */
    #zoom(factor, x = 0, y = 0) {
      const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#scale * factor));
      const real = scale / this.#scale;
      this.#x = x - (x - this.#x) * real;
      this.#y = y - (y - this.#y) * real;
      this.#scale = scale;
      this.#fitted = false;
      this.#draw();
    }

    #draw() {
      // a picture never leaves its stage wholly
      const [width, height] = this.#turned();
      const room = this.stage.getBoundingClientRect();
      const furthestX = Math.max(0, (width * this.#scale + room.width) / 2 - 48);
      const furthestY = Math.max(0, (height * this.#scale + room.height) / 2 - 48);
      this.#x = Math.min(furthestX, Math.max(-furthestX, this.#x));
      this.#y = Math.min(furthestY, Math.max(-furthestY, this.#y));
      this.image.style.transform =
        `translate(-50%, -50%) translate(${this.#x}px, ${this.#y}px) rotate(${this.#turn}deg) scale(${this.#scale})`;
      this.percent.textContent = `${Math.round(this.#scale * 100)}%`;
    }

    #wheel(event) {
      event.preventDefault();
      const room = this.stage.getBoundingClientRect();
      this.#zoom(
        Math.exp(-event.deltaY * 0.0015),
        event.clientX - room.left - room.width / 2,
        event.clientY - room.top - room.height / 2,
      );
    }

    #drag(event) {
      if (event.button !== 0 || event.target.closest('button')) return;
      const stage = this.stage;
      const from = { x: event.clientX - this.#x, y: event.clientY - this.#y };
      stage.setPointerCapture(event.pointerId);
      stage.classList.add('gh-dragging');
      const move = (moved) => {
        this.#x = moved.clientX - from.x;
        this.#y = moved.clientY - from.y;
        this.#fitted = false;
        this.#draw();
      };
      const end = () => {
        stage.classList.remove('gh-dragging');
        stage.removeEventListener('pointermove', move);
        stage.removeEventListener('pointerup', end);
        stage.removeEventListener('pointercancel', end);
      };
      stage.addEventListener('pointermove', move);
      stage.addEventListener('pointerup', end);
      stage.addEventListener('pointercancel', end);
    }

    #key = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !this.checkVisibility()) return;
      if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]')) return;
      const path = event.composedPath();
      if (path.some((node) => node instanceof Element && node.matches('input:not([type=checkbox]), textarea, select, [contenteditable]'))) return;
      const inside = path.includes(this);
      const act = {
        '+': () => this.#zoom(STEP),
        '=': () => this.#zoom(STEP),
        '-': () => this.#zoom(1 / STEP),
        0: () => this.#fit(),
        o: () => this.#rotate(),
        O: () => this.#rotate(),
        '[': () => this.#step(-1),
        ']': () => this.#step(1),
        ' ': path.some((node) => node instanceof Element && node.matches('button, vaadin-button, vaadin-checkbox, input, a'))
          ? null
          : () => this.#step(1),
        ArrowLeft: inside ? () => this.#pan(80, 0) : null,
        ArrowRight: inside ? () => this.#pan(-80, 0) : null,
        ArrowUp: inside ? () => this.#pan(0, 80) : null,
        ArrowDown: inside ? () => this.#pan(0, -80) : null,
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    };

    #step(by) {
      const count = this.#pictures.length;
      if (count > 1) this.#show((this.#index + by + count) % count);
    }

    #pan(x, y) {
      this.#x += x;
      this.#y += y;
      this.#fitted = false;
      this.#draw();
    }
  }

  customElements.define('gh-scan-viewer', ScanViewer);
})();
