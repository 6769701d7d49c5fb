import { readFile } from 'node:fs/promises';
import type { SamplePerson } from '../../src/store/samples.ts';

export interface Activity {
  kind: string;
  /** `out` is what the rep did. */
  direction?: 'in' | 'out';
  text: string;
  daysAgo: number;
}

/** A sample lead, with or without a history. */
export interface Person extends Omit<SamplePerson, 'marks' | 'persona' | 'notes' | 'touchpoints'> {
  notes: readonly { text: string; daysAgo: number }[];
  touchpoints: readonly Activity[];
}

export interface Post {
  /** Id of a person. */
  author: string;
  text: string;
  minutesAgo: number;
}

export interface DeskData {
  people: readonly Person[];
  /** What the thread began with. */
  post: Post;
  posts: readonly Post[];
}

interface SampleFile {
  people: Person[];
  untagged: Person[];
  post: Post;
  posts: Post[];
}

const SAMPLES = new URL('../../assets/samples/leads.json', import.meta.url);
const NEEDED = ['id', 'name', 'title', 'company', 'place', 'language', 'email'] as const;

function check(condition: boolean, fault: string): void {
  if (!condition) throw new Error(`assets/samples/leads.json: ${fault}`);
}

/** The sample leads, tagged or not, and the posts of the thread. Rejects naming the person or post that is not as it must be. */
export async function readDeskData(): Promise<DeskData> {
  const file = JSON.parse(await readFile(SAMPLES, 'utf8')) as SampleFile;
  const people = [...file.people, ...file.untagged];
  const ids = new Set(people.map(({ id }) => id));
  check(ids.size === people.length, 'two people have the same id');
  for (const person of people) {
    for (const key of NEEDED)
      check(typeof person[key] === 'string' && person[key] !== '', `${person.id} has no ${key}`);
    check(Array.isArray(person.notes) && Array.isArray(person.touchpoints), `${person.id} has no notes or touchpoints`);
  }
  for (const { author } of [file.post, ...file.posts])
    check(ids.has(author), `a post is by ${author}, who is not there`);
  return { people, post: file.post, posts: file.posts };
}
