import { type Browser, browser } from 'wxt/browser';
import { TEACH_PORT, type TeachOrder } from '../../messages/teach.ts';
import { world } from '../world.ts';
import { Teacher } from './teacher.ts';

/** Waits for the panel to begin a lesson in this page. Only our own extension can connect: a page cannot start it. */
export function provideTeacher(): void {
  world.stagecueTeach?.stop();
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== TEACH_PORT) return;
    if (!port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    let teacher: Teacher | undefined;
    port.onMessage.addListener((order: TeachOrder) => {
      if (order.do !== 'open') return teacher?.obey(order);
      teacher?.close();
      teacher = new Teacher(order.known, (word) => port.postMessage(word));
    });
    port.onDisconnect.addListener(() => teacher?.close());
  };
  browser.runtime.onConnect.addListener(connect);
  world.stagecueTeach = { stop: () => browser.runtime.onConnect.removeListener(connect) };
}
