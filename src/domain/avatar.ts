/**
 * The very picture that an address shows: `kind:name`, canonical, so that equal pictures are equal strings. Pure and free of
 * dependencies, because it ships in the content script.
 */
export type Avatar = `${AvatarKind}:${string}`;

/**
 * Addresses of people's pictures, from the host on, with the part that names the picture; sizes, formats and expiry dates come
 * after it. Logos and pictures in posts have other paths.
 */
const PICTURES = {
  licdn: /^media(?:-exp\d)?\.licdn\.com\/dms\/image\/(?:v2\/)?([\w-]{10,99})\/profile-\w+photo-/,
  // A forced default is the same for everybody.
  gravatar: /^(?:\w+\.)?gravatar\.com\/avatar\/([\da-f]{32,64})(?!.*[?&]f\w*=y)/,
  twimg: /^pbs\.twimg\.com\/profile_images\/(\d{1,20})\//,
  github: /^avatars\d?\.githubusercontent\.com\/u\/(\d{1,20})/,
  google: /^lh\d\.googleusercontent\.com\/a\/([\w-]{20,99})/,
  // Of a width, not a size, are banners and emoji.
  youtube: /^yt\d\.(?:ggpht|googleusercontent)\.com\/(?:\w+\/)?([\w-]{20,99})=s/,
  // The name is made of what the picture shows, whoever put it there.
  bluesky: /^cdn\.bsky\.app\/img\/avatar\w*\/plain\/did[^/]+\/(\w{20,99})/,
} as const;
export type AvatarKind = keyof typeof PICTURES;

/** An absolute address → the picture that it shows; undefined when it does not tell. */
export function avatarAt(address: string): Avatar | undefined {
  const place = address.replace(/^https?:\/\//, '');
  for (const [kind, picture] of Object.entries(PICTURES)) {
    const name = picture.exec(place)?.[1];
    if (name) return `${kind as AvatarKind}:${name}`;
  }
  return undefined;
}

/** As `avatarAt`, of what that gave as well. A fixed point: `avatar(avatar(t)) === avatar(t)`. */
export function avatar(text: string): Avatar | undefined {
  const [kind = '', name = ''] = text.split(/:(.*)/s);
  return Object.hasOwn(PICTURES, kind) && /^[\w-]{1,99}$/.test(name) ? (text as Avatar) : avatarAt(text);
}
