import { Button } from '../kit/button.tsx';
import { useTeaching } from './teach-state.ts';

/** Begins to teach the page that is shown. */
export function TeachButton({ isMain = false }: { isMain?: boolean }) {
  const teaching = useTeaching();
  return (
    <Button kind={isMain ? 'primary' : 'plain'} icon="target" onClick={() => void teaching.start()}>
      Teach this page
    </Button>
  );
}
