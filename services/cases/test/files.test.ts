import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClock, sweepFiles } from '@lianxi/service-kit';
import { leak, openWorld, PNG, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-16T01:00:00Z');
});
afterAll(() => world.story.end());

const sweepAt = (instant: string) => sweepFiles({ ...world.story.runtime.system(), clock: createClock(instant) });

test('an upload that nobody attached within a week is removed, its bytes too unless another file has the same', async () => {
  const { who, register, does } = world;
  const clerk = who('clerk-01');
  const other = Buffer.concat([PNG, Buffer.from('another picture')]);
  const [attached, twin, alone] = [
    await clerk.upload('现场.png', PNG),
    await clerk.upload('同一张.png', PNG),
    await clerk.upload('忘记的.png', other),
  ];
  const row = await register(clerk, leak);
  await does(clerk, 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: '上门',
    fileIds: [attached.fileId],
  });
  const statuses = () =>
    Promise.all([attached, twin, alone].map(async ({ fileId }) => (await clerk.fetch(`/files/${fileId}`)).status));

  expect(await sweepAt('2026-03-23T00:00:00Z')).toBe(0);
  expect(await statuses()).toEqual([200, 200, 200]);
  expect(await sweepAt('2026-03-23T03:00:00Z')).toBe(2);
  expect(await statuses()).toEqual([200, 404, 404]);
  expect(await sweepAt('2026-03-23T03:00:00Z')).toBe(0);

  const again = await clerk.upload('又来.png', other);
  expect((await clerk.fetch(`/files/${again.fileId}`)).status).toBe(200);
});
