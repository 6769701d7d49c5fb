import { render } from 'preact';
import '../../assets/styles/base.css';
import '../../src/ui/kit/kit.css';
import '../../src/ui/sidepanel/sidepanel.css';
import { App } from '../../src/ui/sidepanel/app.tsx';
import { startPanel } from '../../src/ui/sidepanel/start.ts';

const { panel, access } = startPanel();
render(<App panel={panel} access={access} />, document.body);
