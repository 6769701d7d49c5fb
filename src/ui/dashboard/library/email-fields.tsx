import type { EmailDraft } from './item-draft.ts';
import { TextField } from './text-field.tsx';

interface Props {
  email: EmailDraft;
  onChange: (email: EmailDraft) => void;
}

/** The parts of an e-mail. */
export function EmailFields({ email, onChange }: Props) {
  const part = (field: keyof EmailDraft) => ({
    value: email[field],
    onChange: (text: string) => onChange({ ...email, [field]: text }),
  });
  return (
    <>
      <TextField isContent takesFields label="Subject" name="email.subject" {...part('subject')} />
      <TextField isContent takesFields label="Greeting" name="email.greeting" {...part('greeting')} />
      <TextField
        isContent
        takesFields
        label="Substance"
        name="email.substance"
        hint="An empty line begins a new paragraph."
        rows={8}
        {...part('substance')}
      />
      <div class="library-picture">
        <TextField label="Address of a picture" name="email.picture.address" type="url" {...part('pictureAddress')} />
        <TextField isContent label="The picture in words" name="email.picture.alt" {...part('pictureAlt')} />
      </div>
      <TextField
        isContent
        takesFields
        label="Sentence that leads to the content"
        name="email.offer"
        rows={2}
        {...part('offer')}
      />
      <TextField isContent takesFields label="Contact" name="email.contact" {...part('contact')} />
    </>
  );
}
