import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import {
  readDay,
  readDepth,
  readLanguage,
  readMinutes,
  readMoment,
  readPersonas,
  readRetired,
  readStages,
} from './sheet-cells.ts';

const { workspace } = starterTeam();
const { journey, funnel } = workspace.pair;
const value = (read: { value: unknown } | { wrong: string }) => ('wrong' in read ? 'wrong' : read.value);

describe('stages', () => {
  test.each([
    ['codes', '3, 4', ['3', '4']],
    ['codes with spaces', '3 4', ['3', '4']],
    ['from-to', '1-3', ['1', '2', '3']],
    ['names', 'Requirements; Supplier', ['3', '4']],
    ['German names', 'Anforderungen', ['3']],
    ['code and name', '3 Requirements', ['3']],
    ['code, dot and name', '3. Requirements', ['3']],
    ['the same twice', '3 | 3', ['3']],
    ['nothing', ' , ', []],
    ['one we do not have', '3, 9', 'wrong'],
    ['from-to backwards', '3-1', 'wrong'],
    ['prose', 'somewhere in the middle', 'wrong'],
  ])('%s', (_what, cell, codes) => {
    expect(value(readStages(cell, journey, 'en'))).toEqual(codes);
  });

  test('small letters are codes, too', () => {
    expect(value(readStages('c/d'.replace('/', ';'), funnel, 'en'))).toEqual(['C', 'D']);
  });

  test('what cannot be read is said with what there is', () => {
    expect(readStages('9', journey, 'en')).toEqual({
      wrong: expect.stringMatching(/“9” is no stage of .*1 Problem, 2 Solutions/),
    });
  });
});

test.each([
  ['ids', 'procurement', ['procurement']],
  ['names', 'Procurement', ['procurement']],
  ['everybody', 'all', []],
  ['everybody in German', 'Alle', []],
  ['one we do not have', 'procurement, pope', 'wrong'],
])('personas: %s', (_what, cell, ids) => {
  expect(value(readPersonas(cell, workspace.personas, 'en'))).toEqual(ids);
});

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
  ['मराठी', 'mr'],
  ['中文', 'zh-Hans'],
  ['Chinese', 'zh-Hans'],
  ['zh_hans', 'zh-Hans'],
  ['en-GB', 'en-GB'],
  ['Klingonish', 'wrong'],
  ['?', 'wrong'],
])('languages: %s', (cell, tag) => {
  expect(value(readLanguage(cell))).toBe(tag);
});

test.each([
  ['6', '6'],
  ['6,5', '6.5'],
  ['6 min', '6'],
  ['12 Minuten', '12'],
  ['long', 'wrong'],
  ['6-8', 'wrong'],
])('minutes: %s', (cell, minutes) => {
  expect(value(readMinutes(cell))).toBe(minutes);
});

test.each([
  ['2026-03-31', '2026-03-31'],
  ['2026-03-31T10:00', '2026-03-31'],
  ['2026/3/1', '2026-03-01'],
  ['31.3.2026', '2026-03-31'],
  ['31/3/2026', '2026-03-31'],
  ['3/31/2026', '2026-03-31'],
  ['3/3/2026', '2026-03-03'],
  ['3/4/2026', 'wrong'],
  ['31.2.2026', 'wrong'],
  ['45000', 'wrong'],
  ['soon', 'wrong'],
])('days: %s', (cell, day) => {
  expect(value(readDay(cell))).toBe(day);
});

test.each([
  [readDepth, 'Leicht', 'light'],
  [readDepth, 'abyss', 'wrong'],
  [readMoment, 'Rückgewinnung', 'win-back'],
  [readMoment, 'recovery', 'recovery'],
  [readMoment, 'immer', ''],
  [readRetired, 'Archiviert', true],
  [readRetired, 'live', false],
  [readRetired, 'maybe', 'wrong'],
])('choices: %o of %s', (read, cell, choice) => {
  expect(value(read(cell))).toBe(choice);
});
