import { hash } from '@node-rs/argon2';
import { addDays, dateOf, DomainError, withEm, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { Account } from '../modules/account/account.entities.js';
import { Capacity, PostAssignment } from '../modules/assignment/assignment.entity.js';
import { Grid } from '../modules/grid/grid.entity.js';
import { BusinessLine } from '../modules/line/line.entity.js';
import { MachineClient, MachineClientState, SCOPES } from '../modules/machine-client/machine-client.entity.js';
import { searchOf } from '../modules/person/name.js';
import { Person } from '../modules/person/person.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { TermState } from '../modules/term.js';
import { Unit, UnitKind } from '../modules/unit/unit.entity.js';
import { publishOrganisation } from '../org/publish.js';
import { createAdministrators } from './administrators.js';
import { loadPosts } from './base-data.js';
import { loadHouseholds } from './demonstration-households.js';
import { createAccount } from './create-account.js';
import { loadOfficeDemonstration } from './demonstration-office.js';
import { ensure } from './ensure.js';
import { SUBDISTRICT, type PostSeed } from './notice.js';

/** From here on the demonstration people hold their posts. */
export const SINCE = '2024-01-01';
export const GRIDS_PER_COMMUNITY = 3;

/** Posts that only the demonstration needs: the leaders of two groups of business lines, and one area cadre. */
const LEADER_POSTS: PostSeed[] = [
  { code: 'leader-build', title: '党工委委员、办事处副主任（分管城建）', unit: SUBDISTRICT, roles: [] },
  { code: 'leader-social', title: '办事处副主任（分管社会事务）', unit: SUBDISTRICT, roles: [] },
];
const LINES: Record<string, string[]> = {
  'leader-build': ['03', '10', '13'],
  'leader-social': ['04', '05', '06', '07'],
  'political-legal-commissioner': ['08'],
};

/**
 * Invented people, each marked as demonstration; the sign-in names are the roles. The first post is the one acted in by
 * default.
 */
const PEOPLE: [username: string, name: string, ...posts: string[]][] = [
  ['chief', '示范·苏振华', 'party-secretary'],
  ['head', '示范·白建军', 'office-head', 'deputy-party-secretary'],
  ['congress', '示范·包文清', 'congress-director'],
  ['organisation', '示范·高雅琴', 'organisation-commissioner'],
  ['justice', '示范·韩守正', 'justice-head'],
  ['police', '示范·马志刚', 'police-head'],
  ['director', '示范·陈立群', 'political-legal-commissioner'],
  ['office1', '示范·林晓月', 'joint-staff'],
  ['office2', '示范·田宇', 'joint-staff'],
  ['lead-build', '示范·郭长河', 'leader-build'],
  ['lead-social', '示范·乌兰', 'leader-social'],
  ['dept-general', '示范·许慧', 'general-head'],
  ['dept-safety', '示范·孟凡', 'safety-head'],
  ['dept-public', '示范·吴桂兰', 'public-head'],
  ['dept-service', '示范·秦刚', 'service-head'],
  ['handler-public', '示范·宋佳', 'public-handler'],
  ['cadre-01', '示范·郑明', 'cadre-01'],
  ['district', '示范·格日勒', 'district-reader'],
];

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '建国',
  '秀英',
  '海燕',
  '志强',
  '丽华',
  '永福',
  '春梅',
  '德胜',
  '玉兰',
  '宏伟',
  '静',
  '磊',
  '斯琴',
  '巴图',
  '婷婷',
  '国庆',
];
export const invented = (n: number) => `示范·${SURNAMES[n % SURNAMES.length]}${GIVEN[(n * 7) % GIVEN.length]}`;
export const two = (n: number) => String(n).padStart(2, '0');

/**
 * Loads the demonstration: people, grids, households, business lines, accounts and the district's machine client.
 * Idempotent.
 */
export async function loadDemonstration(ctx: Ctx): Promise<void> {
  const password = ctx.env.LIANXI_DEMO_PASSWORD;
  if (!password) throw new DomainError('BAD_INPUT', { field: 'LIANXI_DEMO_PASSWORD' });
  // one password for all, so one hash: half a hundred of them take seconds, on purpose
  const passwordHash = await hash(password);
  await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const units = new Map((await em.findAll(Unit)).map((unit) => [unit.code, unit]));
    const communities = [...units.values()]
      .filter((unit) => unit.kind === UnitKind.COMMUNITY)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    await loadPosts(tx, units, [
      ...LEADER_POSTS,
      {
        code: 'cadre-01',
        title: `包片干部（${communities[0]!.name}）`,
        unit: communities[0]!.code,
        roles: ['AREA_CADRE'],
      },
    ]);
    const gridPeople = await loadGrids(tx, communities);
    await em.flush();
    const posts = new Map((await em.findAll(Post)).map((post) => [post.code, post]));
    const communityPeople = communities.flatMap((unit, index): typeof PEOPLE => [
      [`secretary-${two(index + 1)}`, invented(index + 1), `${unit.code}-secretary`, `${unit.code}-director`],
      [`clerk-${two(index + 1)}`, invented(index + 21), `${unit.code}-clerk`],
    ]);
    for (const [username, name, ...held] of [...PEOPLE, ...communityPeople, ...gridPeople]) {
      const account = await em.findOne(Account, { username });
      if (account) continue;
      const person = await ensure(tx, Person, { name }, { ...searchOf(name), demonstration: true });
      for (const code of held) {
        const post = posts.get(code)!;
        await ensure(
          tx,
          PostAssignment,
          { postId: post.id, personId: person.id },
          {
            singleHolder: post.singleHolder,
            capacity: Capacity.HOLDER,
            basis: null,
            endBasis: null,
            validFrom: SINCE,
            validTo: null,
          },
        );
      }
      createAccount(tx, { username, name, passwordHash, personId: person.id, administrator: null });
    }
    await createAdministrators(tx, { password, passwordHash });
    for (const [post, codes] of Object.entries(LINES)) {
      for (const code of codes)
        await ensure(
          tx,
          BusinessLine,
          { code, unitId: units.get(SUBDISTRICT)!.id },
          { leaderPostId: posts.get(post)!.id, basis: null, validFrom: SINCE, validTo: null },
        );
    }
    if (!(await em.findOne(MachineClient, { clientId: 'district-system' }))) {
      em.create(MachineClient, {
        id: uuid(),
        version: 1,
        state: MachineClientState.ACTIVE,
        createdAt: new Date(),
        name: '示范·区信访联席办业务系统',
        clientId: 'district-system',
        secretHash: passwordHash,
        previousSecretHash: null,
        previousUntil: null,
        rotatedAt: null,
        scopes: [...SCOPES],
        unitId: units.get('DJO')!.id,
        expiresOn: addDays(dateOf(new Date()), 365),
        lastUsedAt: null,
        purpose: '区级平台汇总分析（示范）',
        networks: ['127.0.0.0/8', '::1/128'],
        perMinute: 600,
        perDay: 100_000,
      });
    }
    await em.flush();
    await loadHouseholds(tx, communities);
    await loadOfficeDemonstration(tx);
    await em.flush();
    await publishOrganisation(tx);
  });
}

/** Grids with their workers' posts. */
async function loadGrids(ctx: Ctx, communities: Unit[]): Promise<typeof PEOPLE> {
  const people: typeof PEOPLE = [];
  for (const [c, community] of communities.entries()) {
    for (let g = 1; g <= GRIDS_PER_COMMUNITY; g += 1) {
      const code = `${community.code}${two(g)}`;
      const place = community.name.replace(/社区居(委|民委员)会$/, '');
      const grid = await ensure(
        ctx,
        Grid,
        { code },
        {
          name: `${place}第${g}网格`,
          path: `${community.path}/${code}`,
          unitId: community.id,
          state: TermState.OPEN,
          validFrom: SINCE,
          validTo: null,
        },
      );
      await ensure(
        ctx,
        Post,
        { code: `grid-${code}` },
        {
          title: `${grid.name}网格员`,
          unitId: community.id,
          path: community.path,
          gridId: grid.id,
          roles: ['GRID_WORKER'],
          singleHolder: true,
          state: TermState.OPEN,
          validFrom: SINCE,
          validTo: null,
        },
      );
      people.push([`grid-${two(c + 1)}${two(g)}`, invented(41 + c * GRIDS_PER_COMMUNITY + g), `grid-${code}`]);
    }
  }
  return people;
}
