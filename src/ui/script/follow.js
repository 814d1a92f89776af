// While somebody types, the server is asked what it comes to, so that there is only one way to do the sum.
const shown_after = 250;
const said_after = 1500;

document.querySelectorAll('form[data-follow]').forEach(follow);

/** Keeps every figure on the page that follows this form in step with its fields. */
function follow(form) {
  const names = form.dataset.followFields.split(' ');
  let typing, speaking, asking;
  let said = asText();

  document.body.classList.add('is-following');
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  if (asText() !== starting()) later();

  function later(event) {
    if (event && !names.includes(event.target.name)) return;
    window.clearTimeout(typing);
    window.clearTimeout(speaking);
    typing = window.setTimeout(ask, shown_after);
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.follow}&${asText()}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      show(await answer.json());
    } catch (fault) {
      if (fault.name !== 'AbortError') document.body.classList.remove('is-following');
    }
  }

  function show(texts) {
    document.body.classList.add('is-following');
    document.querySelectorAll('[data-follows]').forEach((place) => {
      place.textContent = texts[place.dataset.follows] ?? place.textContent;
    });
    speaking = window.setTimeout(() => say(texts), said_after);
  }

  function say(texts) {
    if (said === asText()) return;
    said = asText();
    document.querySelectorAll('[data-follows-aloud]').forEach((place) => {
      place.textContent = texts[place.dataset.followsAloud];
    });
  }

  function asText() {
    const values = new FormData(form);
    return String(new URLSearchParams(names.map((name) => [name, values.get(name) ?? ''])));
  }

  /** The fields as the page was made: a browser that comes back to a page may have filled them in again. */
  function starting() {
    const made = names.map((name) => {
      const fields = [...form.querySelectorAll(`[name="${name}"]`)];
      const chosen =
        fields.find((field) => field.defaultChecked) ?? fields.find((field) => field.type !== 'radio');
      return [name, chosen?.defaultValue ?? ''];
    });
    return String(new URLSearchParams(made));
  }
}
