import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avatar } from './avatar.ts';

const LICDN = 'D4E03AQDemo-Picture1';
const HASH = '0123456789abcdef0123456789abcdef';
const CID = 'bafkreidemopicture2345demopicture2345demopicture2345demopic';

describe('one picture has one name', () => {
  const SAME: Record<string, string[]> = {
    [`licdn:${LICDN}`]: [
      `https://media.licdn.com/dms/image/v2/${LICDN}/profile-displayphoto-shrink_100_100/profile-displayphoto-shrink_100_100/0/1700000000001?e=1800000000&v=beta&t=demo`,
      `https://media.licdn.com/dms/image/v2/${LICDN}/profile-displayphoto-shrink_400_400/B56Zdemo-Ag-/0/1700000000001?e=1800000000&v=beta&t=demo`,
      `https://media.licdn.com/dms/image/v2/${LICDN}/profile-displayphoto-scale_200_200/B4DZdemo/0/17?e=1`,
      `https://media.licdn.com/dms/image/v2/${LICDN}/profile-displayphoto-crop_800_800/B4DZdemo/0/17`,
      `https://media.licdn.com/dms/image/${LICDN}/profile-displayphoto-shrink_800_800/0/1700000000002?e=1800000000`,
      `https://media-exp1.licdn.com/dms/image/${LICDN}/profile-displayphoto-shrink_200_200/0?e=1800000000&v=beta`,
      `https://media.licdn.com/dms/image/v2/${LICDN}/profile-framedphoto-shrink_100_100/0/17?e=1`,
    ],
    [`gravatar:${HASH}`]: [
      `https://www.gravatar.com/avatar/${HASH}`,
      `http://gravatar.com/avatar/${HASH}.jpg?s=200`,
      `https://secure.gravatar.com/avatar/${HASH}?s=32&d=identicon&r=g`,
      `https://0.gravatar.com/avatar/${HASH}?s=64&d=mm&f=n`,
    ],
    [`gravatar:${HASH}${HASH}`]: [`https://gravatar.com/avatar/${HASH}${HASH}?s=25&d=mm`],
    'twimg:1024000000': [
      'https://pbs.twimg.com/profile_images/1024000000/demo_of_7__normal.png',
      'https://pbs.twimg.com/profile_images/1024000000/demo_of_7__bigger.png',
      'https://pbs.twimg.com/profile_images/1024000000/demo_of_7__400x400.jpg',
      'https://pbs.twimg.com/profile_images/1024000000/demo_of_7_.png',
    ],
    'github:1024': [
      'https://avatars.githubusercontent.com/u/1024?v=4',
      'https://avatars.githubusercontent.com/u/1024?s=64&v=4',
      'https://avatars2.githubusercontent.com/u/1024',
    ],
    'google:ACg8ocDemoPicture-Of_Somebody1': [
      'https://lh3.googleusercontent.com/a/ACg8ocDemoPicture-Of_Somebody1=s96-c',
      'https://lh5.googleusercontent.com/a/ACg8ocDemoPicture-Of_Somebody1',
    ],
    'youtube:HS5_Demo-Picture_Of_A_Channel': [
      'https://yt3.ggpht.com/HS5_Demo-Picture_Of_A_Channel=s88-c-k-c0x00ffffff-no-rj',
      'https://yt3.googleusercontent.com/HS5_Demo-Picture_Of_A_Channel=s176-c-k-c0x00ffffff-no-rj-mo',
      'https://yt4.ggpht.com/ytc/HS5_Demo-Picture_Of_A_Channel=s900-c-k',
    ],
    [`bluesky:${CID}`]: [
      `https://cdn.bsky.app/img/avatar/plain/did:plc:demo/${CID}@jpeg`,
      `https://cdn.bsky.app/img/avatar_thumbnail/plain/did%3Aplc%3Ademo/${CID}@webp`,
      `https://cdn.bsky.app/img/avatar/plain/did:web:ada.example/${CID}`,
    ],
  };

  test.each(Object.entries(SAME).flatMap(([name, all]) => all.map((address) => [address, name])))(
    '%s',
    (address, name) => expect(avatar(address)).toBe(name),
  );
});

describe('what is nobody’s picture has no name', () => {
  test.each([
    '',
    '/web/image/res.partner/3/avatar_128',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    // Ghosts, logos, banners, and pictures in posts.
    'https://static.licdn.com/aero-v1/sc/h/9c8pery4andzj6ohjkjp54ma2',
    `https://media.licdn.com/dms/image/v2/${LICDN}/company-logo_100_100/company-logo_100_100/0/17?e=1`,
    `https://media.licdn.com/dms/image/v2/${LICDN}/profile-displaybackgroundimage-shrink_350_1400/0/17`,
    `https://media.licdn.com/dms/image/v2/${LICDN}/feedshare-shrink_800/feedshare-shrink_800/0/17`,
    'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png',
    'https://pbs.twimg.com/profile_banners/1024/1700000000/1500x500',
    'https://pbs.twimg.com/media/GdemoXYZ?format=jpg',
    'https://yt3.googleusercontent.com/HS5_Demo-Picture_Of_A_Channel=w1707-fcrop64=1,00005a57ffffa5a8-k-c0xffffffff-no-nd-rj',
    'https://lh3.googleusercontent.com/a/default-user=s96-c',
    'https://cdn.bsky.app/img/banner/plain/did:plc:demo/bafkreidemobannerdemobanner@jpeg',
    'https://github.com/identicons/ada.png',
    // The default on purpose, whoever it is.
    `https://www.gravatar.com/avatar/${HASH}?d=mp&f=y`,
    `https://www.gravatar.com/avatar/${HASH}?forcedefault=y`,
    `https://www.gravatar.com/avatar/${HASH.slice(1)}`,
    // Other hosts.
    `https://media.licdn.com.example/dms/image/${LICDN}/profile-displayphoto-shrink_100_100/0`,
    `https://xmedia.licdn.com/dms/image/${LICDN}/profile-displayphoto-shrink_100_100/0`,
    'https://avatars.githubusercontent.com@x.example/u/1024',
    'https://x.example/https://avatars.githubusercontent.com/u/1024',
    'https://avatars.githubusercontent.com/u/ada',
    'ftp://avatars.githubusercontent.com/u/1024',
    // No names of ours.
    'github:',
    'github:10 24',
    'licdn:<script>',
    `github:${'1'.repeat(100)}`,
    'constructor:1024',
  ])('%s', (address) => expect(avatar(address)).toBeUndefined());
});

describe('whatever the address', () => {
  const token = fc.stringMatching(/^[A-Za-z0-9][\w-]{19,40}$/);
  const size = fc.integer({ min: 1, max: 4096 });
  const number = fc.integer({ min: 1, max: 1e9 });
  const hex = fc.stringMatching(/^[\da-f]{32}$/);
  const address = fc.oneof(
    fc
      .tuple(token, size, number)
      .map(
        ([name, px, at]) =>
          `https://media.licdn.com/dms/image/v2/${name}/profile-displayphoto-shrink_${px}_${px}/0/${at}?e=${at}&t=${name}`,
      ),
    fc.tuple(hex, size).map(([hash, px]) => `https://secure.gravatar.com/avatar/${hash}?s=${px}`),
    fc.tuple(number, token).map(([id, name]) => `https://pbs.twimg.com/profile_images/${id}/${name}_normal.jpg`),
    fc.tuple(number, size).map(([id, px]) => `https://avatars.githubusercontent.com/u/${id}?s=${px}`),
    fc.tuple(token, size).map(([name, px]) => `https://yt3.ggpht.com/${name}=s${px}-c-k`),
  );

  test('a name is its own name', () => {
    fc.assert(
      fc.property(address, (at) => {
        const name = avatar(at) ?? '';
        expect(name).not.toBe('');
        expect(avatar(name)).toBe(name);
      }),
    );
  });

  test('what is asked for with the picture does not change its name', () => {
    fc.assert(
      fc.property(address, fc.webQueryParameters(), (at, asked) => {
        fc.pre(!/(^|&)f(orcedefault)?=y/.test(asked));
        expect(avatar(`${at.split('?')[0]}?${asked}`)).toBe(avatar(at));
      }),
    );
  });

  test('any other host gives none', () => {
    fc.assert(
      fc.property(address, fc.domain(), (at, host) => {
        const { pathname, hostname } = new URL(at);
        expect(avatar(`https://${host}${pathname}`)).toBeUndefined();
        expect(avatar(`https://${hostname}.${host}${pathname}`)).toBeUndefined();
        expect(avatar(`https://${host}/${at}`)).toBeUndefined();
      }),
    );
  });

  test('any text gives a name that names itself, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const name = avatar(text);
        expect(name === undefined || avatar(name) === name).toBe(true);
      }),
    );
  });
});
