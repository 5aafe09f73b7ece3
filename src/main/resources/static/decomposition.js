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
      row.classList.toggle('dx-uneven', taking && adds && !near(cells, value));
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
