/** Says that something is being read, and how far that has come, 0 to 1, when it takes long. */
export function SearchProgress({ text, share }: { text: string; share: number | null }) {
  if (share === null) return <p class="progress muted">{text}</p>;
  return (
    <p class="progress muted">
      <label>
        {text} <progress value={share} />
      </label>
    </p>
  );
}
