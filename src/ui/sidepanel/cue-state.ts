import { type Channel, NETWORKS } from '../../domain/content.ts';
import type { Lead } from '../../domain/lead.ts';

/** The channel that belongs to a site: its own network, else e-mail. */
export function channelOf(site: string | undefined): Channel {
  return NETWORKS.find((network) => network === site) ?? 'email';
}

/** Where one speaks with anybody. */
const ALWAYS: readonly Channel[] = ['email', 'phone', 'meeting', 'chat'];

/** The channels that make sense for a lead on a page: the page's own, the networks they are known on, and what everybody has. */
export function channelsFor(site: string | undefined, { identities }: Pick<Lead, 'identities'>): Channel[] {
  const kinds = identities.map((identity) => identity.slice(0, identity.indexOf(':')));
  const networks = NETWORKS.filter((network) => kinds.includes(network));
  return [...new Set([channelOf(site), ...networks, ...ALWAYS])];
}
