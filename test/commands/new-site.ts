/**
 * `npm run new:site -- ID "Name" ADDRESS [--self-hosted]`: starts an adapter. Writes src/sites/ID.ts with a page predicate for
 * ADDRESS, its entry point, its lines in the registry, the catalogue and the example addresses, and a golden page to fill, which fails until the adapter reads it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'self-hosted': { type: 'boolean', default: false } },
});
const [id = '', name = '', address = ''] = positionals;
const url = URL.parse(address);

function fail(message: string): never {
  console.error(`${message}\nUse: npm run new:site -- ID "Name" ADDRESS [--self-hosted]`);
  process.exit(2);
}

if (!/^[a-z][a-z0-9]{1,30}$/.test(id))
  fail('ID is a short word in lower case: it names the file and stays in settings.');
if (!name) fail('Name is what users call the site.');
if (!url) fail('ADDRESS is the address of a record page, with its number or name in it.');
const adapter = resolve(ROOT, `src/sites/${id}.ts`);
if (existsSync(adapter)) fail(`There is a src/sites/${id}.ts already.`);

const selfHosted = values['self-hosted'];
const path = url.hash.startsWith('#/') ? url.hash : url.pathname;
const last = /[^/]+\/?$/;
if (!last.test(path.slice(1))) fail('ADDRESS is the address of a record page, with its number or name in it.');
/** The path of a record: what stands last in it is its number or name. */
const pattern = `${path.replace(last, '').replace(/[/.?+*()[\]{}^$|\\]/g, '\\$&')}[\\w.~%-]+`;
const part = url.hash.startsWith('#/') ? 'hash' : 'pathname';

await writeFile(
  adapter,
  `import { type Identity, web } from '../domain/identity.ts';
import { linkedIdentities, shown } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { recordPage } from './pages.ts';
import type { Adapter } from './site.ts';

/** The person whose record is at an address. */
function personAt(url: URL): Identity | undefined {
  // A kind of its own in src/domain/identity.ts, where addresses of records are not durable.
  return /^${pattern}\\/?$/.test(url.${part}) ? web(${part === 'hash' ? 'new URL(url.hash.slice(1), url)' : 'url'}) : undefined;
}

/** The record of one person. */
function openPerson(document: Document, url: URL): OpenRecord {
  const scope = document.querySelector('main');
  return { scope, anchor: scope && shown(scope, 'h1'), ids: scope ? linkedIdentities(scope, url) : [] };
}

/** ${name}: say here what it was built from. */
export const ${id}: Adapter = {
  id: '${id}',
${selfHosted ? "  recognise: (document) => document.querySelector('TODO a durable mark of the product') !== null,\n" : ''}  pages: { record: recordPage(personAt, openPerson) },
};
`,
);
await writeFile(
  resolve(ROOT, `entrypoints/site-${id}.ts`),
  `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { ${id} } from '../src/sites/${id}.ts';

export default defineUnlistedScript(() => provideSite(${id}));
`,
);
/** Changes a file of src/sites. */
async function change(file: string, by: (text: string) => string): Promise<void> {
  const path = resolve(ROOT, 'src/sites', file);
  await writeFile(path, by(await readFile(path, 'utf8')));
}

// Readers of any page stay behind all products: they answer for any address.
await change('registry.ts', (text) =>
  text
    .replace(/(import type \{ Adapter \})/, `import { ${id} } from './${id}.ts';\n$1`)
    .replace(/(\s)page,/, `$1${id},$1page,`),
);
await change('catalogue.ts', (text) =>
  text.replace(
    /( {2}\{\n {4}id: 'page',)/,
    `  {
    id: '${id}',
    name: '${name.replaceAll("'", "\\'")}',
    kind: 'crm',
    hosts: ${selfHosted ? '[]' : `https('${url.hostname}')`},
    mode: 'chips',
    grade: 'read on a real page',
    seen: '${new Date().toISOString().slice(0, 7)}',
  },\n$1`,
  ),
);
await change('examples.json', (text) => {
  const examples = Object.entries(JSON.parse(text) as Record<string, unknown>);
  const before = examples.findIndex(([site]) => site === 'page');
  const all = examples.toSpliced(before, 0, [id, { record: [url.href] }]);
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
});
const golden = resolve(ROOT, `test/golden/${id}/record`);
await mkdir(golden, { recursive: true });
await writeFile(
  resolve(golden, 'page.html'),
  '<!doctype html>\n<title>Replace this with a page of the site, its people made up</title>\n',
);
const lead = { name: 'Ada Example', identities: ['email:ada@example.com'], anchor: 'main h1' };
const expected = { site: id, page: 'record', url: url.href, source: 'fixture', note: '', leads: [lead], notLeads: [] };
await writeFile(resolve(golden, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
execFileSync('npx', ['biome', 'check', '--write', 'src/sites', `entrypoints/site-${id}.ts`, `test/golden/${id}`], {
  cwd: ROOT,
  stdio: 'ignore',
});
console.log(`src/sites/${id}.ts         the adapter: find what is durable, then read it
entrypoints/site-${id}.ts  puts it into pages
src/sites/catalogue.ts     its name and hosts; examples.json and registry.ts have their lines, too
test/golden/${id}/record   a page and what is to be found on it: fill both, see it fail, then make it pass

Try it: npm run read -- test/golden/${id}/record/page.html --url ${url.href} --site ${id}
        npm start -- --url ${url.href} --site ${id}
        npx vitest run --config test/vitest.config.ts --project e2e test/golden`);
