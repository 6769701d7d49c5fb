import { defineConfig } from 'wxt';
import { starterEvents } from './src/store/starter.ts';

/** Hosts are asked for one by one on the welcome page: the install itself shows no host warning. */
const ANY_HOST = ['https://*/*', 'http://*/*'];

/** `npm run dev` opens a browser where there is a display; elsewhere it keeps the build fresh, to be loaded by hand. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * WXT starts a script in a shell that logs what the browser logs by itself, and starts plugins of WXT, of which there are none. Two
 * of them would go into every page.
 */
const SHELL = '\0virtual:wxt-unlisted-script-entrypoint?';
const withoutShell = {
  name: 'stagecue:without-shell',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.startsWith(SHELL)
      ? `import script from ${JSON.stringify(id.slice(SHELL.length))};\nexport default script.main();`
      : undefined,
};

export default defineConfig({
  manifestVersion: 3,
  publicDir: 'assets/public',
  webExt: { disabled: !hasDisplay, ...(process.getuid?.() === 0 ? { chromiumArgs: ['--no-sandbox'] } : {}) },
  imports: false,
  vite: () => ({
    plugins: [withoutShell],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Stagecue',
    short_name: 'Stagecue',
    description: 'Where each lead stands, and what to say next, on the page you are looking at.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ANY_HOST,
    action: { default_title: 'Stagecue' },
    commands: {
      'tag-lead': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Tag the lead in focus' },
      'select-leads': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Select all leads you can see' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open the side panel' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stagecue@stagecue.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'starter.json', contents: JSON.stringify(starterEvents()) });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT lists the matches of content scripts registered at run time as required hosts; ours are optional.
      delete manifest.host_permissions;
    },
  },
});
