import { later } from '../kit/later.tsx';
import { Reading } from './reading.tsx';

/** The views that are not there when the panel opens; the panel fetches them once it has drawn itself. */
export const LeadView = later(async () => (await import('./lead-view.tsx')).LeadView, Reading);
export const WinBackView = later(async () => (await import('./win-back.tsx')).WinBackView, Reading);
export const TeachView = later(async () => (await import('./teach-view.tsx')).TeachView, Reading);
export const Stranger = later(async () => (await import('./stranger.tsx')).Stranger, Reading);
export const OwnCrm = later(async () => (await import('./own-crm.tsx')).OwnCrm, Reading);
export const Enable = later(async () => (await import('./enable.tsx')).Enable, Reading);
