/* Ronghe: what the pages do beyond links and forms. Without this file everything still works, with more typing. */
(function () {
  'use strict';

  const find = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const words = (name) => document.body.dataset[name] || '';
  const stored = {
    get(key) { try { return localStorage.getItem('ronghe.' + key); } catch (e) { return null; } },
    set(key, value) { try { localStorage.setItem('ronghe.' + key, value); } catch (e) { /* kept for this page only */ } },
  };

  // ---- Short messages; errors are never said here ----
  function toast(sentence) {
    const box = find('#toasts');
    if (!box || !sentence) return;
    const line = document.createElement('p');
    line.className = 'dj-toast';
    line.textContent = sentence;
    box.append(line);
    setTimeout(() => line.remove(), 8000);
  }

  // ---- Menus and dialogs ----
  const dialog = (id) => find('#' + id);
  function open(id) {
    const box = dialog(id);
    if (box && !box.open) box.showModal();
    return box;
  }
  function shutMenus(except) {
    all('details.dj-menu[open]').forEach((menu) => { if (menu !== except) menu.open = false; });
  }
  function shutSide() {
    const side = find('#menu');
    if (side && side.hidePopover && side.matches(':popover-open')) side.hidePopover();
  }

  document.addEventListener('click', (event) => {
    const at = event.target;
    shutMenus(at.closest('details.dj-menu'));
    if (at.closest('[data-print]')) window.print();
    if (at.closest('[data-keys]')) { shutSide(); open('keys'); }
    const shut = at.closest('[data-close]');
    if (shut) shut.closest('dialog').close();
    const copy = at.closest('[data-copy]');
    if (copy && navigator.clipboard) navigator.clipboard.writeText(copy.dataset.copy).then(() => toast(words('copied')));
    const back = at.closest('[data-back]');
    if (back && history.length > 1) { event.preventDefault(); event.stopPropagation(); history.back(); }
    if (at.closest('.dj-btn[aria-disabled=true]')) event.preventDefault();
    const row = at.closest('[data-row]');
    if (row && !event.defaultPrevented && !at.closest('a,button,input,select,textarea,label,summary,details')
        && String(getSelection()) === '') follow(row, event.ctrlKey || event.metaKey);
  }, true);

  // ---- Ticks: how many, all of the page, and nothing to do for none ----
  function picked() {
    const form = find('[data-picked]');
    if (!form) return;
    const boxes = all('input.dj-pick');
    const count = boxes.filter((box) => box.checked).length;
    const line = find('[data-pick-count]', form);
    const head = find('[data-pick-all]', form);
    if (!line.dataset.none) line.dataset.none = line.textContent;
    line.textContent = count ? line.dataset.pickCount.replace('{0}', count) : line.dataset.none;
    all('button', form).forEach((button) => { button.disabled = count === 0; });
    head.hidden = false;
    find('input', head).checked = count > 0 && count === boxes.length;
    find('input', head).indeterminate = count > 0 && count < boxes.length;
  }

  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-pick-all] input')) all('input.dj-pick').forEach((box) => { box.checked = event.target.checked; });
    if (event.target.matches('.dj-pick, [data-pick-all] input')) { picked(); return; }
    if (event.target.matches('input[type=file]')) said(event.target.form, false);
    if (event.target.matches('[data-keys-off]')) stored.set('keys', event.target.checked ? 'off' : 'on');
  });

  // ---- A file that was not taken: the message stands at its field until another one is chosen ----
  function said(form, now) {
    const place = form && find('[data-upload-error]', form);
    if (!place) return;
    const file = find('input[type=file]', form);
    if (now) { file.setAttribute('aria-invalid', 'true'); file.focus(); return; }
    file.removeAttribute('aria-invalid');
    place.textContent = '';
  }
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.matches('[data-upload-error]')) said(event.detail.target.closest('form'), true);
  });

  // ---- Ledgers: a row is its link, by mouse and by key ----
  function follow(row, aside) {
    const link = find('a[href="' + CSS.escape(row.dataset.row).replace(/\\/g, '\\\\') + '"]', row) || find('a[href]', row);
    if (aside) window.open(row.dataset.row, '_blank', 'noopener');
    else if (link && link.getAttribute('href') === row.dataset.row) link.click();
    else location.assign(row.dataset.row);
  }
  function move(step) {
    const rows = all('[data-ledger] [data-row]');
    if (!rows.length) return;
    const now = rows.findIndex((row) => row.classList.contains('dj-at'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + step))];
    rows.forEach((row) => row.classList.toggle('dj-at', row === next));
    next.scrollIntoView({ block: 'nearest' });
    const link = find('td a[href]', next);
    if (link) link.focus({ preventScroll: true });
  }
  /** Opens what can be done for the row right here, its first field ready. */
  function quick(row) {
    const act = row.nextElementSibling && find('[data-quick]', row.nextElementSibling);
    if (!act) return;
    act.open = true;
    find('select,input:not([type=hidden]),textarea', act).focus();
  }
  function problem() {
    const cells = all('[data-problem]');
    if (!cells.length) return;
    const now = cells.findIndex((cell) => cell.classList.contains('dj-at'));
    const next = cells[(now + 1) % cells.length];
    cells.forEach((cell) => cell.classList.toggle('dj-at', cell === next));
    next.scrollIntoView({ block: 'center', inline: 'center' });
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  document.addEventListener('keydown', (event) => {
    const at = event.target;
    if (event.key === 'Escape') {
      const menu = at.closest && at.closest('details.dj-menu[open], [data-quick][open]');
      shutMenus();
      if (menu) { menu.open = false; find('summary', menu).focus(); }
      return;
    }
    if (event.key === 'Enter' && at.closest && at.closest('[data-narrow]')) { event.preventDefault(); return; }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      const form = at.closest && at.closest('form.dj-form');
      if (form) { event.preventDefault(); form.requestSubmit(find('button:not([type=button])', form)); }
      return;
    }
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at.closest('input,select,textarea,[contenteditable],dialog[open]')) return;
    if (event.key === 'F8' && find('[data-next-problem], [data-problem]')) {
      event.preventDefault();
      const next = find('[data-next-problem]');
      if (next) next.click(); else problem();
      return;
    }
    if (stored.get('keys') === 'off') return;
    const row = find('[data-ledger] .dj-at');
    switch (event.key) {
      case '/': if (find('#q')) { event.preventDefault(); find('#q').focus(); } break;
      case '?': event.preventDefault(); open('keys'); break;
      case 'j': case 'J': if (find('[data-ledger]')) { event.preventDefault(); move(1); } break;
      case 'k': case 'K': if (find('[data-ledger]')) { event.preventDefault(); move(-1); } break;
      case 'x': case 'X': {
        if (!row) break;
        const box = find('input[type=checkbox]', row);
        if (box) box.click();
        else row.setAttribute('aria-selected', String(row.getAttribute('aria-selected') !== 'true'));
        break;
      }
      case 'e': case 'E': if (row) { event.preventDefault(); quick(row); } break;
      case 'Enter': if (row && !at.closest('a,button,summary')) follow(row); break;
      default:
    }
  });

  // ---- A file was opened: what waits for that asks once more, now and when its reader comes back ----
  const opened = new Set();

  function opens(event) {
    const link = event.target.closest && event.target.closest('a[data-opens]');
    if (!link) return;
    opened.add(link.dataset.opens);
    [700, 2500, 6000].forEach((later) => setTimeout(lookAgain, later));
  }
  function lookAgain() {
    opened.forEach((id) => {
      const waits = find('#' + CSS.escape(id) + ' [data-unopened]');
      if (waits) htmx.trigger(waits, 'opened'); else opened.delete(id);
    });
  }
  ['click', 'auxclick', 'contextmenu'].forEach((kind) => document.addEventListener(kind, opens, true));
  window.addEventListener('focus', lookAgain);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) lookAgain(); });

  // ---- Sending: once, and not before a dangerous act was confirmed ----
  let asked = null;

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.hasAttribute('data-again')) { event.preventDefault(); event.stopImmediatePropagation(); again(form); return; }
    if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); event.stopImmediatePropagation(); return; }
    const button = event.submitter && event.submitter.matches('.dj-btn-danger, [data-ask]') ? event.submitter : null;
    if (button && form.dataset.confirmed !== 'yes' && ask(form, button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    delete form.dataset.confirmed;
    if (form.method === 'post') setTimeout(() => { if (!event.defaultPrevented) busy(form, true); });
  }, true);

  function ask(form, button) {
    const box = dialog('confirm');
    if (!box || !box.showModal) return false;
    const act = button.textContent.trim();
    const named = find('[data-object]');
    const h1 = find('main h1');
    const object = button.dataset.ask || (named ? named.dataset.object : h1 ? h1.textContent.trim() : '');
    find('h2', box).textContent = box.dataset.title.replace('{act}', act).replace('{object}', object.slice(0, 80));
    find('[data-act]', box).textContent = act;
    asked = { form, button };
    box.showModal();
    find('[data-close]', box).focus();
    return true;
  }

  document.addEventListener('click', (event) => {
    if (!event.target.closest('#confirm [data-act]') || !asked) return;
    const { form, button } = asked;
    asked = null;
    dialog('confirm').close();
    form.dataset.confirmed = 'yes';
    form.requestSubmit(button);
  });

  function busy(form, now) {
    if (now) form.setAttribute('aria-busy', 'true'); else form.removeAttribute('aria-busy');
  }
  window.addEventListener('pageshow', picked);
  window.addEventListener('pageshow', () => all('form[aria-busy]').forEach((form) => busy(form, false)));

  // ---- Signing in again without leaving the page ----
  let waiting = null;

  function signedOut(from) {
    waiting = from;
    const box = open('again');
    if (box) find('[data-again-error]', box).hidden = true;
  }

  async function again(form) {
    const error = find('[data-again-error]', form);
    error.hidden = true;
    busy(form, true);
    try {
      const answer = await fetch(form.action, {
        method: 'POST', redirect: 'manual', credentials: 'same-origin',
        headers: { Accept: 'application/json' }, body: new URLSearchParams(new FormData(form)),
      });
      if (answer.type === 'opaqueredirect' || answer.ok) {
        form.reset();
        dialog('again').close();
        toast(words('again'));
        const control = waiting && waiting.isConnected && find('button:not([type=button])', waiting);
        if (control) control.focus();
        return;
      }
      const said = await answer.json().catch(() => ({}));
      error.textContent = [said.title, said.detail].filter(Boolean).join(' ') || words('failed');
    } catch (e) {
      error.textContent = words('offline');
    } finally {
      busy(form, false);
    }
    error.hidden = false;
    find('[type=password]', form).select();
  }

  // ---- Many choices: those whose words were typed, and those that are ticked ----
  function narrow(part) {
    const list = document.getElementById(part.dataset.narrow);
    const typed = find('input', part).value.toLowerCase().split(/\s+/).filter(Boolean);
    const boxes = all('.dj-check', list);
    let shown = 0;
    let ticked = 0;
    boxes.forEach((box) => {
      const label = box.textContent.toLowerCase();
      const on = find('input', box).checked;
      box.hidden = !on && !typed.every((word) => label.includes(word));
      shown += box.hidden ? 0 : 1;
      ticked += on ? 1 : 0;
    });
    const said = find('[data-narrowed]', part);
    said.textContent = said.dataset.narrowed.replace('{0}', boxes.length).replace('{1}', shown).replace('{2}', ticked);
  }
  document.addEventListener('input', (event) => {
    const part = event.target.closest('[data-narrow]');
    if (part) narrow(part);
  });
  document.addEventListener('change', (event) => {
    const list = event.target.closest('.dj-checks');
    const part = list && list.previousElementSibling;
    if (part && part.matches('[data-narrow]')) narrow(part);
  });

  // ---- After htmx brought something ----
  let bar = null;
  let kept = null;

  /** A day that no list can be asked for is said at its field; what else was chosen stays. */
  function judge(form) {
    const wrong = all('[data-wrong]', form).filter((place) => {
      const field = find('[aria-describedby="' + place.id + '"]', form);
      const bad = !field.validity.valid;
      if (bad) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
      place.textContent = bad ? place.dataset.wrong : '';
      return bad;
    });
    if (wrong.length) find('[aria-describedby="' + wrong[0].id + '"]', form).focus();
  }
  document.addEventListener('htmx:validation:halted', (event) => judge(event.detail.elt));

  document.addEventListener('htmx:configRequest', (event) => {
    if (!event.detail.elt.matches('.dj-filter')) return;
    judge(event.detail.elt);
    // an address says the conditions that are set, and no others
    const sent = event.detail.formData;
    const asOf = find('[name=asOf]', event.detail.elt);
    if (asOf && asOf.value === asOf.max) sent.delete('asOf');
    Array.from(sent.entries()).filter(([, value]) => value === '').forEach(([name]) => sent.delete(name));
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    clearTimeout(bar);
    if (event.detail.target && event.detail.target.id === 'main') {
      bar = setTimeout(() => document.documentElement.classList.add('dj-waiting'), 300);
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const xhr = event.detail.xhr;
    if (xhr.status >= 400 && xhr.responseText === '' && event.detail.shouldSwap) {
      // refused before our application saw it: an empty page would say less than the one that is there
      event.detail.shouldSwap = false;
      toast(words('empty'));
      return;
    }
    const at = document.activeElement;
    kept = event.detail.target.id === 'main' && at && at.name && at.closest('.dj-filter') ? at.name : null;
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    clearTimeout(bar);
    document.documentElement.classList.remove('dj-waiting');
    const from = event.detail.elt;
    if (from && from.matches && from.matches('form')) busy(from, false);
    const xhr = event.detail.xhr;
    if (xhr && xhr.status === 401 && xhr.getResponseHeader('X-Sign-In')) signedOut(from);
  });
  document.addEventListener('htmx:sendError', (event) => {
    const from = event.detail.elt;
    if (from && !from.closest('.dj-badge, #idle')) toast(words('offline'));
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target.id !== 'main') { ready(); return; }
    shutSide();
    shutMenus();
    ready();
    const live = find('#live');
    if (live) live.textContent = document.title;
    const control = kept && find('.dj-filter [name="' + kept + '"]');
    const anchor = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (control) { control.focus({ preventScroll: true }); return; }
    if (anchor) { anchor.scrollIntoView(); return; }
    const to = find('.dj-summary', event.detail.target) || find('[data-ledger] .dj-at a[href]', event.detail.target)
      || find('h1', event.detail.target) || find('#main');
    if (!to.matches('a') && !to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus({ preventScroll: !to.matches('.dj-summary, a') });
  });

  function ready() {
    const path = location.pathname;
    // the longest address that the page's own begins with: a page below another's belongs to one line of the menu
    const leads = all('#menu > a').map((link) => link.getAttribute('href'))
      .filter((to) => path === to || (to !== '/' && path.startsWith(to + '/')));
    const current = leads.sort((one, other) => other.length - one.length)[0];
    all('#menu > a, .dj-bar a').forEach((link) => {
      if (link.getAttribute('href') === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    all('input[name=back]', find('.dj-top-end') || undefined).forEach((input) => {
      if (input.closest('.dj-top-end')) input.value = path + location.search;
    });
    const off = find('[data-keys-off]');
    if (off) off.checked = stored.get('keys') === 'off';
    picked();
    all('[data-narrow]').forEach((part) => { part.hidden = false; narrow(part); });
    const keep = find('[data-view-new]');
    if (keep) keep.setAttribute('href', '/views/new?query=' + encodeURIComponent(location.search.slice(1)));
  }

  const summary = find('.dj-summary');
  if (summary) { summary.tabIndex = -1; summary.focus(); }
  ready();
}());
