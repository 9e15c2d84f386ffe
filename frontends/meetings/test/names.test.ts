import { expect, test } from '@jest/globals';
import { postOfUnit } from '../src/features/shared/names';

test.each([
  ['司法所', '司法所所长', '示范·白建军', '司法所所长 示范·白建军'],
  ['平安建设办公室', '主任', '示范·吴桂兰', '平安建设办公室 主任 示范·吴桂兰'],
  ['美瑞龙源社区居委会', '居委会主任', '示范·李德胜', '美瑞龙源社区居委会主任 示范·李德胜'],
  ['新城公安派出所', '新城公安派出所所长', null, '新城公安派出所所长'],
  ['新城街道', '党工委书记', null, '新城街道 党工委书记'],
])('the unit %s is not said twice with its post %s', (unit, title, name, said) => {
  expect(postOfUnit({ name: unit }, { title, holder: name === null ? null : { name } })).toBe(said);
});

test('a post without a unit, and a unit without a post, are said alone', () => {
  expect(postOfUnit(null, { title: '网格员' })).toBe('网格员');
  expect(postOfUnit({ name: '司法所' }, null)).toBe('司法所');
});
