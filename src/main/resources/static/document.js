// The reading page: text and rows move together, keys, rows answered in place, words selected.
(function () {
  'use strict';
  const text = document.querySelector('[data-text]');
  const rows = document.querySelector('[data-rows]');
  if (!text || !rows) return;
  const address = rows.dataset.address;
  const bulk = document.getElementById('bulk');
  let active = null;
  let last = null;
  let quiet = false;

  const all = () => Array.from(rows.querySelectorAll('[data-id]'));
  const marks = (id) => text.querySelectorAll(`[data-m="${id}"]`);

  // One column follows the other; the follower's own scroll event is not answered.
  function follow(scrolled, other, target) {
    if (quiet || !target) return;
    quiet = true;
    const column = other.getBoundingClientRect();
    other.scrollTop += target.getBoundingClientRect().top - column.top - 40;
    requestAnimationFrame(() => requestAnimationFrame(() => { quiet = false; }));
  }
  const below = (elements, column) => {
    const top = column.getBoundingClientRect().top;
    return elements.find((element) => element.getBoundingClientRect().bottom > top + 30);
  };
  text.addEventListener('scroll', () => {
    const mark = below(Array.from(text.querySelectorAll('[data-m]:not([data-m="0"])')), text);
    follow(text, rows, mark && document.getElementById('s' + mark.dataset.m));
  }, { passive: true });
  rows.addEventListener('scroll', () => {
    const row = below(all(), rows);
    follow(rows, text, row && marks(row.dataset.id)[0]);
  }, { passive: true });

  function activate(row, still) {
    if (!row) return;
    all().forEach((one) => one.classList.toggle('on', one === row));
    text.querySelectorAll('.act').forEach((one) => one.classList.remove('act'));
    marks(row.dataset.id).forEach((one) => one.classList.add('act'));
    active = row.dataset.id;
    if (still) return;
    quiet = true;
    row.scrollIntoView({ block: 'nearest' });
    const mark = marks(active)[0];
    if (mark) mark.scrollIntoView({ block: 'nearest' });
    setTimeout(() => { quiet = false; }, 120);
  }
  const current = () => all().find((row) => row.dataset.id === active);
  function move(step) {
    const list = all();
    const at = list.indexOf(current());
    activate(list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + step))]);
  }

  function settle() {
    activate(current(), true);
  }
  function send(name, row, value) {
    const values = { [name]: value, _csrf: bulk.elements.namedItem('_csrf').value };
    last = row.dataset.id;
    return htmx.ajax('POST', address + '/review', { values, target: row, swap: 'outerHTML' })
      .then(settle);
  }
  function show(row, open) {
    return htmx.ajax('GET', `${address}/statements/${row.dataset.id}?open=${open}`,
      { target: row, swap: 'outerHTML' }).then(settle);
  }
  function press(name, row) {
    const button = row && row.querySelector(`button[name=${name}]`);
    if (button) return send(name, row, button.value);
    return undefined;
  }

  // Opens the row if need be, and goes to one of its fields.
  function reach(row, selector) {
    if (!row) return;
    const there = () => {
      const field = current() && current().querySelector(selector);
      if (field) field.focus();
    };
    if (row.classList.contains('ed')) there();
    else show(row, true).then(there);
  }

  rows.addEventListener('submit', (event) => {
    const row = event.target.closest('[data-id]');
    if (row) last = row.dataset.id;
  }, true);

  // Errors of a form and a stale row come back as the row itself.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 400 || event.detail.xhr.status === 409) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('htmx:afterSettle', settle);

  rows.addEventListener('click', (event) => {
    const row = event.target.closest('[data-id]');
    if (!row || typeof htmx === 'undefined') return;
    activate(row, true);
    const button = event.target.closest('button[name=confirm],button[name=reject],button[name=undo]');
    if (button) {
      event.preventDefault();
      send(button.name, row, button.value);
    } else if (event.target.closest('[data-open]')) {
      event.preventDefault();
      show(row, true);
    } else if (event.target.closest('[data-shut]')) {
      event.preventDefault();
      show(row, false);
    }
  });
  text.addEventListener('click', (event) => {
    const mark = event.target.closest('[data-m]:not([data-m="0"])');
    if (mark) activate(document.getElementById('s' + mark.dataset.m));
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]),select,textarea,button,summary')) return;
    const row = current();
    const link = event.target.closest('a');
    switch (event.key) {
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'Enter': {
        if (link || !row) return;
        const save = row.querySelector('[data-save]');
        if (save) save.form.requestSubmit(save);
        else Promise.resolve(press('confirm', row)).then(() => move(1));
        break;
      }
      case 'e': if (row) show(row, !row.classList.contains('ed')); break;
      case 'a': reach(row, '#e-unit'); break;
      case 's': reach(row, '#e-cut'); break;
      case 'm': reach(row, '[data-merge]'); break;
      case 'g': document.getElementById('goto').focus(); break;
      case 'x': press('reject', row); break;
      case 'z': press('undo', all().find((one) => one.dataset.id === last) || row); break;
      case '?': {
        const keys = document.querySelector('[data-keys]');
        if (keys) keys.open = !keys.open;
        break;
      }
      default: return;
    }
    event.preventDefault();
  });

  // Offsets count code points from the nearest element that names its own.
  function offset(node, index) {
    const block = (node.nodeType === 1 ? node : node.parentElement).closest('[data-a]');
    if (!block || !text.contains(block)) return -1;
    const holder = block.closest('p,h2') || block;
    let count = Number(holder.dataset.a);
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      if (at.nodeType === 1) {
        if (at.dataset.a) count = Number(at.dataset.a);
        continue;
      }
      if (at === node) return count + Array.from(at.data.slice(0, index)).length;
      if (!at.parentElement.closest('sup,.pn')) count += Array.from(at.data).length;
    }
    return -1;
  }
  const pick = document.querySelector('[data-pick]');
  const add = document.getElementById('add');
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    return start >= 0 && end > start ? { start, end, box: range.getBoundingClientRect() } : null;
  }
  if (pick && add) {
    document.addEventListener('selectionchange', () => {
      const words = selected();
      pick.hidden = !words;
      if (words) {
        pick.style.left = `${Math.max(8, words.box.left)}px`;
        pick.style.top = `${words.box.bottom + 6}px`;
      }
    });
    pick.addEventListener('mousedown', (event) => event.preventDefault());
    pick.addEventListener('click', () => {
      const words = selected();
      if (!words) return;
      const fragment = getSelection().getRangeAt(0).cloneContents();
      fragment.querySelectorAll('sup,.pn').forEach((one) => one.remove());
      const form = add.querySelector('form');
      form.elements.namedItem('start').value = words.start;
      form.elements.namedItem('end').value = words.end;
      form.elements.namedItem('words').value = fragment.textContent;
      add.open = true;
      pick.hidden = true;
      form.elements.namedItem('kind').focus();
      add.scrollIntoView({ block: 'nearest' });
    });
    // Words typed over a selection are searched for anew.
    add.querySelector('[name=words]').addEventListener('input', (event) => {
      event.target.form.elements.namedItem('start').value = '';
      event.target.form.elements.namedItem('end').value = '';
    });
  }

  const named = location.hash.match(/^#[sm](\d+)$/);
  activate(named ? document.getElementById('s' + named[1]) : all()[0], !named);
})();
