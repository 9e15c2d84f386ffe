import { describe, expect, test } from '@jest/globals';
import { sha256 } from '@lianxi/service-kit';
import { draw, hashOf, inOrder, lotOf, Stratum, type Candidate, type DrawRecord } from './draw.js';

const unit = (stratum: Stratum, code: string): Candidate => ({
  unitId: `id-${code}`,
  stratum,
  code,
  name: `unit ${code}`,
});
const communities = Array.from({ length: 11 }, (_, n) =>
  unit(Stratum.COMMUNITY, `1505710030${String(n + 1).padStart(2, '0')}`),
);
const departments = ['XC-GENERAL', 'XC-JUSTICE', 'XC-POLICE', 'XC-PUBLIC', 'XC-SERVICE'].map((code) =>
  unit(Stratum.DEPARTMENT, code),
);
const all = [...communities, ...departments];
const sizes = { COMMUNITY: 3, DEPARTMENT: 2 };
const codes = (seed: string, list = all) => draw(seed, list, sizes).map((drawn) => `${drawn.code}#${drawn.rank}`);
/** A reproducible shuffle, so that a failure can be seen again. */
const shuffled = (n: number) => all.toSorted((a, b) => (sha256(`${n}${a.code}`) < sha256(`${n}${b.code}`) ? -1 : 1));
const SEEDS = Array.from({ length: 2_000 }, (_, n) => `seed ${n}`);

describe('sha256-rank-v1', () => {
  test('a known seed gives these units for ever', () => {
    // Reproduce by hand: printf '2026春/00ff:DEPARTMENT:XC-POLICE' | sha256sum
    expect(lotOf('2026春/00ff', departments[2]!)).toBe(
      '1e1e7ba1101989c121f18c61e315c1f01cf64bf60bc16782b8b38190f1e06561',
    );
    expect(codes('2026春/00ff')).toEqual([
      '150571003001#1',
      '150571003004#2',
      '150571003009#3',
      'XC-POLICE#1',
      'XC-SERVICE#2',
    ]);
  });

  test('the order of the list does not change the result', () => {
    for (let n = 0; n < 50; n += 1) expect(codes(`seed ${n}`, shuffled(n))).toEqual(codes(`seed ${n}`));
  });

  test('draws the asked number from each stratum, nobody twice, ranked from 1', () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const drawn = draw(seed, all, sizes);
      expect(drawn.map(({ stratum, rank }) => [stratum, rank])).toEqual([
        ['COMMUNITY', 1],
        ['COMMUNITY', 2],
        ['COMMUNITY', 3],
        ['DEPARTMENT', 1],
        ['DEPARTMENT', 2],
      ]);
      expect(new Set(drawn.map(({ code }) => code)).size).toBe(5);
    }
  });

  test('a larger sample keeps the smaller one: a rank does not depend on the sizes', () => {
    for (const seed of SEEDS.slice(0, 100))
      expect(draw(seed, communities, { COMMUNITY: 7, DEPARTMENT: 2 }).slice(0, 3)).toEqual(
        draw(seed, communities, sizes),
      );
  });

  test('never draws more than there are', () => {
    expect(draw('seed', communities.slice(0, 2), sizes)).toHaveLength(2);
    expect(draw('seed', [], sizes)).toEqual([]);
  });

  test('over many seeds every unit is drawn as often as every other', () => {
    const counts = new Map<string, number>(all.map(({ code }) => [code, 0]));
    for (const seed of SEEDS) for (const { code } of draw(seed, all, sizes)) counts.set(code, counts.get(code)! + 1);
    for (const [list, size] of [
      [communities, 3],
      [departments, 2],
    ] as const) {
      const p = size / list.length;
      // Five standard deviations of a binomial count.
      for (const { code } of list)
        expect(Math.abs(counts.get(code)! - SEEDS.length * p)).toBeLessThan(5 * Math.sqrt(SEEDS.length * p * (1 - p)));
    }
  });
});

describe('the hash of a draw', () => {
  const record: DrawRecord = {
    checkId: 'check',
    quarter: '2026-Q1',
    algorithm: 'sha256-rank-v1',
    seed: 'seed/00',
    witnessCommitment: 'c',
    sizes,
    eligible: all,
    result: draw('seed/00', all, sizes),
  };

  test('does not depend on the order in which lists are kept', () => {
    expect(hashOf({ ...record, eligible: shuffled(1), result: record.result.toReversed() })).toBe(hashOf(record));
  });

  test.each<[string, Partial<DrawRecord>]>([
    ['the check', { checkId: 'other' }],
    ['the quarter', { quarter: '2026-Q2' }],
    ['the algorithm', { algorithm: 'other' }],
    ['the seed', { seed: 'seed/01' }],
    ['the commitment', { witnessCommitment: 'd' }],
    ['the sizes', { sizes: { COMMUNITY: 4, DEPARTMENT: 2 } }],
    ['the list', { eligible: all.slice(1) }],
    ['a name', { eligible: [{ ...all[0]!, name: 'other' }, ...all.slice(1)] }],
    ['the result', { result: record.result.slice(1) }],
  ])('changes with %s', (_, change) => {
    expect(hashOf({ ...record, ...change })).not.toBe(hashOf(record));
  });

  test('the published order is by stratum and code', () => {
    expect(inOrder(shuffled(3))).toEqual(all);
  });
});
