import { email } from '../../../src/domain/identity.ts';
import { PAIRED } from '../../../src/domain/stage-model.ts';
import { tag } from '../../../src/store/deeds.ts';
import { Store } from '../../../src/store/store.ts';

/** Makes people leads of the extension's own store, the way that the tagger does, and gives them both stages. */
export async function addLeads(people: ReadonlyArray<{ name: string; email: string }>): Promise<void> {
  const store = new Store();
  const targets = people.map((person) => ({
    identities: [email(person.email)].filter((identity) => identity !== undefined),
    facts: { name: person.name },
  }));
  const { pair } = (await store.team()).workspace;
  for (const view of PAIRED) {
    const model = pair[view];
    await tag(store, targets, { view, model: model.id, stage: model.stages[2]?.code ?? null });
  }
  await store.close();
}
