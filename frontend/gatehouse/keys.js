// Keys press what carries them: <vaadin-button data-key="A">. Never while a person types, composes Chinese, or holds a
// modifier; with a dialog or a panel open only what stands in it. Fields are focused instead of pressed.
// The pointer waits, too, where other actions have come to stand below it.
(() => {
  'use strict';
  const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=""], [contenteditable=true]';
  const OVERLAYS = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]';
  const OWN_ENTER = 'button, a[href], summary, vaadin-button, vaadin-menu-bar-button, vaadin-item, [role=menuitem], [role=option]';

  const shown = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
  const usable = (element) => shown(element) && !element.hasAttribute('disabled') && !element.closest('[inert]');

  function scope() {
    const open = [...document.querySelectorAll(OVERLAYS)];
    if (open.length) return open[open.length - 1];
    // a panel that asks for a decision takes the keys of the page below it
    const panels = [...document.querySelectorAll('[data-key-scope]')].filter(shown);
    return panels.length ? panels[panels.length - 1] : document;
  }

  /** The innermost one wins: what was opened last stands last in the page. A few reach through panels, never through dialogs. */
  function target(key) {
    const wanted = key.length === 1 ? key.toUpperCase() : key;
    const find = (within, which) =>
      [...within.querySelectorAll(which)].filter((element) => element.dataset.key === wanted && usable(element)).pop();
    const within = scope();
    return find(within, '[data-key]') ?? (within.matches?.(OVERLAYS) ? undefined : find(document, '[data-key-through]'));
  }

  function typing(event) {
    return event.composedPath().some((node) => node instanceof Element && node.matches(TYPING));
  }

  function press(element) {
    element.classList.add('gh-pressed');
    setTimeout(() => element.classList.remove('gh-pressed'), 150);
    const field = element.matches('vaadin-text-field, vaadin-text-area, input, textarea');
    if (field) {
      element.focus();
    } else {
      element.click();
    }
  }

  /** What was typed counts before the key does: a field tells of its text when it is left. */
  function commit() {
    const field = document.activeElement;
    field?.blur?.();
    field?.focus?.({ preventScroll: true });
  }

  // Whoever types faster than the line keeps the keys: they wait for the answer, but never for another page. A second A
  // must not approve a case that nobody has looked at yet.
  const PATIENCE = 3000;
  const SETTLING = 400;
  let waiting = [];
  let timer = 0;
  let place = '';
  let arrived = 0;

  const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());

  /** Where the person is: the next case may stand on the page a moment before its address does. */
  function moved() {
    const now = location.pathname + ' ' + (document.querySelector('[data-case]')?.dataset.case ?? '');
    if (now !== place) {
      place = now;
      arrived = performance.now();
      waiting = [];
    }
  }

  // The second click of a double one lands where 领取 or the approval before stood, and there the next approval stands by
  // now: new actions, or the same ones of another case, cannot be pressed before somebody can have read them.
  const REST = 900;
  let standing = '';
  let resting = 0;

  function settle() {
    const row = document.querySelector('.gh-case-actions');
    const keys = [...(row?.querySelectorAll('[data-key]') ?? [])].map((action) => action.dataset.key);
    const now = keys.length ? `${row.closest('[data-case]')?.dataset.case} ${keys.join('')}` : '';
    if (now === standing) return;
    standing = now;
    clearTimeout(resting);
    row?.classList.add('gh-settling');
    resting = setTimeout(() => row?.classList.remove('gh-settling'), REST);
  }

  new MutationObserver(() => {
    moved();
    settle();
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-case'],
  });

  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...how) {
      const answer = original.apply(this, how);
      moved();
      return answer;
    };
  }
  window.addEventListener('popstate', moved);

  function replay() {
    moved();
    const next = waiting[0];
    if (next && (!busy() || performance.now() - next.at > PATIENCE)) {
      waiting.shift();
      const element = target(next.key);
      if (element) press(element);
    }
    if (!waiting.length) {
      clearInterval(timer);
      timer = 0;
    }
  }

  function later(key) {
    if (waiting.length < 5) waiting.push({ key, at: performance.now() });
    timer ||= setInterval(replay, 30);
  }

  // The sheet says which keys work where the person is now, read from the page itself: it cannot promise another.
  let sheet;
  const NO_WORDS = '.gh-key, vaadin-tooltip, [slot=helper], [slot=error-message]';

  function words(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node instanceof Element && !node.matches(NO_WORDS) ? [...node.childNodes].map(words).join(' ') : '';
  }

  function called(element) {
    const name = element.ariaLabel || element.accessibleName || element.label || words(element) || element.placeholder || '';
    return name.replace(/\s+/g, ' ').trim();
  }

  function keysHere() {
    const within = scope();
    const rows = new Map();
    for (const element of document.querySelectorAll('[aria-keyshortcuts]')) {
      // the scans stay beside a panel and keep their keys, but not below a dialog
      const beside = !within.matches?.(OVERLAYS) && element.matches('[data-key-through], .gh-scan-tools *, .gh-scan-tabs');
      const inside = within === document || within.contains(element);
      const keys = element.getAttribute('aria-keyshortcuts');
      // as with the keys themselves, what stands in the panel goes before what reaches through it
      if (usable(element) && (inside || (beside && !rows.has(keys)))) rows.set(keys, called(element));
    }
    return rows;
  }

  function showSheet() {
    const rows = keysHere();
    sheet ??= document.body.appendChild(document.createElement('dialog'));
    sheet.className = 'gh-key-sheet';
    sheet.ariaLabel = gatehouse.word('keys');
    const title = document.createElement('h2');
    title.textContent = gatehouse.word('keys');
    const list = document.createElement('dl');
    for (const [keys, name] of rows) {
      const caps = document.createElement('dt');
      for (const key of keys.split(' ')) {
        const cap = document.createElement('kbd');
        cap.className = 'gh-key';
        cap.textContent = key === 'Escape' ? 'Esc' : key;
        caps.append(cap);
      }
      const meaning = document.createElement('dd');
      meaning.textContent = name;
      list.append(caps, meaning);
    }
    const more = document.createElement('p');
    more.textContent = gatehouse.word('keys-more');
    sheet.replaceChildren(title, list, more);
    sheet.onclick = (event) => event.target === sheet && sheet.close();
    sheet.showModal();
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest?.('.gh-keys-open')) showSheet();
  });

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) return;
    const inField = typing(event);
    const sending = event.key === 'Enter' && event.ctrlKey;
    if (event.ctrlKey && !sending) return;
    // out of a field only Esc leads, and Ctrl+Enter sends
    if (inField && event.key !== 'Escape' && !sending) return;
    if (event.key === 'Enter' && !sending) {
      if (event.composedPath().some((node) => node instanceof Element && node.matches(OWN_ENTER))) return;
    }
    if (event.repeat) return;
    // full-width where Chinese is typed
    const pressedKey = event.key === '？' ? '?' : event.key;
    // it is the page's own: nothing it waits for keeps the sheet open
    if (sheet?.open && (pressedKey === '?' || pressedKey === 'Escape')) {
      event.preventDefault();
      sheet.close();
      return;
    }
    if (inField) commit();
    moved();
    if (performance.now() - arrived < SETTLING) return;
    const element = target(pressedKey);
    if (inField && event.key === 'Escape' && !element) {
      // nothing to close: out of the field, so that the keys work again
      document.activeElement?.blur?.();
      return;
    }
    if (busy() || waiting.length) {
      if (element || /^[\p{L}\p{N}]$/u.test(event.key) || event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        later(pressedKey);
      }
    } else if (element) {
      event.preventDefault();
      event.stopPropagation();
      press(element);
    }
  });
})();
