// The ledger's comforts: printing, ticking all rows, telling how many are ticked.
(function () {
  'use strict';
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  const form = document.querySelector('.dx-bulk');
  if (!form) return;
  const ticks = () => [...form.querySelectorAll('tbody input.ck')];
  const all = form.querySelector('[data-all]');
  const told = form.querySelector('[data-selected]');
  function tell() {
    const ticked = ticks().filter((tick) => tick.checked);
    if (told) told.textContent = told.dataset.words.replace('#', String(ticked.length));
    for (const tick of ticks()) tick.closest('tr').classList.toggle('sel', tick.checked);
    if (all) {
      all.checked = ticked.length > 0 && ticked.length === ticks().length;
      all.indeterminate = ticked.length > 0 && ticked.length < ticks().length;
    }
  }
  if (all) {
    all.hidden = false;
    all.addEventListener('change', () => {
      for (const tick of ticks()) tick.checked = all.checked;
      tell();
    });
  }
  form.addEventListener('change', tell);
  tell();
})();
