import type { Words } from '../../../domain/words.ts';
import { useTeam } from '../../kit/team.tsx';
import { languageName, otherTexts } from './language-name.ts';

/** What texts say in the languages that are not edited here; nothing where there are none. */
export function OtherLanguages({ texts }: { texts: ReadonlyArray<{ label: string; words: Words | undefined }> }) {
  const { language } = useTeam();
  const lines = texts.flatMap(({ label, words }) =>
    otherTexts(words ?? '', language).map(([tag, text]) => ({ label, tag, text })),
  );
  const tags = [...new Set(lines.map(({ tag }) => tag))].sort();
  if (tags.length === 0) return null;
  return (
    <details class="part-others">
      <summary>Also in {tags.map(languageName).join(', ')}</summary>
      <p class="muted part-hint">These stay as they are; colleagues edit them in their own language.</p>
      {tags.map((tag) => (
        <section key={tag} aria-label={languageName(tag)}>
          <h4>{languageName(tag)}</h4>
          <dl>
            {lines
              .filter((line) => line.tag === tag)
              .map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd lang={tag} dir="auto">
                    {text}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
