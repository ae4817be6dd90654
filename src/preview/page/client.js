// The page's script: it sends what the person does, and puts what comes back in its place. All that is shown is drawn by the server.
import '@skyra/discord-components-core';

const byId = (id) => document.getElementById(id);
const scene = () => ({ channel: byId('channel').value, locale: byId('locale').value });

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  byId('trouble').textContent = response.ok ? '' : await response.text();
  return response.ok ? response.json() : null;
}

const act = (action) => post('/act', { scene: scene(), action });

/** Draws anew what has changed; the composer only when it is asked to, since somebody may be writing in it. */
async function refresh({ composer = false } = {}) {
  const query = new URLSearchParams({ ...scene(), command: byId('composer')?.dataset.command ?? '' });
  const response = await fetch(`/view?${query}`);
  if (!response.ok) return;
  const view = await response.json();
  put('messages', view.messages);
  put('channel', view.channels);
  if (composer) put('writing', view.writing);
  if (put('dialog', view.dialog)) byId('form')?.showModal();
}

const last = new Map();
function put(id, markup) {
  if (last.get(id) === markup) return false;
  last.set(id, markup);
  const place = byId(id);
  // The last message stays in sight, also when a command with many fields takes its room.
  const wasAtEnd = atEnd();
  place.innerHTML = markup;
  dress(place);
  if (wasAtEnd) requestAnimationFrame(() => toEnd());
  return true;
}

const scroller = () => document.querySelector('main');
const atEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 80;
const toEnd = () => scroller().scrollTo({ top: scroller().scrollHeight });

/** Times in the reader's zone, as Discord shows them. */
function dress(place) {
  for (const message of place.querySelectorAll('discord-message')) {
    const at = new Date(Number(message.dataset.at));
    message.timestamp = at.toLocaleTimeString(scene().locale, { timeStyle: 'short' });
  }
  for (const time of place.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    time.title = at.toLocaleString(scene().locale);
    time.textContent = ago(at);
  }
}

function ago(at) {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const [unit, size] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ].find(([name, length]) => Math.abs(seconds) >= length || name === 'second');
  return new Intl.RelativeTimeFormat(scene().locale, { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}

/** The values of a command's fields, those that are left empty left out. */
function optionsOf(form) {
  const fields = [...form.elements].filter((field) => field.name !== '' && field.value !== '');
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field)]));
}

function fieldValue(field) {
  if (field.dataset.kind === 'yes-no') return field.value === 'true';
  return field.type === 'number' ? Number(field.value) : field.value;
}

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.id === 'composer') {
    const { command } = form.dataset;
    const options = optionsOf(form);
    const action =
      command === ''
        ? { do: 'say', text: options.text ?? '', replyTo: null }
        : { do: 'slash', command: `/${command}`, options };
    if (command === '' && action.text === '') return;
    if ((await act(action)) !== null) form.reset();
    toEnd();
  } else {
    byId('form').close();
    await act({ do: 'submit', fields: Object.fromEntries(new FormData(form)) });
  }
});

document.addEventListener('click', async (event) => {
  const target = event.target.closest('[data-press], [data-message-command], [value="dismiss"]');
  if (target === null || target.hasAttribute('disabled')) return;
  if (target.value === 'dismiss') {
    byId('form').close();
    await act({ do: 'dismiss' });
  } else if (target.dataset.press !== undefined) {
    await act({ do: 'press', message: target.dataset.of, button: target.dataset.press });
  } else {
    target.closest('details').open = false;
    await act({ do: 'use', message: target.dataset.of, command: target.dataset.messageCommand });
  }
});

document.addEventListener('change', async (event) => {
  const { target } = event;
  if (target.id === 'command') {
    byId('composer').dataset.command = target.value;
    await refresh({ composer: true });
    byId('composer').querySelector('input')?.focus();
  } else if (target.id === 'channel' || target.id === 'locale') {
    document.documentElement.lang = byId('locale').value;
    await refresh({ composer: true });
    toEnd();
  } else if (target.dataset.select !== undefined) {
    await act({
      do: 'select',
      message: target.dataset.of,
      select: target.dataset.select,
      values: [target.value],
    });
  }
});

document.addEventListener('input', async ({ target }) => {
  const key = target.dataset?.suggests;
  if (key === undefined) return;
  const { [key]: _, ...others } = optionsOf(target.form);
  const command = `/${target.form.dataset.command}`;
  // The option that is being typed comes last.
  const choices = await post('/suggest', {
    scene: scene(),
    command,
    options: { ...others, [key]: target.value },
  });
  const list = target.form.querySelector(`#suggest-${key}`);
  list?.replaceChildren(
    ...(choices ?? []).map(({ name, value }) => Object.assign(new Option(name, value), { label: name })),
  );
});

byId('theme').addEventListener('click', ({ currentTarget }) => toggle(currentTarget, 'light'));
byId('width').addEventListener('click', ({ currentTarget }) => toggle(currentTarget, 'phone'));

function toggle(button, name) {
  const wasAtEnd = atEnd();
  const isOn = document.body.classList.toggle(name);
  button.setAttribute('aria-pressed', String(isOn));
  byId('messages').toggleAttribute('light-theme', document.body.classList.contains('light'));
  if (wasAtEnd) requestAnimationFrame(() => toEnd());
}

for (const name of new URLSearchParams(location.search).getAll('as')) {
  if (name === 'light' || name === 'phone') toggle(byId(name === 'light' ? 'theme' : 'width'), name);
}

new EventSource('/events').addEventListener('message', () => refresh());
await refresh({ composer: true });
toEnd();
document.body.dataset.ready = 'true';
