import {
  auditResolver,
  deadLetterResolver,
  explainResolver,
  loaderOf,
  provisionResolver,
  referencesOf,
  resealFiles,
  type Ctx,
  type ServiceDefinition,
} from '@lianxi/service-kit';
import { account } from './modules/account/account.policy.js';
import { standingOf } from './auth/standing.js';
import { Pool } from 'pg';
import { createGuard } from './auth/guard.js';
import { createQuota } from './auth/quota.js';
import { mountAuth } from './auth/routes.js';
import { createSignInLibrary } from './auth/sign-in-library.js';
import { createAdministratorsCommand, resetAdministratorCommand } from './base-data/administrators.js';
import { loadBaseData } from './base-data/base-data.js';
import { loadDemonstration } from './base-data/demonstration.js';
import { mountExports } from './export/routes.js';
import { Account, Credential, Session, SignInFailure, Verification } from './modules/account/account.entities.js';
import { AccountReset } from './modules/account/account-reset.entity.js';
import { RecoveryCode, SecondFactor } from './modules/account/second-factor.entity.js';
import { AccountResolver } from './modules/account/account.resolver.js';
import { LockedSourceResolver } from './modules/account/locked-source.resolver.js';
import { Appointment } from './modules/appointment/appointment.entity.js';
import { appointment } from './modules/appointment/appointment.policy.js';
import { AppointmentResolver, PostAppointments } from './modules/appointment/appointment.resolver.js';
import { AreaAssignment } from './modules/area/area.entity.js';
import { AreaResolver, PostAreasResolver } from './modules/area/area.resolver.js';
import { PostAssignment } from './modules/assignment/assignment.entity.js';
import { assignment } from './modules/assignment/assignment.policy.js';
import { AssignmentResolver } from './modules/assignment/assignment.resolver.js';
import { CoverageResolver } from './modules/coverage/coverage.resolver.js';
import { Duty, DutyList } from './modules/duty/duty-list.entity.js';
import { dutyList } from './modules/duty/duty.policy.js';
import { DutyListResolver, DutyResolver, dutyWithin } from './modules/duty/duty.resolver.js';
import { Grid } from './modules/grid/grid.entity.js';
import { GridName } from './modules/grid/grid-name.entity.js';
import { grid } from './modules/grid/grid.policy.js';
import { GridResolver } from './modules/grid/grid.resolver.js';
import { Household } from './modules/household/household.entity.js';
import { household } from './modules/household/household.policy.js';
import { HouseholdLinkResolver, HouseholdResolver } from './modules/household/household.resolver.js';
import { Liaison } from './modules/liaison/liaison.entity.js';
import { LiaisonResolver } from './modules/liaison/liaison.resolver.js';
import { HouseholdLink } from './modules/household/household-link.entity.js';
import { rotateKeysCommand } from './modules/household/sealed-tables.js';
import { mountListExports } from './export/list.doors.js';
import { RegisterHistoryResolver } from './modules/history/register-history.js';
import { mountImportDoors } from './modules/import/import.doors.js';
import { ImportRow, ImportRun } from './modules/import/import.entity.js';
import { ImportResolver } from './modules/import/import.resolver.js';
import { releaseInterrupted, worksDone } from './modules/import/import.work.js';
import { BusinessLine } from './modules/line/line.entity.js';
import { LineResolver } from './modules/line/line.resolver.js';
import { MachineClient, MachineToken } from './modules/machine-client/machine-client.entity.js';
import { MachineMinute, MachineUse } from './modules/machine-client/machine-use.entity.js';
import { MachineClientResolver } from './modules/machine-client/machine-client.resolver.js';
import { Person } from './modules/person/person.entity.js';
import { person } from './modules/person/person.policy.js';
import { PersonResolver } from './modules/person/person.resolver.js';
import { Post } from './modules/post/post.entity.js';
import { post } from './modules/post/post.policy.js';
import { PostResolver } from './modules/post/post.resolver.js';
import { Resident } from './modules/resident/resident.entity.js';
import { resident } from './modules/resident/resident.policy.js';
import { ResidentResolver } from './modules/resident/resident.resolver.js';
import { ConferenceRegime } from './modules/regime/regime.entity.js';
import { RegimeResolver } from './modules/regime/regime.resolver.js';
import { ConferenceSeat } from './modules/seat/seat.entity.js';
import { SeatResolver } from './modules/seat/seat.resolver.js';
import { DutyShift } from './modules/roster/duty-shift.entity.js';
import { DutySwap } from './modules/roster/duty-swap.entity.js';
import { DutySwapResolver, RosterResolver } from './modules/roster/roster.resolver.js';
import { SetupConfirmation } from './modules/setup/setup-confirmation.entity.js';
import { SetupResolver } from './modules/setup/setup.resolver.js';
import { ResponsibleResolver } from './modules/responsible/responsible.resolver.js';
import { SecurityAlert, UnmaskCallRow } from './modules/security-alert/security-alert.entity.js';
import { SecurityAlertResolver } from './modules/security-alert/security-alert.resolver.js';
import { onCaseUnmasked } from './modules/security-alert/unmask-calls.js';
import { Unit } from './modules/unit/unit.entity.js';
import { UnitName } from './modules/unit/unit-name.entity.js';
import { UnitPlace } from './modules/unit/unit-place.entity.js';
import { UnitPlaceFields, UnitPlaceResolver } from './modules/unit/unit-place.resolver.js';
import { unit } from './modules/unit/unit.policy.js';
import { UnitResolver } from './modules/unit/unit.resolver.js';
import { ViewerResolver, viewerRow } from './modules/viewer/viewer.resolver.js';
import { PostPhone } from './modules/work-phone/post-phone.entity.js';
import { PostPhoneResolver } from './modules/work-phone/post-phone.resolver.js';
import { HouseholdVisit } from './modules/visit/visit.entity.js';
import { VisitResolver } from './modules/visit/visit.resolver.js';
import { WorkResolver } from './modules/work/work.resolver.js';
import { WorkYear } from './modules/work-year/work-year.entity.js';
import { publishOrganisation } from './org/publish.js';
import { watchTurnOfDay } from './org/turn-of-day.js';
import { readPublicUrl } from './env.js';
import { dataClasses } from './data-classes.js';
import { ROOT } from './root.js';

/** The people service: units, posts, seats, grids, households; accounts and sessions. */
export const people: ServiceDefinition = {
  id: 'people',
  root: ROOT,
  dataClasses,
  entities: [
    Unit,
    UnitName,
    UnitPlace,
    Post,
    Person,
    PostAssignment,
    Appointment,
    ConferenceSeat,
    ConferenceRegime,
    Grid,
    GridName,
    Household,
    BusinessLine,
    WorkYear,
    Account,
    Credential,
    Session,
    Verification,
    MachineClient,
    MachineToken,
    SignInFailure,
    AreaAssignment,
    Liaison,
    SetupConfirmation,
    DutyShift,
    DutySwap,
    DutyList,
    Duty,
    PostPhone,
    HouseholdLink,
    Resident,
    HouseholdVisit,
    SecurityAlert,
    UnmaskCallRow,
    SecondFactor,
    RecoveryCode,
    AccountReset,
    MachineUse,
    MachineMinute,
    ImportRun,
    ImportRow,
  ],
  graph: {
    resolvers: [
      ViewerResolver,
      UnitResolver,
      UnitPlaceFields,
      UnitPlaceResolver,
      PostResolver,
      PersonResolver,
      AssignmentResolver,
      SeatResolver,
      RegimeResolver,
      AppointmentResolver,
      PostAppointments,
      GridResolver,
      HouseholdResolver,
      LineResolver,
      ResponsibleResolver,
      auditResolver('people'),
      deadLetterResolver('people'),
      AccountResolver,
      LockedSourceResolver,
      MachineClientResolver,
      AreaResolver,
      PostAreasResolver,
      LiaisonResolver,
      CoverageResolver,
      SetupResolver,
      RosterResolver,
      DutySwapResolver,
      DutyListResolver,
      DutyResolver,
      PostPhoneResolver,
      HouseholdLinkResolver,
      ResidentResolver,
      VisitResolver,
      SecurityAlertResolver,
      provisionResolver('people'),
      ImportResolver,
      RegisterHistoryResolver,
      WorkResolver,
      ...explainResolver('people', {
        nouns: {
          Unit: unit,
          Post: post,
          Person: person,
          PostAssignment: assignment,
          Grid: grid,
          Household: household,
          Account: account,
          Resident: resident,
          Appointment: appointment,
          DutyList: dutyList,
        },
        standing: standingOf,
      }),
    ],
    foreign: {
      Person: { type: () => Person, load: (ctx, id) => loaderOf(ctx, person).load(id) },
      PostAssignment: { type: () => PostAssignment, load: (ctx, id) => loaderOf(ctx, assignment).load(id) },
    },
    references: {
      ...referencesOf({
        Unit: unit,
        Post: post,
        Person: person,
        PostAssignment: assignment,
        Appointment: appointment,
        Grid: grid,
        Household: household,
        DutyList: dutyList,
        Resident: resident,
      }),
      // a duty of somebody else's draft is nobody's to cite
      Duty: { __resolveReference: ({ id }: { id: string }, ctx: Ctx) => dutyWithin(ctx, id) },
      Viewer: {
        __resolveReference: ({ id }, ctx: Ctx) => (ctx.viewer?.accountId === id ? viewerRow(ctx.viewer) : null),
      },
    },
  },
  routes: (app, contextOf, runtime) => {
    mountExports(app, contextOf, runtime);
    const pool = new Pool({ connectionString: runtime.env.DATABASE_URL, max: 4, connectionTimeoutMillis: 5_000 });
    // A connection that breaks while nobody uses it is replaced by the pool; unheard, its error would end the process.
    pool.on('error', (error) => runtime.log.warn({ err: error }, 'database connection lost'));
    const library = createSignInLibrary({ pool, dataFolder: runtime.env.LIANXI_DATA, publicUrl: readPublicUrl() });
    mountAuth(app, runtime, library, createGuard(pool), createQuota(pool));
    const stopWatching = watchTurnOfDay(runtime);
    mountImportDoors(app, contextOf, runtime);
    mountListExports(app, contextOf, runtime);
    const released = releaseInterrupted(runtime).catch((error: unknown) =>
      runtime.log.error({ err: error }, 'interrupted imports could not be released'),
    );
    const sealed = resealFiles(runtime.system()).catch((error: unknown) =>
      runtime.log.error({ err: error }, 'stored files could not be sealed, tried again at the next start'),
    );
    return async () => {
      await sealed;
      await released;
      await worksDone();
      await stopWatching();
      await pool.end();
    };
  },
  handlers: { 'case.unmasked': onCaseUnmasked },
  baseData: loadBaseData,
  demoData: loadDemonstration,
  commands: {
    'create-administrators': createAdministratorsCommand,
    'reset-administrator': resetAdministratorCommand,
    'rotate-keys': rotateKeysCommand,
    'resync-org': async (ctx) =>
      void (await ctx.em.transactional(async (em) => publishOrganisation({ ...ctx, em: em as Ctx['em'] }))),
  },
};
