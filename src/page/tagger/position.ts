const GAP = 8;

/** Where a popover of that size goes, in window pixels: below the element, above when there is no room, in the middle without one. */
export function besideOrCentre(
  at: Element | undefined,
  size: { width: number; height: number },
): { x: number; y: number } {
  const { innerWidth: width, innerHeight: height } = globalThis;
  const box = at?.isConnected ? at.getBoundingClientRect() : undefined;
  if (!box || box.bottom < 0 || box.top > height) {
    return { x: Math.max(GAP, (width - size.width) / 2), y: Math.max(GAP, (height - size.height) / 3) };
  }
  const below = box.bottom + GAP + 8;
  const y = below + size.height <= height - GAP ? below : Math.max(GAP, box.top - size.height - GAP - 8);
  return { x: Math.max(GAP, Math.min(box.left, width - size.width - GAP)), y };
}
