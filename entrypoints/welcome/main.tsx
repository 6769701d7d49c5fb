import '../../assets/styles/base.css';
import '../../src/ui/kit/kit.css';
import '../../src/ui/welcome/welcome.css';
import { render } from 'preact';
import { Store } from '../../src/store/store.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

const app = document.getElementById('app');
if (app) render(<Welcome store={new Store()} />, app);
