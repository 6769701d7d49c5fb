import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { type Figure, median } from './figures.ts';

/** A page is watched for as long as chips are coming on a slow machine. */
const watchedMs = (rows: number): number => 3000 + 4 * rows;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

interface TraceNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  /** Processor time; shorter than `dur` when the machine was busy with other things. */
  tdur?: number;
  args: {
    beginData?: { url?: string };
    data?: { startTime?: number; timeDeltas?: number[]; cpuProfile?: { nodes?: TraceNode[]; samples?: number[] } };
  };
}

interface Sample {
  /** Microseconds. */
  from: number;
  to: number;
}

/** The stretches of a process' main thread in which a function of ours was on the stack. */
function oursIn(events: readonly TraceEvent[], pid: number): Sample[] {
  const start = events.find((event) => event.name === 'Profile' && event.pid === pid);
  const ours = new Map<number, boolean>();
  const spans: Sample[] = [];
  let at = start?.args.data?.startTime ?? 0;
  let last = false;
  for (const event of events) {
    if (event.name !== 'ProfileChunk' || event.pid !== pid || event.id !== start?.id) continue;
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
    for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
      const own = callFrame.url?.startsWith('chrome-extension:') === true;
      ours.set(id, own || (parent !== undefined && ours.get(parent) === true));
    }
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      const from = at;
      at += timeDeltas[index] ?? 0;
      if (last) spans.push({ from, to: at });
      last = ours.get(node) === true;
    }
  }
  return spans;
}

interface Task {
  /** Milliseconds: the whole task, our part of it, and the processor time of our part. */
  whole: number;
  ours: number;
  busy: number;
}

/** The tasks of the page's main thread that had code of ours in them. */
function tasksOfOurs(events: readonly TraceEvent[], url: string): Task[] {
  const parsed = events.find((event) => event.name === 'ParseHTML' && event.args.beginData?.url === url);
  if (!parsed) throw new Error(`the trace does not show ${url}`);
  const spans = oursIn(events, parsed.pid);
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === parsed.pid && tid === parsed.tid)
    .flatMap(({ ts, dur = 0, tdur = dur }) => {
      const within = spans.map(({ from, to }) => Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)));
      const ours = within.reduce((sum, part) => sum + part, 0);
      return ours > 0 ? [{ whole: dur / 1000, ours: ours / 1000, busy: (ours * tdur) / dur / 1000 }] : [];
    });
}

async function traced(browser: Browser, url: string, watched: number): Promise<Task[]> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url);
    await pause(watched);
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    return tasksOfOurs(
      traceEvents.toSorted((a, b) => a.ts - b.ts),
      url,
    );
  } finally {
    await page.close();
  }
}

/** The longest task that is ours on a page of rows, from a trace with the profiler's samples, which itself slows the page. */
export async function taskFigures(
  browser: Browser,
  { desk, rows, visits, bar }: { desk: string; rows: number; visits: number; bar?: number },
): Promise<Figure[]> {
  const all: Task[][] = [];
  for (let at = 0; at < visits; at++) {
    all.push(await traced(browser, `${desk}/rows?count=${rows}&all=1`, watchedMs(rows)));
  }
  const group = 'Our tasks in a page (traced)';
  const name = `${rows.toLocaleString('en')} rows`;
  const n = all.reduce((sum, tasks) => sum + tasks.length, 0);
  const most = (key: keyof Task) => Math.max(...all.flatMap((tasks) => tasks.map((task) => task[key])));
  const total = median(all.map((tasks) => tasks.reduce((sum, { ours }) => sum + ours, 0)));
  return [
    {
      group,
      name: `${name}: most of our own code in one task`,
      value: most('ours'),
      unit: 'ms',
      n,
      ...(bar ? { bar } : {}),
    },
    { group, name: `${name}: the same in processor time`, value: most('busy'), unit: 'ms', n },
    { group, name: `${name}: longest task with code of ours in it`, value: most('whole'), unit: 'ms', n },
    { group, name: `${name}: our own code in all, a visit`, value: total, unit: 'ms', n: visits },
  ];
}
