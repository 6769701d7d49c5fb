/** The least contrast of white text on a stage's colour: WCAG 2.2, success criterion 1.4.3. */
export const ENOUGH_CONTRAST = 4.5;

/** Colours to choose from; white can be read on each. */
export const PALETTE = [
  { name: 'Slate', hex: '#64748b' },
  { name: 'Steel', hex: '#576f88' },
  { name: 'Teal', hex: '#0e7490' },
  { name: 'Sea', hex: '#11626f' },
  { name: 'Blue', hex: '#0369a1' },
  { name: 'Indigo', hex: '#4338ca' },
  { name: 'Purple', hex: '#7e22ce' },
  { name: 'Plum', hex: '#855a78' },
  { name: 'Wine', hex: '#a63a55' },
  { name: 'Amber', hex: '#b45309' },
  { name: 'Green', hex: '#15803d' },
  { name: 'Pine', hex: '#047857' },
] as const;

/** Contrast of white on a six-digit hex colour, 1 to 21, by the formula of WCAG 2.2; undefined for anything else. */
export function whiteOn(colour: string): number | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  const light = (from: number): number => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) + 0.05);
}
