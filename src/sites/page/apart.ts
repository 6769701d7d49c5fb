/** Where a page shows the user, its makers or its suggestions. The footer of an entry, a row or a card names the people of it. */
export const APART =
  'nav, [role="navigation"], header[role="banner"], aside, [role="complementary"], [role="menu"], [role="contentinfo"], ' +
  'footer:not(.h-entry *, .h-cite *, article *, li *, td *)';
/** What holds one person of a list. */
export const ROW = 'tr, li, article, [role="row"], [role="listitem"]';
