import { render } from 'preact';
import '../../assets/styles/base.css';
import '../../src/ui/kit/kit.css';
import '../../src/ui/dashboard/dashboard.css';
import { Dashboard } from '../../src/ui/dashboard/dashboard.tsx';
import { startBoard } from '../../src/ui/dashboard/start.ts';

render(<Dashboard board={startBoard()} />, document.body);
