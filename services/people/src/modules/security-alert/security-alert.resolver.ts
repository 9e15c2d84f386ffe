import {
  act,
  AvailableAction,
  availableActions,
  connectionOf,
  HistoryEntry,
  loaderOf,
  PageArguments,
  readPage,
  readTimeline,
  requireReason,
  toConnection,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Account } from '../account/account.entities.js';
import { account } from '../account/account.policy.js';
import { SecurityAlert, SecurityAlertState } from './security-alert.entity.js';
import { securityAlert } from './security-alert.policy.js';

@ObjectType()
export class SecurityAlertConnection extends connectionOf('SecurityAlert', () => SecurityAlert) {}

@InputType()
export class AcknowledgeSecurityAlertInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** What was found, 2 to 1,000 characters. */
  @Field(() => String) note!: string;
}

@Resolver(() => SecurityAlert)
export class SecurityAlertResolver {
  /** Alerts, the newest first. */
  @Authorized()
  @Query(() => SecurityAlertConnection)
  async securityAlerts(
    @Arg('state', () => SecurityAlertState, { nullable: true }) state: SecurityAlertState | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(
      await readPage(ctx, securityAlert, {
        ...page,
        where: state ? { state } : {},
        sort: [{ field: 'since', direction: 'desc' }],
      }),
    );
  }

  @Authorized()
  @Mutation(() => SecurityAlert)
  acknowledgeSecurityAlert(
    @Arg('input', () => AcknowledgeSecurityAlertInput) { id, version, note }: AcknowledgeSecurityAlertInput,
    @Context() ctx: Ctx,
  ) {
    return act(ctx, securityAlert, 'acknowledge', { id, version }, (row) => void (row.note = requireReason(note)));
  }

  @FieldResolver(() => Account, { nullable: true })
  account(@Root() root: SecurityAlert, @Context() ctx: Ctx) {
    return loaderOf(ctx, account).load(root.accountId);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: SecurityAlert, @Context() ctx: Ctx) {
    return availableActions(securityAlert, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: SecurityAlert, @Context() ctx: Ctx) {
    return readTimeline(ctx, securityAlert.name, root.id);
  }
}
