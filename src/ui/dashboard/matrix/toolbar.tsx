import { languageName } from '../parts/language-name.ts';
import { type Filter, matrixHref } from './filter.ts';

interface Props {
  filter: Filter;
  languages: readonly string[];
}

/** Narrows the matrix down. The address keeps it, so that it can be passed on. */
export function Toolbar({ filter, languages }: Props) {
  const change = (next: Partial<Filter>): void => {
    location.hash = matrixHref({ ...filter, ...next });
  };
  return (
    <div class="toolbar">
      <select
        class="field"
        aria-label="Language"
        value={filter.language}
        onChange={(event) => change({ language: event.currentTarget.value })}
      >
        <option value="">All languages</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
      <select
        class="field"
        aria-label="Segment"
        value={filter.segment}
        onChange={(event) => change({ segment: event.currentTarget.value as Filter['segment'] })}
      >
        <option value="">B2B and B2C</option>
        <option value="B2B">B2B</option>
        <option value="B2C">B2C</option>
      </select>
      <label class="matrix-only">
        <input
          type="checkbox"
          checked={filter.gaps}
          onChange={(event) => change({ gaps: event.currentTarget.checked })}
        />
        Only gaps
      </label>
    </div>
  );
}
