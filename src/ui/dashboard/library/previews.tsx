import type { Channel } from '../../../domain/content.ts';
import type { Lead } from '../../../domain/lead.ts';
import { variantsFor } from '../../../domain/variant.ts';
import { useEditor } from './editor-context.ts';

type Addressee = Pick<Lead, 'name' | 'company' | 'title'>;

const SOMEBODY: Addressee = { name: 'Zoë Müller-Østergård', company: 'Nordwind GmbH', title: 'Head of Procurement' };
const NOBODY: Addressee = { name: '' };

/** What would be sent, to somebody we know all about and to somebody we know nothing of. */
export function Previews({ channel }: { channel: Channel }) {
  return (
    <div class="library-previews">
      <Preview channel={channel} lead={SOMEBODY} to="To Zoë Müller-Østergård, Head of Procurement, Nordwind GmbH" />
      <Preview channel={channel} lead={NOBODY} to="To somebody we know nothing of" />
    </div>
  );
}

function Preview({ channel, lead, to }: { channel: Channel; lead: Addressee; to: string }) {
  const { item } = useEditor();
  const variant = variantsFor(item, channel, lead).find((one) => one.channel === channel);
  return (
    <figure>
      <figcaption>{to}</figcaption>
      {variant ? (
        <div lang={item.language || undefined} dir="auto">
          {variant.subject && <p class="library-subject">{variant.subject}</p>}
          {variant.text}
        </div>
      ) : (
        <p class="muted">Nothing is left to say: no sentence can do without what is missing here.</p>
      )}
    </figure>
  );
}
