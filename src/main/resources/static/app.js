// Small comforts on top of pages that work without script.
(function () {
  'use strict';
  let opener = null;
  const popover = () => document.getElementById('popover');

  function closePopover() {
    const box = popover();
    if (!box || !box.firstElementChild) return;
    box.replaceChildren();
    if (opener) opener.focus();
    opener = null;
  }

  document.addEventListener('click', (event) => {
    const number = event.target.closest('a.n');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (number && plain && typeof htmx !== 'undefined') {
      event.preventDefault();
      opener = number;
      htmx.ajax('GET', number.getAttribute('href'), { target: '#popover' });
    }
    if (event.target.closest('[data-close]')) closePopover();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePopover();
    // The slash goes to the search, unless somebody is typing.
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    const find = document.getElementById('find');
    if (event.key === '/' && !typing && find) {
      event.preventDefault();
      find.focus();
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'popover') popover().firstElementChild?.focus();
  });
  // A file that is too large is told before it travels.
  document.addEventListener('change', (event) => {
    const { files, dataset } = event.target;
    if (!files || !dataset.most) return;
    const large = Array.from(files).some((file) => file.size > Number(dataset.most));
    event.target.setCustomValidity(large ? dataset.tooLarge : '');
    if (large) event.target.reportValidity();
  });
  const errors = document.getElementById('errors');
  if (errors) errors.focus();
})();
