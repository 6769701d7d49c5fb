/** Lines where a person will be, while the page is being read. */
export function Reading() {
  return (
    <div class="reading" role="status" aria-label="Reading the page">
      <span class="bar wide" />
      <span class="bar" />
      <span class="bar rail-bar" />
      <span class="bar rail-bar" />
      <span class="bar" />
    </div>
  );
}
