import { Icon, type IconName } from '../kit/icons.tsx';

const POINTS: ReadonlyArray<[IconName, string, string]> = [
  ['globe', 'Only the pages you enable.', 'On every other page Stagecue does not run at all.'],
  [
    'person',
    'Only what the page shows.',
    'Names, titles, companies, places, and e-mail, phone and profile addresses, as you see them. Of a picture only its name, to find duplicates.',
  ],
  ['lock', 'All of it stays in this browser.', 'No server, no account, no telemetry. Nothing is sent anywhere.'],
];

/** What is read, where it stays, and what is put into pages. */
export function PrivacySection() {
  return (
    <>
      <ul class="points">
        {POINTS.map(([icon, point, more]) => (
          <li key={icon}>
            <Icon name={icon} />
            <p>
              <strong>{point}</strong> {more}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <strong>Chips in the page</strong> puts one small mark after each name, sealed so that the page cannot read it.
        Nothing on the page is moved, clicked or typed for you. <strong>Panel only</strong> puts nothing into the page:
        the same leads are in the side panel. <strong>Off</strong> does neither.
      </p>
    </>
  );
}
