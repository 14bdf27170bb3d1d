// Chooses the country and the time zone of this browser beforehand, where nobody has chosen yet.
'use strict';

{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const region = new Intl.Locale(navigator.language).region;
  for (const [id, guess] of [['zone', zone], ['region', region]]) {
    const choice = document.getElementById(id);
    if (choice.dataset.guess !== undefined && [...choice.options].some(option => option.value === guess)) choice.value = guess;
  }
  document.getElementById('troubles')?.focus();
}
