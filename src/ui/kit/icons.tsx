/** One set, drawn by hand on a 16 px grid with round 1.5 px strokes. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 13.5 13.5',
  mail: 'M2.5 4h11v8h-11zM2.8 4.5 8 8.8l5.2-4.3',
  phone:
    'M5.4 2.6 3.6 3c-.7.2-1 .8-.9 1.5.5 4.6 4.2 8.3 8.8 8.8.7.1 1.3-.2 1.5-.9l.4-1.8-2.9-1.4-1.3 1.3C7.5 9.7 6.3 8.5 5.5 6.8L6.8 5.5Z',
  linkedin:
    'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM5.3 7.2v3.6M5.3 5.1v.1M8 10.8V7.2M8 9c0-1.2.6-1.8 1.5-1.8s1.4.6 1.4 1.8v1.8',
  x: 'M3 3h2.3L13 13h-2.3zM12.6 3 9 7M7 9.1 3.4 13',
  globe:
    'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM2.3 8h11.4M8 2.3c3.2 3.3 3.2 8.1 0 11.4M8 2.3c-3.2 3.3-3.2 8.1 0 11.4',
  record:
    'M2.5 3.5h11v9h-11zM4.7 10.3c.3-1.1 1-1.6 1.9-1.6s1.6.5 1.9 1.6M6.6 5.7a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2ZM10.3 6.5h1.5M10.3 9h1.5',
  copy: 'M6 5.5h7.5v8H6zM10 5.3V2.5H2.5v8h3.3',
  link: 'M6.8 9.2a2.7 2.7 0 0 0 3.9.1l2-2a2.7 2.7 0 0 0-3.9-3.9l-.9.9M9.2 6.8a2.7 2.7 0 0 0-3.9-.1l-2 2a2.7 2.7 0 0 0 3.9 3.9l.9-.9',
  insert: 'M8 2.5v6.8M5 6.6l3 3 3-3M2.7 10.5v2.2a.8.8 0 0 0 .8.8h9a.8.8 0 0 0 .8-.8v-2.2',
  edit: 'm9.7 3.9 2.4 2.4M3 13l.6-2.9 7.2-7.2a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L5.9 12.4Z',
  check: 'm3 8.6 3.2 3.2L13 4.8',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.8 3.5 5.3 8l4.5 4.5',
  next: 'M6.2 3.5 10.7 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6H9a3.5 3.5 0 0 1 0 7H6',
  plus: 'M8 3v10M3 8h10',
  person: 'M8 2.7a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM3.2 13.3c.4-2.5 2.2-3.8 4.8-3.8s4.4 1.3 4.8 3.8',
  people:
    'M6 3.2a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4ZM1.8 13c.3-2.3 1.9-3.5 4.2-3.5s3.9 1.2 4.2 3.5M10.3 3.4a2.1 2.1 0 0 1 0 4M12 9.8c1.3.5 2 1.6 2.2 3.2',
  building: 'M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2',
  warn: 'M8 2.8 14 13H2ZM8 6.5v3M8 11.1v.1',
  info: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 7.5v3.3M8 5.2v.1',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 4.8V8l2.2 1.4',
  reload: 'M13 3v3.2H9.8M12.8 6A5.3 5.3 0 1 0 13.3 8.8',
  settings:
    'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M9.2 3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM6.8 10a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  note: 'M3.5 2.5h9v7.5l-3.5 3.5H3.5zM12.3 10H9v3.3M5.7 5.5h4.6M5.7 8h2.6',
  speech: 'M2.5 3.5h11v7.5H7.3L4.3 13.5V11H2.5z',
  target: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  unlink:
    'M6.8 9.2a2.7 2.7 0 0 0 3.9.1l2-2a2.7 2.7 0 0 0-3.9-3.9M9.2 6.8a2.7 2.7 0 0 0-3.9-.1l-2 2a2.7 2.7 0 0 0 3.9 3.9M2.5 2.5l11 11',
  join: 'M3 3c0 4 5 3.5 5 7.5M13 3c0 4-5 3.5-5 7.5V13M6.2 11.5 8 13.3l1.8-1.8',
  split: 'M8 13V9.5C8 6 3.5 6.5 3.5 3M8 9.5C8 6 12.5 6.5 12.5 3M2 4.5 3.5 3 5 4.5M11 4.5 12.5 3 14 4.5',
  tag: 'M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7ZM5.3 5.3v.1',
  money: 'M2 4h12v8H2zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM4.2 8v.1M11.8 8v.1',
  lock: 'M4 7h8v6.5H4zM5.5 6.8V5a2.5 2.5 0 0 1 5 0v1.8',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon from the set. It is decoration: the words beside it, or the button's label, say what it means. */
export function Icon({ name, size = 16, flip = false }: { name: IconName; size?: number; flip?: boolean }) {
  return (
    <svg
      class={flip ? 'icon flip' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
