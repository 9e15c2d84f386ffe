import { expect, test } from '@jest/globals';
import { doorSplits, roomKey } from './door-text.js';

test.each([
  ['1号楼1单元101', '1号楼1单元', '101'],
  ['1号楼1单元101室', '1号楼1单元', '101'],
  ['1号楼1单元 101', '1号楼1单元', '101'],
  ['1号楼1单元-101', '1号楼1单元', '101'],
  ['１号楼１单元１０１', '1号楼1单元', '101'],
  ['1号楼 1单元 101', '1号楼1单元', '101'],
  ['新世纪花园3-101', '新世纪花园3', '101'],
  ['新世纪花园3-2-101', '新世纪花园3', '2-101'],
  ['平房东12户', '平房', '东12'],
])('%s can be read as %s, room %s', (text, building, room) => {
  expect(doorSplits(text)).toContainEqual({ building, room });
});

test.each(['101', '%', '1号楼'])('%s names no building with the room 101 behind it', (text) => {
  expect(doorSplits(text)).not.toContainEqual(expect.objectContaining({ room: '101' }));
});

test.each([
  ['0101室', '101'],
  ['A-０3', 'a-3'],
  ['东 12 号', '东12'],
])('the room %s is the room %s', (written, key) => {
  expect(roomKey(written)).toBe(key);
});
