/** Classes and ids that tools make begin or look like this. */
const MADE =
  /^(css|sc|jss|emotion|svelte|astro|ng|cdk|mat|ember|ext|yui|radix|headlessui|react|mui|chakra|rc|vs|bs|tippy|mantine|ant|el|v|_)[-_:]?\w*\d|:r|--?[a-z]*\d[a-z\d]*$|__?[\w-]*\d[\w-]*$/i;
/** Three of these in a row are spoken; four are a hash. */
const NO_VOWEL = /[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{3,}$/i;
/** Words of the trade that have no vowel. */
const SHORT =
  /^(btn|hdr|tbl|txt|lbl|img|ctn|grp|crm|cnt|ctrl|pnl|dlg|html|css|cmp|str|wrp|tmpl|mgr|hr|tr|td|th|dt|dd|fn|nth|pwd|tpl|svg|rpt|lst|ttl)$/i;
/** Pairs of letters that no European language writes. */
const UNSPOKEN =
  /[bcfghjmpqvwx]q|q[^u\d\W]|j[bcdfghkmpqrstvwxz]|[bcdfgkmpqtvwxz]j|v[bfghjkmpqtwxz]|x[bdgjkmrvwz]|z[bcfgjpqrstvx]|[cfgjkpqsxz]x|[cfghjkpqvwx]z|[fhjkqvwxz]v|wx|k[fgpqx]|[gpq]k|fk|fw|gw.{0,2}q/i;

/**
 * Was this class or id made by a machine: hashed, numbered or shortened? Such a name is another one after the next release. In
 * doubt it is taken for made.
 */
export function isGenerated(name: string): boolean {
  if (name.length > 60 || /\d{2}/.test(name) || MADE.test(name) || !/[a-z]{3}/i.test(name)) return true;
  const parts = name.split(/[-_:./]+/).filter(Boolean);
  return parts.some(isScrambled);
}

/** Letters and digits in one, capitals in odd places, or letters that nobody can speak. */
function isScrambled(part: string): boolean {
  if (/\d/.test(part)) return true;
  const words = part.split(/(?<=[a-z])(?=[A-Z])/);
  if (words.length > 1 && part.length / words.length < 3) return true;
  return words.some((word) => !SHORT.test(word) && (NO_VOWEL.test(word) || UNSPOKEN.test(word)));
}
