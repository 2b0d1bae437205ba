// <gh-countdown promised latest> counts business time to the promise, then to the latest, then since it.
// <gh-countdown until> counts minutes and seconds to the end of a lease.
// <gh-day-clock> is the clock of the business day. One interval for all of them, no requests.
(() => {
  'use strict';
  const DAY = 86400000;
  const BEIJING = 8 * 3600000;
  const LEASE_WARNING = 60000;
  const alive = new Set();
  let timer = 0;

  const tick = () => alive.forEach((element) => element.tick());
  const join = (element) => {
    alive.add(element);
    if (!timer) {
      timer = setInterval(tick, 1000);
      gatehouse.onSet(tick);
    }
    element.tick();
  };
  // setting the same text again would wake screen readers and layout for nothing
  const write = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const tone = (element, name) => {
    if (element.getAttribute('tone') !== name) element.setAttribute('tone', name);
  };
  const todayEnds = (now) => Math.floor((now + BEIJING) / DAY) * DAY + DAY - BEIJING;

  class Countdown extends HTMLElement {
    static observedAttributes = ['promised', 'latest', 'until', 'stopped'];

    connectedCallback() {
      join(this);
    }

    disconnectedCallback() {
      alive.delete(this);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.tick();
    }

    number(name) {
      const value = this.getAttribute(name);
      return value ? Number(value) : undefined;
    }

    tick() {
      if (!gatehouse.known) return;
      const until = this.number('until');
      if (until !== undefined) {
        this.lease(until - gatehouse.now());
      } else if (this.number('latest') !== undefined) {
        this.deadline(gatehouse.now(), this.number('promised'), this.number('latest'));
      }
    }

    lease(left) {
      if (left <= 0) {
        write(this, gatehouse.word('lease-ended'));
        tone(this, 'bad');
      } else {
        const seconds = Math.ceil(left / 1000);
        write(this, `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`);
        tone(this, left <= LEASE_WARNING ? 'late' : 'calm');
      }
      this.whenCrossed(left <= 0 ? 'ended' : left <= LEASE_WARNING ? 'warning' : 'held');
    }

    /** Tells the page once when a lease comes near its end, and when it ends. */
    whenCrossed(stage) {
      if (this.stage !== stage) {
        this.stage = stage;
        this.dispatchEvent(new CustomEvent('gh-stage', { detail: stage, bubbles: true }));
      }
    }

    deadline(now, promised, latest) {
      const due = promised !== undefined && now < promised ? promised : latest;
      const late = due === latest && promised !== undefined;
      const words =
        now >= latest
          ? this.said('over', gatehouse.businessTime(latest, now))
          : this.said(late ? 'left-latest' : 'left', gatehouse.businessTime(now, due));
      write(this, words);
      const band =
        now >= latest ? 'overdue' : late ? 'promise-missed' : due <= todayEnds(now) ? 'due-today' : 'on-time';
      tone(this, { overdue: 'bad', 'promise-missed': 'late', 'due-today': 'due', 'on-time': 'calm' }[band]);
      const title = gatehouse.word(`band-${band}`);
      if (this.title !== title) this.title = title;
    }

    said(key, time) {
      const words = gatehouse.inWords(time);
      const verb = gatehouse.word(key);
      return document.documentElement.lang === 'en' && key !== 'over' ? `${words} ${verb}` : `${verb} ${words}`;
    }
  }

  class DayClock extends HTMLElement {
    connectedCallback() {
      this.time = document.createElement('span');
      this.note = document.createElement('span');
      this.note.className = 'gh-faint';
      this.replaceChildren(this.time, this.note);
      join(this);
    }

    disconnectedCallback() {
      alive.delete(this);
    }

    tick() {
      if (!gatehouse.known || !this.time) return;
      const now = gatehouse.now();
      const local = new Date(now + BEIJING).toISOString();
      write(this.time, `${local.slice(5, 10)} ${local.slice(11, 16)}`);
      if (gatehouse.businessDay === undefined) return;
      const cutOff = gatehouse.cutOff;
      if (!gatehouse.businessDay || cutOff === undefined) {
        write(this.note, gatehouse.word('day-off'));
        tone(this, 'calm');
      } else if (now < cutOff) {
        write(this.note, gatehouse.word('cut-off-in', gatehouse.inWords(cutOff - now)));
        tone(this, cutOff - now <= 3600000 ? 'due' : 'calm');
      } else {
        write(this.note, gatehouse.word('cut-off-past'));
        tone(this, 'calm');
      }
    }
  }

  customElements.define('gh-countdown', Countdown);
  customElements.define('gh-day-clock', DayClock);
})();
