import { initAll } from 'govuk-frontend';

initAll();
keepRadiosPlain();
['click', 'pageshow'].forEach((event) => window.addEventListener(event, keepRadiosPlain));
document.querySelectorAll('[data-read-aloud]').forEach(readAloud);
leaveOnEscape();
document.querySelectorAll('[data-print]').forEach(print);
if (document.querySelector('[data-follow]')) void import('follow');

/** In ARIA a radio button is never "expanded": what one opens stands right after it and is read next. */
function keepRadiosPlain() {
  document
    .querySelectorAll('input[type="radio"][aria-expanded]')
    .forEach((radio) => radio.removeAttribute('aria-expanded'));
}

/** Makes a button print the page. */
function print(button) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** Makes a button read its part of the page aloud, where the browser can speak. */
function readAloud(button) {
  const part = document.getElementById(button.dataset.readAloud);
  if (!part || !('speechSynthesis' in window)) return;

  const start = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : read()));
  window.addEventListener('pagehide', () => window.speechSynthesis.cancel());

  function read() {
    window.speechSynthesis.cancel();
    const pieces = readable(part);
    pieces.forEach((text, index) => {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = document.documentElement.lang === 'cy' ? 'cy-GB' : 'en-GB';
      spoken.rate = 0.95;
      if (index === pieces.length - 1) spoken.addEventListener('end', stop);
      window.speechSynthesis.speak(spoken);
    });
    show(true);
  }

  function stop() {
    window.speechSynthesis.cancel();
    show(false);
  }

  function show(reading) {
    button.setAttribute('aria-pressed', String(reading));
    button.textContent = reading ? button.dataset.stop : start;
  }
}

/** What is there to read, heading by heading and line by line, without what is hidden. */
function readable(part) {
  const lines = part.innerText.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Escape three times within two seconds leaves a page that offers "Leave this page quickly". */
function leaveOnEscape() {
  const way = document.querySelector('.govuk-js-exit-this-page-button');
  if (!way) return;
  let pressed = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    pressed = [...pressed, event.timeStamp].filter((when) => event.timeStamp - when < 2000);
    if (pressed.length >= 3) way.click();
  });
}
