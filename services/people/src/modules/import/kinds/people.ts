import { viewerOf, type Ctx } from '@lianxi/service-kit';
import { addPerson } from '../../person/person.actions.js';
import { Person } from '../../person/person.entity.js';
import { person } from '../../person/person.policy.js';
import type { Column, ImportKind, ParsedRow } from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName } from '../import.entity.js';
import { writeEach } from './write-each.js';

const COLUMNS: Column[] = [
  {
    field: 'name',
    type: 'name',
    required: true,
    words: { 'zh-CN': '姓名', en: 'Name' },
    also: ['人员姓名', '工作人员', '干部姓名', '职工姓名', '员工姓名', 'full name', 'name'],
    hint: {
      'zh-CN': '最多60字；生僻字、间隔号“·”、蒙古文均可',
      en: 'At most 60 letters of any script; “·” between the parts of a name',
    },
  },
  {
    field: 'another',
    type: 'choice',
    words: { 'zh-CN': '另有其人', en: 'Another of this name' },
    also: ['同名新增', '重名', 'namesake'],
    choices: [
      { value: 'YES', words: { 'zh-CN': '是', en: 'Yes' }, also: ['y', '1', 'true'] },
      { value: 'NO', words: { 'zh-CN': '否', en: 'No' }, also: ['n', '0', 'false'] },
    ],
    hint: {
      'zh-CN': '已有同名人员而确为另一人时填“是”',
      en: 'Yes where somebody of this name is there and this is another person',
    },
  },
];

const adds = ({ values }: ParsedRow) => values['another'] === 'YES';

async function namesakes(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Map<string, Person[]>> {
  const found: Person[] = [];
  for (const names of pieces(valuesOf(rows, 'name')))
    found.push(...(await ctx.em.find(Person, { name: { $in: names } }, { disableIdentityMap: true })));
  return Map.groupBy(found, ({ name }) => name);
}

const presentOf = ({ id, version, name }: Person) => ({ id, version, values: { name } });

/** Members of staff: by name. Somebody of the same name is taken for the same person unless the row says otherwise. */
export const people: ImportKind = {
  name: ImportKindName.PEOPLE,
  words: { 'zh-CN': '人员', en: 'People' },
  columns: COLUMNS,
  needsBasis: false,
  present: async (ctx, rows) => {
    const known = await namesakes(ctx, rows);
    return new Map(
      rows.flatMap((row) => {
        const [one] = known.get(row.values['name'] ?? '') ?? [];
        return one && !adds(row) ? [[row.number, presentOf(one)] as const] : [];
      }),
    );
  },
  check: async (ctx, rows) => {
    const may = person.policy.create!['addPerson']!(viewerOf(ctx));
    const known = await namesakes(ctx, rows);
    const twice = repeated(rows, (row) => (adds(row) ? null : (row.values['name'] ?? null)));
    return rows.map((row) => {
      const [one] = adds(row) ? [] : (known.get(row.values['name'] ?? '') ?? []);
      const findings = twice.has(row)
        ? [error('name', 'CELL_REPEATED', { row: twice.get(row)! })]
        : !one && !may
          ? [notAllowed('name', 'FORBIDDEN')]
          : [];
      return compareRow(row, COLUMNS, one ? presentOf(one) : null, { silent: ['another'], findings });
    });
  },
  write: async (tx, rows) => {
    await writeEach(rows, ({ values }) => addPerson(tx, { name: values['name']! }));
  },
};
