/** The language of a tag without script and place: `zh` for `zh-Hans`. */
export function spoken(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
