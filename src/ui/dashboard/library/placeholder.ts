/** Does an address lead nowhere? Hosts under `.example` are kept free for examples. */
export function isPlaceholder(address: string | undefined): boolean {
  const url = address ? URL.parse(address) : null;
  return url?.hostname.endsWith('.example') ?? false;
}
