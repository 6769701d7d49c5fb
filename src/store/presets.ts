import after from '../../assets/content/after.json' with { type: 'json' };
import stage1 from '../../assets/content/stage-1.json' with { type: 'json' };
import stage2 from '../../assets/content/stage-2.json' with { type: 'json' };
import stage3 from '../../assets/content/stage-3.json' with { type: 'json' };
import stage4 from '../../assets/content/stage-4.json' with { type: 'json' };
import stage5 from '../../assets/content/stage-5.json' with { type: 'json' };
import stage6 from '../../assets/content/stage-6.json' with { type: 'json' };
import type { ContentItem } from '../domain/content.ts';
import type { Event } from '../domain/event.ts';
import { fixedId } from './ids.ts';

/**
 * The starter content as events. Their ids come from the item and its date, so that loading them again, here or on another
 * device, changes nothing, and a newer edition of an item counts later.
 */
export function starterEvents(): Event[] {
  const items = [stage1, stage2, stage3, stage4, stage5, stage6, after].flat() as ContentItem[];
  return items.map((item) => {
    const at = Date.parse(item.updated);
    const id = fixedId(at, item.id);
    return { id, at, device: 'starter', by: 'product', batch: id, type: 'content.saved', item };
  });
}
