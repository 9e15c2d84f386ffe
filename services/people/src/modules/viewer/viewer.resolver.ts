import { AvailableAction, loaderOf, viewerActions, type Ctx, type Viewer } from '@lianxi/service-kit';
import {
  Ctx as Context,
  Directive,
  Extensions,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { account } from '../account/account.policy.js';
import { appointment } from '../appointment/appointment.policy.js';
import { area } from '../area/area.policy.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { currentAssignments } from '../assignment/assignment.queries.js';
import { auditMenu } from '../audit/audit.policy.js';
import { deadLetterMenu } from '../audit/dead-letter.policy.js';
import { coverageMenu } from '../coverage/coverage.policy.js';
import { dutyList } from '../duty/duty.policy.js';
import { grid } from '../grid/grid.policy.js';
import { provisionMenu } from '../audit/provision.policy.js';
import { listExports } from '../../export/export.policy.js';
import { historyMenu } from '../history/register-history.js';
import { imports } from '../import/import.policy.js';
import { household } from '../household/household.policy.js';
import { liaison } from '../liaison/liaison.policy.js';
import { machineClient } from '../machine-client/machine-client.policy.js';
import { Person } from '../person/person.entity.js';
import { line } from '../line/line.policy.js';
import { person } from '../person/person.policy.js';
import { post } from '../post/post.policy.js';
import { regime } from '../regime/regime.policy.js';
import { seat } from '../seat/seat.policy.js';
import { dutyShift, dutySwap } from '../roster/roster.policy.js';
import { setup } from '../setup/setup.policy.js';
import { unit } from '../unit/unit.policy.js';
import { postPhone } from '../work-phone/post-phone.policy.js';
import { securityAlert } from '../security-alert/security-alert.policy.js';
import { visit, visitMenu } from '../visit/visit.policy.js';

/** The one who is signed in, acting in one post. Every service adds its own actions to this type. */
@Directive('@key(fields: "id")')
@ObjectType('Viewer')
export class ViewerType {
  /** Account id. */
  @Field(() => ID) id!: string;
  @Field(() => String) account!: string;
  @Field(() => String) kind!: string;
  @Field(() => [String]) roles!: string[];
  @Field(() => [String]) lines!: string[];
  @Field(() => String, { nullable: true }) unitPath!: string | null;
}

export const viewerRow = (viewer: Viewer): ViewerType => ({
  id: viewer.accountId,
  account: viewer.account,
  kind: viewer.kind,
  roles: viewer.roles,
  lines: viewer.lines,
  unitPath: viewer.unitPath,
});

@Resolver(() => ViewerType)
export class ViewerResolver {
  /** Null when nobody is signed in. */
  @Extensions({ public: true })
  @Query(() => ViewerType, { nullable: true })
  viewer(@Context() ctx: Ctx): ViewerType | null {
    return ctx.viewer && viewerRow(ctx.viewer);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() _root: ViewerType, @Context() ctx: Ctx) {
    return ctx.viewer?.personId ? loaderOf(ctx, person).load(ctx.viewer.personId) : null;
  }

  /** Name to greet with; the account's name where no person stands behind it. */
  @FieldResolver(() => String)
  async name(@Root() root: ViewerType, @Context() ctx: Ctx) {
    const row = ctx.viewer?.personId ? await loaderOf(ctx, person).load(ctx.viewer.personId) : null;
    return row?.name ?? root.account;
  }

  /** The post acted in; rows and verbs come from it. */
  @FieldResolver(() => PostAssignment, { nullable: true })
  acting(@Root() _root: ViewerType, @Context() ctx: Ctx) {
    return ctx.viewer?.assignmentId ? loaderOf(ctx, assignment).load(ctx.viewer.assignmentId) : null;
  }

  /** Every post that the person may act in today. */
  @FieldResolver(() => [PostAssignment])
  assignments(@Root() _root: ViewerType, @Context() ctx: Ctx) {
    return ctx.viewer?.personId ? currentAssignments(ctx, ctx.viewer.personId) : [];
  }

  @FieldResolver(() => [AvailableAction], { nullable: true })
  peopleActions(@Root() _root: ViewerType, @Context() ctx: Ctx) {
    return (
      ctx.viewer &&
      viewerActions(ctx.viewer, [
        unit,
        post,
        appointment,
        person,
        seat,
        regime,
        line,
        household,
        auditMenu,
        deadLetterMenu,
        account,
        machineClient,
        area,
        liaison,
        coverageMenu,
        setup,
        dutyShift,
        dutySwap,
        dutyList,
        postPhone,
        grid,
        visit,
        visitMenu,
        securityAlert,
        provisionMenu,
        imports,
        listExports,
        historyMenu,
      ])
    );
  }
}
