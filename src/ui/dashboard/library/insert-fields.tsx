import { TEXT_FIELDS } from './item-fields.ts';

/** Buttons for the fields that a text can have; each is inserted as it is written. */
export function InsertFields({ onInsert }: { onInsert: (field: string) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own
    <div class="library-inserts" role="group" aria-label="Insert a field where you write">
      {Object.entries(TEXT_FIELDS).map(([name, meaning]) => (
        <button key={name} type="button" title={`Insert the ${meaning}`} onClick={() => onInsert(`{{${name}}}`)}>
          {`{{${name}}}`}
        </button>
      ))}
    </div>
  );
}
