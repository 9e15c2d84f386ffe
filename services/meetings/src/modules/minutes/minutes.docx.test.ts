import { expect, test } from '@jest/globals';
import { brokenParts, brokenText } from '@lianxi/service-kit/testing';
import fc from 'fast-check';
import { minutesDocx } from './minutes.docx.js';
import { MinutesBlockKind } from './minutes.entity.js';

const block = fc.record({ kind: fc.constantFrom(...Object.values(MinutesBlockKind)), text: brokenText(80) });

test('a strict parser reads the Word file of any text, also of one that was kept before signs were refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), brokenText(20), async (blocks, said) => {
      const paper = { mark: said, issuer: said, copyTo: said, blocks, issueNumber: said, signedOn: null };
      expect(brokenParts(await minutesDocx(paper))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
