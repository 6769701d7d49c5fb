import type { DeskData, Person, Post } from './data.ts';
import { type Html, html } from './html.ts';
import { avatar, page, REP } from './layout.ts';
import { ago } from './time.ts';

/** What the signed-in user wrote into the reply box. */
export interface Reply {
  text: string;
  at: number;
}

export const MAX_REPLY = 2000;

function entry(author: Person, post: Post, size: 'small' | 'large' = 'small'): Html {
  const profile = author.x === undefined ? `/people/${author.id}` : `https://x.com/${author.x}`;
  return html`<article class="h-entry ${size}">
${avatar(author.name, size)}
<div>
<header class="p-author h-card"><a class="p-name u-url" href="${profile}" rel="noreferrer" dir="auto" lang="${author.language}">${author.name}</a><span class="byline">${author.x !== undefined && html`<span class="handle">@${author.x}</span>`}${ago(post.minutesAgo)}</span></header>
<p class="e-content" dir="auto">${post.text}</p>
</div>
</article>
`;
}

function own({ text, at }: Reply): Html {
  return html`<article class="own">
${avatar(REP.name)}
<div>
<header><strong>You</strong><span class="byline">${ago((Date.now() - at) / 60_000)}</span></header>
<p dir="auto">${text}</p>
</div>
</article>
`;
}

/** The thread about warehouse software: a post, what people answered, and a box to answer them. */
export function threadPage({ people, post, posts }: DeskData, replies: readonly Reply[]): Html {
  const byId = new Map(people.map((person) => [person.id, person]));
  const show = (one: Post, size?: 'large') => {
    const author = byId.get(one.author);
    return author && entry(author, one, size);
  };
  const total = posts.length + replies.length;
  return page(
    'Conversation',
    'posts',
    html`<div class="thread">
<h1>Conversation</h1>
${show(post, 'large')}
<h2>${total} ${total === 1 ? 'reply' : 'replies'}</h2>
${[...posts].sort((a, b) => b.minutesAgo - a.minutesAgo).map((one) => show(one))}${replies.map(own)}
<form class="reply" method="post" action="/posts/warehouse">
<label for="reply">Your reply</label>
<textarea id="reply" name="text" rows="3" maxlength="${MAX_REPLY}" required dir="auto" placeholder="Write a reply"></textarea>
<div class="foot"><span class="hint">Stays on this computer until the desk is closed.</span><button class="button" type="submit">Reply</button></div>
</form>
</div>`,
  );
}
