import { browser } from 'wxt/browser';
import { type StageModel, stageOf } from '../domain/stage-model.ts';
import { exactFirst } from '../domain/taught.ts';
import { say } from '../domain/words.ts';
import { type Answers, type Asker, Refusal } from '../messages/answer.ts';
import { announceChange } from '../messages/changes.ts';
import type { Hello, ModelLook, Person, Tagged } from '../messages/protocol.ts';
import { settingFor } from '../sites/enabled.ts';
import { addLeads, forEach, learn, type Target, tag } from '../store/deeds.ts';
import { type EnabledSite, enabledSites } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { registerFrames } from './registration.ts';

/** What the background does for pages. All state is in the store, so it may be stopped between any two messages. */
export function answersFrom(store: Store): Answers {
  const done = async (batch: string, people: readonly Person[]): Promise<Tagged> => {
    void announceChange();
    return {
      batch,
      badges: await badges(
        store,
        people.map((person) => person.identities),
      ),
    };
  };
  return {
    hello: async (_input, asker) => {
      const setting = settingFor(await enabledSites(), asker.url);
      return setting && setting.mode !== 'off' ? hello(store, setting, asker) : null;
    },
    lookup: async ({ people, main }, { url }) => {
      const found = await store.lookup(people);
      if (main) void learnFrom(store, main, url);
      return found.map(({ badge }) => badge);
    },
    tag: async ({ people, batch, view, stage }) => {
      const { pair } = (await store.team()).workspace;
      if (stage !== null && !stageOf(pair[view], stage)) {
        throw new Refusal('malformed', `There is no stage ${stage}.`, 'input.stage');
      }
      await tag(store, people.map(target), { view, model: pair[view].id, stage }, batch);
      return done(batch, people);
    },
    add: async ({ people, batch }) => {
      await addLeads(store, people.map(target), batch);
      return done(batch, people);
    },
    undo: async ({ batch, undoes }) => {
      await store.undo(undoes, batch);
      void announceChange();
      return { batch };
    },
    note: async ({ people, batch, text }) => {
      await forEach(store, people.map(target), (lead) => ({ type: 'note.added', lead, text }), batch);
      return done(batch, people);
    },
    persona: async ({ people, batch, persona }) => {
      await forEach(store, people.map(target), (lead) => ({ type: 'lead.edited', lead, facts: { persona } }), batch);
      return done(batch, people);
    },
    loadTagger: async (_input, { tabId, frameId }) => {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/tagger.js'] });
      return null;
    },
    openPanel: async (_input, { tabId }) => {
      if (!chromePanel()) throw new Refusal('failed', 'Press the Stagecue button in the toolbar to open the panel.');
      await chromePanel()?.open({ tabId });
      return null;
    },
  };
}

interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}

/** Chrome's side panel; undefined in Firefox, where only the toolbar can open the sidebar. */
export function chromePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

function target({ lead, identities, facts }: Person): Target {
  return { identities, facts, ...(lead ? { lead } : {}) };
}

async function badges(store: Store, people: Person['identities'][]): Promise<Tagged['badges']> {
  return (await store.lookup(people)).map(({ badge }) => badge);
}

async function learnFrom(store: Store, main: Person, url: URL): Promise<void> {
  const { events } = await learn(store, target(main), `seen on ${url.host}`);
  if (events.length > 0) await announceChange();
}

async function hello(store: Store, setting: EnabledSite, { url, tabId, frameId }: Asker): Promise<Hello> {
  const { site, mode } = setting;
  const commands = await browser.commands.getAll();
  const { pair, personas, taught } = (await store.team()).workspace;
  const { language } = navigator;
  const ofSite = taught.filter(({ origin }) => origin === url.origin);
  const here = exactFirst(ofSite.filter(({ framed = false }) => framed === (frameId !== 0)));
  if (frameId === 0 && here.length < ofSite.length) void registerFrames(store, setting);
  if (here.length > 0 && site !== 'taught') {
    // What reads taught pages is not in the pages of other sites by itself.
    const target = { tabId, frameIds: [frameId] };
    const order = { target, files: ['/site-taught.js' as const], injectImmediately: true };
    await browser.scripting.executeScript(order).catch(() => {});
  }
  const key = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return {
    site,
    mode,
    models: { journey: look(pair.journey, language), funnel: look(pair.funnel, language) },
    personas: personas.map(({ id, name }) => ({ id, name: say(name, language) })),
    keys: { tag: key('tag-lead'), select: key('select-leads') },
    panelOpens: chromePanel() !== undefined,
    ...(here.length > 0 ? { taught: here } : {}),
  };
}

function look({ id, stages }: StageModel, language: string): ModelLook {
  return { id, stages: stages.map(({ code, name, colour }) => ({ code, name: say(name, language), colour })) };
}
