// Runs before anything is drawn, so that nothing jumps when the rest of the script arrives.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
