// Puts a business's booking page into its own website, where this script stands, and makes the frame as high as the page in it says.
'use strict';

(() => {
  const script = document.currentScript;
  const {business, language, title} = script?.dataset ?? {};
  if (!business) return;
  const desk = new URL(script.src).origin;
  const page = new URL('/book/' + encodeURIComponent(business) + '?embed=1', desk);
  if (language) page.searchParams.set('lang', language);

  const frame = document.createElement('iframe');
  frame.title = title || 'Booking';
  frame.loading = 'lazy';
  Object.assign(frame.style, {display: 'block', width: '100%', height: '640px', border: '0'});
  frame.src = page.href;

  addEventListener('message', event => {
    if (event.source !== frame.contentWindow || event.origin !== desk || event.data?.frontdesk !== 'height') return;
    const height = event.data.height;
    if (Number.isFinite(height) && height > 0) frame.style.height = Math.min(Math.ceil(height), 10000) + 'px';
  });

  // The next page begins at its top, also where somebody has scrolled down the one before.
  let shown = 0;
  frame.addEventListener('load', () => {
    if (shown++ > 0 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });

  script.after(frame);
})();
