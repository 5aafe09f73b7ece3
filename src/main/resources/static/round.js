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
  // With script, choosing a file sends it: the button is for those without.
  for (const button of document.querySelectorAll('.ev form[enctype] button')) button.hidden = true;
  document.addEventListener('htmx:afterSettle', () => {
    for (const button of document.querySelectorAll('.ev form[enctype] button')) button.hidden = true;
  });
})();
