import { auditResolver, explainResolver, loaderOf, referencesOf, type Ctx, type ServiceDefinition } from '@lianxi/service-kit';
import { account } from './modules/account/account.policy.js';
import { standingOf } from './auth/standing.js';
import { Pool } from 'pg';
import { createGuard } from './auth/guard.js';
import { mountAuth } from './auth/routes.js';
import { createSignInLibrary } from './auth/sign-in-library.js';
import { createAdministratorsCommand, resetAdministratorCommand } from './base-data/administrators.js';
import { loadBaseData } from './base-data/base-data.js';
import { loadDemonstration } from './base-data/demonstration.js';
import { Account, Credential, Session, SignInFailure, Verification } from './modules/account/account.entities.js';
import { AccountResolver } from './modules/account/account.resolver.js';
import { PostAssignment } from './modules/assignment/assignment.entity.js';
import { assignment } from './modules/assignment/assignment.policy.js';
import { AssignmentResolver } from './modules/assignment/assignment.resolver.js';
import { Grid } from './modules/grid/grid.entity.js';
import { grid } from './modules/grid/grid.policy.js';
import { GridResolver } from './modules/grid/grid.resolver.js';
import { Household } from './modules/household/household.entity.js';
import { household } from './modules/household/household.policy.js';
import { HouseholdResolver } from './modules/household/household.resolver.js';
import { BusinessLine } from './modules/line/line.entity.js';
import { LineResolver } from './modules/line/line.resolver.js';
import { MachineClient, MachineToken } from './modules/machine-client/machine-client.entity.js';
import { MachineClientResolver } from './modules/machine-client/machine-client.resolver.js';
import { Person } from './modules/person/person.entity.js';
import { person } from './modules/person/person.policy.js';
import { PersonResolver } from './modules/person/person.resolver.js';
import { Post } from './modules/post/post.entity.js';
import { post } from './modules/post/post.policy.js';
import { PostResolver } from './modules/post/post.resolver.js';
import { ConferenceRegime } from './modules/regime/regime.entity.js';
import { ConferenceSeat } from './modules/seat/seat.entity.js';
import { SeatResolver } from './modules/seat/seat.resolver.js';
import { ResponsibleResolver } from './modules/responsible/responsible.resolver.js';
import { Unit } from './modules/unit/unit.entity.js';
import { UnitName } from './modules/unit/unit-name.entity.js';
import { unit } from './modules/unit/unit.policy.js';
import { UnitResolver } from './modules/unit/unit.resolver.js';
import { ViewerResolver, viewerRow } from './modules/viewer/viewer.resolver.js';
import { WorkYear } from './modules/work-year/work-year.entity.js';
import { publishOrganisation } from './org/publish.js';
import { watchTurnOfDay } from './org/turn-of-day.js';
import { readPublicUrl } from './env.js';
import { ROOT } from './root.js';

/** The people service: units, posts, seats, grids, households; accounts and sessions. */
export const people: ServiceDefinition = {
  id: 'people',
  root: ROOT,
  entities: [Unit, UnitName, Post, Person, PostAssignment, ConferenceSeat, ConferenceRegime, Grid, Household, BusinessLine, WorkYear, Account, Credential, Session, Verification, MachineClient, MachineToken, SignInFailure],
  graph: {
    resolvers: [ViewerResolver, UnitResolver, PostResolver, PersonResolver, AssignmentResolver, SeatResolver, GridResolver, HouseholdResolver, LineResolver, ResponsibleResolver, auditResolver('people'), explainResolver('people', { nouns: { Unit: unit, Post: post, Person: person, PostAssignment: assignment, Grid: grid, Household: household, Account: account }, standing: standingOf }), AccountResolver, MachineClientResolver],
    foreign: { Person: { type: () => Person, load: (ctx, id) => loaderOf(ctx, person).load(id) }, PostAssignment: { type: () => PostAssignment, load: (ctx, id) => loaderOf(ctx, assignment).load(id) } },
    references: {
      ...referencesOf({ Unit: unit, Post: post, Person: person, PostAssignment: assignment, Grid: grid, Household: household }),
      Viewer: { __resolveReference: ({ id }, ctx: Ctx) => (ctx.viewer?.accountId === id ? viewerRow(ctx.viewer) : null) },
    },
  },
  routes: (app, _contextOf, runtime) => {
    const pool = new Pool({ connectionString: runtime.env.DATABASE_URL, max: 4, connectionTimeoutMillis: 5_000 });
    // A connection that breaks while nobody uses it is replaced by the pool; unheard, its error would end the process.
    pool.on('error', (error) => runtime.log.warn({ reason: error.message }, 'database connection lost'));
    const library = createSignInLibrary({ pool, dataFolder: runtime.env.LIANXI_DATA, publicUrl: readPublicUrl() });
    mountAuth(app, runtime, library, createGuard(pool));
    const stopWatching = watchTurnOfDay(runtime);
    return async () => {
      await stopWatching();
      await pool.end();
    };
  },
  baseData: loadBaseData,
  demoData: loadDemonstration,
  commands: { 'create-administrators': createAdministratorsCommand, 'reset-administrator': resetAdministratorCommand, 'resync-org': async (ctx) => void (await ctx.em.transactional(async (em) => publishOrganisation({ ...ctx, em: em as Ctx['em'] }))) },
};
