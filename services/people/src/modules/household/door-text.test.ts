import { expect, test } from '@jest/globals';
import { doorKey } from '@lianxi/contracts';
import { doorsIn } from './door-text.js';

test.each([
  ['1号楼1单元101', '1号楼1单元', '101'],
  ['1号楼1单元101室', '1号楼1单元', '101'],
  ['1号楼1单元 101', '1号楼1单元', '101室'],
  ['1号楼1单元-101', '1号楼1单元', '101'],
  ['１号楼１单元０１０１', '1号楼1单元', '101'],
  ['1号楼 1单元 101', '1号楼1单元', '101'],
  ['新世纪花园3-101', '新世纪花园3', '101'],
  ['新世纪花园3-2-101', '新世纪花园3', '2-101'],
  ['平房东12户', '平房', '东12户'],
])('%s can be read as %s, room %s', (text, building, room) => {
  expect(doorsIn(text)).toContainEqual({ building, key: doorKey(building, room) });
});

test.each(['101', '%', ''])('%s names no building with a room behind it', (text) => {
  expect(doorsIn(text).filter(({ key }) => key.endsWith(' 101'))).toEqual([]);
});
