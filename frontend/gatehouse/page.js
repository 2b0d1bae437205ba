// What the server tells a page once: its time, the business time around it, the words to count in.
(() => {
  'use strict';
  const listeners = new Set();
  let skew = 0;
  let setting = { spans: [], words: {} };

  const gatehouse = {
    /** Called by the server when the page opens, and again when its clock was moved. */
    set(told) {
      setting = told;
      skew = told.now - Date.now();
      listeners.forEach((listener) => listener());
    },
    now: () => Date.now() + skew,
    word(key, argument) {
      const text = setting.words[key] ?? '';
      return argument === undefined ? text : text.replace('{0}', argument);
    },
    get known() {
      return setting.now !== undefined;
    },
    get businessDay() {
      return setting.businessDay;
    },
    get cutOff() {
      return setting.cutOff;
    },
    /** Business time from the one moment to the other, in milliseconds; where no calendar was told, all time counts. */
    businessTime(from, until) {
      if (until < from) {
        return -gatehouse.businessTime(until, from);
      }
      if (!setting.spans?.length) {
        return until - from;
      }
      let sum = 0;
      for (const [start, end] of setting.spans) {
        sum += Math.max(0, Math.min(end, until) - Math.max(start, from));
      }
      return sum;
    },
    /** 2小时14分: the two greatest units, never more. */
    inWords(milliseconds) {
      const minutes = Math.floor(milliseconds / 60000);
      const days = Math.floor(minutes / 1440);
      const hours = Math.floor((minutes % 1440) / 60);
      const rest = minutes % 60;
      const gap = document.documentElement.lang === 'en' ? ' ' : '';
      const parts = [];
      if (days) parts.push(gatehouse.word('days', days));
      if (hours) parts.push(gatehouse.word('hours', hours));
      if (!days && rest) parts.push(gatehouse.word('minutes', rest));
      return parts.length ? parts.join(gap) : gatehouse.word('less-than-a-minute');
    },
    /** Tells that a person is at work on the element, and not more often than this; stops when the element is gone. */
    watchActivity(element, every, tell) {
      let last = Date.now();
      const at = () => {
        if (!element.isConnected) {
          kinds.forEach((kind) => document.removeEventListener(kind, at, true));
        } else if (Date.now() - last >= every && document.visibilityState === 'visible') {
          last = Date.now();
          tell();
        }
      };
      const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
      kinds.forEach((kind) => document.addEventListener(kind, at, { capture: true, passive: true }));
    },
    /** The button rests for so many seconds, and shows how many are left (styles.css). */
    rest(button, seconds) {
      const until = Date.now() + seconds * 1000;
      clearInterval(button.ghRest);
      const count = () => {
        const left = Math.ceil((until - Date.now()) / 1000);
        button.disabled = left > 0;
        if (left > 0) {
          button.dataset.rest = left;
        } else {
          delete button.dataset.rest;
          clearInterval(button.ghRest);
        }
      };
      button.ghRest = setInterval(count, 500);
      count();
    },
    onSet(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  window.gatehouse = gatehouse;

  // an address that is only a fragment would lead to the start page: <base> stands before it
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.gh-skip')) {
      event.preventDefault();
      const content = document.getElementById('content');
      content?.setAttribute('tabindex', '-1');
      content?.focus();
    }
  });
  // A field that is left loses its error, the page grows shorter, and the button slides away between the press and the
  // release: the browser then counts no click. A press that began on a button and went nowhere is one.
  const BUTTON = 'vaadin-button, button';
  const STILL = 8;
  let pressed = null;
  document.addEventListener('pointerdown', (event) => {
    // a finger keeps what it touched, and its click, by itself
    const mouse = event.pointerType === 'mouse' && event.button === 0 && event.target instanceof Element;
    const button = mouse ? event.target.closest(BUTTON) : null;
    pressed = button && { button, x: event.clientX, y: event.clientY };
  }, true);
  document.addEventListener('pointerup', (event) => {
    const { button, x, y } = pressed ?? {};
    pressed = null;
    if (!button?.checkVisibility() || Math.hypot(event.clientX - x, event.clientY - y) > STILL) return;
    const there = button.getBoundingClientRect();
    const missed = x < there.left || x > there.right || y < there.top || y > there.bottom;
    // actions that came to stand here a moment ago rest (keys.js), and what cannot be pressed stays so
    if (missed && !button.matches('[disabled], [inert] *, .gh-settling *')) button.click();
  }, true);
  if (window.gatehouseSetting) {
    gatehouse.set(window.gatehouseSetting);
  }
})();
