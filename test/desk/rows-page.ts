import { crowd } from './crowd.ts';
import type { Person } from './data.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

/** How many row elements the recycling list has, whatever the length of the list. */
const WINDOW = 40;

function row(person: Person, at: number): Html {
  return html`<div class="row h-card" role="row" aria-rowindex="${at + 1}">
<span role="cell" class="who"><a class="p-name u-url" href="/people/${person.id}" dir="auto" lang="${person.language}">${person.name}</a></span>
<span role="cell" class="p-job-title">${person.title}</span>
<span role="cell" class="p-org">${person.company}</span>
<span role="cell"><a class="u-email" href="mailto:${person.email}">${person.email}</a></span>
</div>
`;
}

/**
 * A long list. Without `all`, only a window of rows is in the page and the script gives the same elements to other
 * people while scrolling; with it, every row is in the markup.
 */
export function rowsPage(count: number, all: boolean): Html {
  const people = crowd(count);
  return page(
    'Directory',
    'rows',
    html`<div class="bar">
<h1>Directory <span class="count">${count.toLocaleString('en')}</span></h1>
<a class="quiet" href="/rows?count=${count}${!all && html`&amp;all=1`}">${all ? 'Show as a window' : 'Show all rows at once'}</a>
</div>
<div class="rows ${!all && html`recycling`}" role="table" aria-label="Directory" aria-rowcount="${count}">
<div class="head" role="row"><span role="columnheader">Name</span><span role="columnheader">Title</span><span role="columnheader">Company</span><span role="columnheader">E-mail</span></div>
<div class="box" role="rowgroup" data-rows="${count}" ${!all && html`data-recycling tabindex="0"`}>
<div class="canvas">
${people.slice(0, all ? count : WINDOW).map(row)}</div>
<template>${people.slice(0, 1).map(row)}</template>
</div>
</div>
<noscript><p class="hint">This list needs scripts to scroll. <a href="/rows?count=${count}&amp;all=1">Show all rows at once</a></p></noscript>`,
  );
}
