import { expect, test } from '@jest/globals';
import { unclassifiedFields } from '@lianxi/service-kit/testing';
import { supervision } from './definition.js';

test('every field that holds text or a day says whether it points to people', async () => {
  expect(await unclassifiedFields(supervision)).toEqual({ missing: [], stale: [] });
});
