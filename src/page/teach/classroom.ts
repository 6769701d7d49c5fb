import { type Browser, browser } from 'wxt/browser';
import { TEACH_PORT, type TeachOrder } from '../../messages/teach.ts';
import { world } from '../world.ts';
import { Teacher } from './teacher.ts';

/** Waits for the panel to begin a lesson in this page. Only our own extension can connect: a page cannot start it. */
export function provideTeacher(): void {
  world.stagecueTeach?.stop();
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== TEACH_PORT) return;
    // Whoever listens and does not answer would keep the panel's other wire waiting.
    stop();
    if (!port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    let teacher: Teacher | undefined;
    port.onMessage.addListener((order: TeachOrder) => {
      if (order.do !== 'open') return teacher?.obey(order);
      teacher?.close();
      teacher = new Teacher(order.known, (word) => port.postMessage(word));
    });
    port.onDisconnect.addListener(() => teacher?.close());
  };
  const stop = () => browser.runtime.onConnect.removeListener(connect);
  browser.runtime.onConnect.addListener(connect);
  world.stagecueTeach = { stop };
}
