// The form's comforts: each line is saved while it is typed; how it stands comes back.
(function () {
  'use strict';
  // A refused or overtaken line comes back as the line's own state: swap it in as well.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const status = event.detail.xhr.status;
    if (status === 400 || status === 409 || status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  // Sending waits for saves on their way: they would look like somebody else's changes.
  const fill = document.getElementById('fill');
  let held = null;
  const saving = () => document.querySelector('.hrow.htmx-request') !== null;
  if (fill) {
    fill.addEventListener('submit', (event) => {
      if (saving()) {
        event.preventDefault();
        held = event.submitter;
      }
    });
    document.addEventListener('htmx:afterSettle', () => {
      if (held && !saving()) {
        const button = held;
        held = null;
        fill.requestSubmit(button);
      }
    });
  }
  // With script, choosing a file sends it: the button is for those without.
  for (const button of document.querySelectorAll('.ev form[enctype] button')) button.hidden = true;
  document.addEventListener('htmx:afterSettle', () => {
    for (const button of document.querySelectorAll('.ev form[enctype] button')) button.hidden = true;
  });
})();
