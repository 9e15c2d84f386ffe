import { expect, test } from '@jest/globals';
import { readerRows, type Reader } from '../src/features/readers/reader-rows';

const reader = (id: string, name: string | null, unit: string, title: string, role: string | null): Reader =>
  ({
    until: null,
    roles: role ? [role] : [],
    reasons: [{ rule: 'read.role', text: `凭${title}` }],
    acting: { id, person: name ? { id, name } : null, post: { id, title, unit: { id, name: unit } } },
  }) as unknown as Reader;
const all = [
  reader('1', '赵海燕', '泰丰社区居委会', '社区书记', '社区书记'),
  reader('2', '陈立群', '新城街道', '党工委副书记', '联席办主任'),
  reader('3', null, '美瑞龙源社区居委会', '社区书记', null),
];

test('rows stand by unit, post and name', () =>
  expect(readerRows(all, '').map(({ id }) => id)).toEqual(['3', '1', '2']));

test.each([
  ['赵', ['1']],
  ['社区书记', ['3', '1']],
  ['泰丰 书记', ['1']],
  [' 联席办主任 ', ['2']],
  ['没有', []],
])('looking for %s finds by name, unit, post and role', (wanted, ids) =>
  expect(readerRows(all, wanted).map(({ id }) => id)).toEqual(ids),
);

test('what the directory does not show has no name, and no acting post no unit', () => {
  expect(readerRows([all[2]!], '')[0]).toMatchObject({ name: null, roles: [] });
  expect(readerRows([{ ...all[0]!, acting: null } as Reader], '')[0]).toMatchObject({
    id: '0',
    name: null,
    unit: '',
    title: '',
  });
});
