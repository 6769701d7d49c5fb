import type { Channel } from '../../domain/content.ts';
import type { IdentityKind } from '../../domain/identity.ts';
import type { IconName } from './icons.tsx';

/** What a channel is called. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  email: 'E-mail',
  social: 'Any network',
  linkedin: 'LinkedIn',
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  reddit: 'Reddit',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  github: 'GitHub',
  chat: 'Chat',
  phone: 'Phone',
  meeting: 'Meeting',
  web: 'Web',
};

/** The icon of an identity's kind. */
export function identityIcon(kind: IdentityKind): IconName {
  switch (kind) {
    case 'email':
      return 'mail';
    case 'tel':
      return 'phone';
    case 'linkedin':
    case 'x':
      return kind;
    case 'web':
      return 'globe';
    default:
      return 'record';
  }
}
