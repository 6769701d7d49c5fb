/** Must agree with `--row` in desk.css. */
const ROW = 44;
/** Rows kept ready above the first visible one. */
const ABOVE = 8;

/** @typedef {{ id: string, name: string, title: string, company: string, language: string, email: string }} Person */

/** Changes the text node in place, as frameworks do: the element and its node stay the same. */
function say(element, text) {
  if (element.firstChild) element.firstChild.data = text;
  else element.textContent = text;
}

function fill(row, person, at) {
  row.setAttribute('aria-rowindex', String(at + 1));
  const name = row.querySelector('.p-name');
  say(name, person.name);
  name.setAttribute('href', `/people/${person.id}`);
  name.lang = person.language;
  say(row.querySelector('.p-job-title'), person.title);
  say(row.querySelector('.p-org'), person.company);
  const email = row.querySelector('.u-email');
  say(email, person.email);
  email.setAttribute('href', `mailto:${person.email}`);
}

/**
 * Makes the list of `main` live, if it has one. Gives `window.desk` to tests:
 * `scrollToRow(n)` brings row n (from 0) to the top; `replaceAll(shift = 0)` throws every row element away and builds new
 * ones, which show the people `shift` places further on.
 */
export async function mountRows(main, signal) {
  delete window.desk;
  const box = main.querySelector('[data-rows]');
  if (!box) return;
  const canvas = box.querySelector('.canvas');
  const blank = box.querySelector('template').content.querySelector('.row');
  const recycling = 'recycling' in box.dataset;
  const answer = await fetch(`/rows.json?count=${box.dataset.rows}`, { signal });
  /** @type {Person[]} */
  const people = await answer.json();
  if (signal.aborted) return;

  let pool = [...canvas.querySelectorAll('.row')];
  let shift = 0;
  /** Which row of the list an element shows now. */
  const shows = pool.map((_, at) => at);

  const person = (at) => people[(at + shift) % people.length];

  function place(slot, at) {
    const row = pool[slot];
    fill(row, person(at), at);
    if (recycling) row.style.transform = `translateY(${at * ROW}px)`;
    shows[slot] = at;
  }

  function draw() {
    if (!recycling) return;
    const top = Math.floor(box.scrollTop / ROW) - ABOVE;
    const first = Math.max(0, Math.min(top, people.length - pool.length));
    for (let at = first; at < Math.min(first + pool.length, people.length); at++) {
      const slot = at % pool.length;
      if (shows[slot] !== at) place(slot, at);
    }
  }

  function replaceAll(by = 0) {
    shift = (((shift + by) % people.length) + people.length) % people.length;
    pool = pool.map(() => blank.cloneNode(true));
    shows.forEach((at, slot) => {
      place(slot, at);
    });
    canvas.replaceChildren(...pool);
  }

  function scrollToRow(at) {
    const row = Math.max(0, Math.min(Math.trunc(at), people.length - 1));
    if (!recycling) return pool[row].scrollIntoView({ block: 'start', behavior: 'instant' });
    box.scrollTop = row * ROW;
    draw();
  }

  if (recycling) {
    canvas.style.height = `${people.length * ROW}px`;
    pool.forEach((_, slot) => {
      place(slot, slot);
    });
    box.addEventListener('scroll', draw, { passive: true, signal });
    draw();
  }
  window.desk = { scrollToRow, replaceAll };
}
