/** `€48,000`; no cents where there are none. Unknown currencies stay as they are written. */
export function money({ amount, currency }: { amount: number; currency: string }): string {
  try {
    return new Intl.NumberFormat(undefined, {
      style: 'currency',
      currency,
      maximumFractionDigits: amount % 1 ? 2 : 0,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

/**
 * An amount as people type it: `48000`, `48,000`, `48.000,50`, `48 000`. Undefined when it is none. A single separator before
 * exactly three digits groups thousands.
 */
export function amountOf(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const decimals = last < 0 ? 0 : bare.length - last - 1;
  const sign = bare.charAt(last);
  const isGroup = decimals === 3 || (last >= 0 && bare.indexOf(sign) !== last);
  const whole = (last < 0 || isGroup ? bare : bare.slice(0, last)).replace(/[.,]/g, '');
  const amount = Number(isGroup || last < 0 ? whole : `${whole}.${bare.slice(last + 1)}`);
  return Number.isFinite(amount) && amount <= 1e12 ? amount : undefined;
}
