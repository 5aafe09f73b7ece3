// Tells while typing how far the shares are from the total, and marks rows whose periods don't add up.
(function () {
  'use strict';
  const form = document.querySelector('.dx-split');
  if (!form) return;
  const live = form.querySelector('[data-live]');
  const total = Number(form.dataset.total);
  const adds = form.dataset.adds === 'yes';
  const number = (field) => Number(field.value.replace(/[,，]/g, '')) || 0;
  const near = (a, b) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
  function tell() {
    let sum = 0;
    for (const row of form.querySelectorAll('[data-row]')) {
      const taking = row.querySelector('.ck').checked;
      const value = number(row.querySelector('[data-value]'));
      const cells = [...row.querySelectorAll('[data-cell]')].reduce((all, cell) => all + number(cell), 0);
      if (taking) sum += value;
      if (row.querySelector('[data-cell]')) row.classList.toggle('dx-uneven', taking && adds && !near(cells, value));
    }
    const difference = sum - total;
    const word = near(sum, total) ? 'exact' : difference > 0 ? 'over' : 'under';
    live.hidden = false;
    live.textContent = live.dataset.words
      .replace('#1', String(Number(sum.toFixed(6))))
      .replace('#2', String(Number(difference.toFixed(6))).replace('-', '−')) + live.dataset[word];
  }
  if (adds) {
    form.addEventListener('input', tell);
    tell();
  }
})();

// A table of figures: arrows go from field to field, and what is copied in a sheet fills the fields from here on.
(function () {
  'use strict';
  const table = document.querySelector('.dx-split .dx-matrix');
  if (!table) return;
  const rows = () => [...table.querySelectorAll('[data-row]')].map((row) => [...row.querySelectorAll('input:not(.ck)')]);
  const place = (field) => {
    const all = rows();
    const row = all.findIndex((fields) => fields.includes(field));
    return { all, row, column: row < 0 ? -1 : all[row].indexOf(field) };
  };
  table.addEventListener('keydown', (event) => {
    const field = event.target;
    const { all, row, column } = place(field);
    if (row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const ends = field.selectionStart === field.selectionEnd;
    const next =
      event.key === 'ArrowUp' ? all[row - 1]?.[column]
      : event.key === 'ArrowDown' || event.key === 'Enter' ? all[row + 1]?.[column]
      : event.key === 'ArrowLeft' && ends && field.selectionStart === 0 ? all[row][column - 1]
      : event.key === 'ArrowRight' && ends && field.selectionEnd === field.value.length ? all[row][column + 1]
      : null;
    if (!next && event.key !== 'Enter') return;
    event.preventDefault();
    if (next) {
      next.focus();
      next.select();
    }
  });
  table.addEventListener('paste', (event) => {
    const text = (event.clipboardData ? event.clipboardData.getData('text') : '').replace(/\r/g, '').replace(/\n$/, '');
    const { all, row, column } = place(event.target);
    if (row < 0 || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    text.split('\n').forEach((line, down) =>
      line.split('\t').forEach((value, right) => {
        const field = all[row + down]?.[column + right];
        if (!field) return;
        field.value = value.trim();
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }));
  });
})();
