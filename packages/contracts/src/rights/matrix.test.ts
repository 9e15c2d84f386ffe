import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { COLUMN_CODES } from './columns.js';
import { lettersGive, MATRIX, rightsFor, rolesFor } from './matrix.js';
import { withMatrix } from './table.js';

test('every row has its seventeen cells and a key of its own, and every deviation a reason', () => {
  expect(new Set(MATRIX.map(({ key }) => key)).size).toBe(MATRIX.length);
  for (const line of MATRIX) expect([line.key, Object.keys(line.cells)]).toEqual([line.key, COLUMN_CODES]);
  for (const { bindings } of MATRIX)
    for (const binding of bindings) {
      expect([binding.noun, binding.names.length > 0]).toEqual([binding.noun, binding.kind !== 'read']);
      for (const { reason, columns } of binding.but ?? [])
        expect([columns.length > 0, reason.length > 10]).toEqual([true, true]);
    }
});

test.each<[string, string, string[]]>([
  ['close', 'verb', ['OD', 'OS', 'CS', 'GW']],
  ['confirmLeader', 'verb', ['CC']],
  ['proposeLeader', 'verb', ['OD', 'OS']],
  ['register', 'create', ['OD', 'OS', 'DH', 'DW', 'CS', 'CW', 'GW', 'AC']],
])('the letters of %s are read as domain.md writes them', (name, kind, columns) => {
  const [{ line, binding }] = rightsFor('cases', 'case', kind as 'verb', name) as [
    ReturnType<typeof rightsFor>[number],
  ];
  expect(COLUMN_CODES.filter((column) => lettersGive(line, binding, column))).toEqual(columns);
});

test('policies get roles after the deviations, and a right that is not there is an error', () => {
  expect(rolesFor('cases', 'case', 'create', 'register')).not.toContain('AREA_CADRE');
  expect(() => rolesFor('cases', 'case', 'create', 'fly')).toThrow('no right');
});

test('the table of the how-to is the one of the code', () => {
  const page = readFileSync(new URL('../../../../docs/how-to/administer/rights.md', import.meta.url), 'utf8');
  expect(page).toBe(withMatrix(page));
});
