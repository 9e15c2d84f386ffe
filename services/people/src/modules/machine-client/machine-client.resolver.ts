import {
  AvailableAction,
  availableActions,
  connectionOf,
  loaderOf,
  LocalDate,
  PageArguments,
  readOne,
  readPage,
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
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { SignInLock } from '../account/sign-in-lock.js';
import { ActStep, stepsOf } from '../account/act-step.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import {
  amendMachineClient,
  killMachineClient,
  registerClient,
  restoreMachineClient,
  rotateSecret,
  unlockMachineClient,
} from './machine-client.actions.js';
import { MachineClient, SCOPES } from './machine-client.entity.js';
import {
  AmendMachineClientInput,
  KillMachineClientInput,
  RegisterClientInput,
  RestoreMachineClientInput,
  RotateSecretInput,
  UnlockMachineClientInput,
} from './machine-client.inputs.js';
import { machineClient } from './machine-client.policy.js';
import { clientLocks, useOf } from './machine-client.queries.js';

@ObjectType()
export class MachineClientConnection extends connectionOf('MachineClient', () => MachineClient) {}

/** A machine client with its secret, which is answered this once and kept nowhere. */
@ObjectType()
export class IssuedSecret {
  @Field(() => MachineClient) client!: MachineClient;
  @Field(() => String) secret!: string;
}

/** Requests of a client on one day in Shanghai. */
@ObjectType()
export class MachineUseDay {
  @Field(() => LocalDate) day!: string;
  @Field(() => Int) requests!: number;
  /** Requests beyond the quota. */
  @Field(() => Int) refused!: number;
}

@Resolver(() => MachineClient)
export class MachineClientResolver {
  @Authorized()
  @Query(() => MachineClientConnection)
  async machineClients(@Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(
      await readPage(ctx, machineClient, { ...page, sort: [{ field: 'clientId', direction: 'asc' }] }),
    );
  }

  @Authorized()
  @Query(() => MachineClient, { nullable: true })
  machineClient(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, machineClient, id);
  }

  /** Scopes that a client can be given. */
  @Authorized()
  @Query(() => [String])
  machineScopes(): readonly string[] {
    return SCOPES;
  }

  @Authorized()
  @Mutation(() => IssuedSecret)
  registerClient(@Arg('input', () => RegisterClientInput) input: RegisterClientInput, @Context() ctx: Ctx) {
    return registerClient(ctx, input);
  }

  @Authorized()
  @Mutation(() => IssuedSecret)
  rotateSecret(@Arg('input', () => RotateSecretInput) input: RotateSecretInput, @Context() ctx: Ctx) {
    return rotateSecret(ctx, input);
  }

  @Authorized()
  @Mutation(() => MachineClient)
  amendMachineClient(@Arg('input', () => AmendMachineClientInput) input: AmendMachineClientInput, @Context() ctx: Ctx) {
    return amendMachineClient(ctx, input);
  }

  @Authorized()
  @Mutation(() => MachineClient)
  killMachineClient(@Arg('input', () => KillMachineClientInput) input: KillMachineClientInput, @Context() ctx: Ctx) {
    return killMachineClient(ctx, input);
  }

  @Authorized()
  @Mutation(() => IssuedSecret)
  restoreMachineClient(
    @Arg('input', () => RestoreMachineClientInput) input: RestoreMachineClientInput,
    @Context() ctx: Ctx,
  ) {
    return restoreMachineClient(ctx, input);
  }

  @Authorized()
  @Mutation(() => MachineClient)
  unlockMachineClient(
    @Arg('input', () => UnlockMachineClientInput) input: UnlockMachineClientInput,
    @Context() ctx: Ctx,
  ) {
    return unlockMachineClient(ctx, input);
  }

  /** The sources from which the client is locked after wrong secrets, the latest lock first. */
  @FieldResolver(() => [SignInLock])
  locks(@Root() root: MachineClient, @Context() ctx: Ctx): Promise<SignInLock[]> {
    return clientLocks(ctx, root.clientId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() root: MachineClient, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  /** Use by day, newest first, of days on which there was any; 31 days at most. */
  @FieldResolver(() => [MachineUseDay])
  use(@Root() root: MachineClient, @Arg('days', () => Int, { defaultValue: 7 }) days: number, @Context() ctx: Ctx) {
    return useOf(ctx, root.id, days);
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: MachineClient, @Context() ctx: Ctx) {
    const locked = (await clientLocks(ctx, root.clientId)).length > 0;
    return availableActions(machineClient, viewerOf(ctx), root).map((action) =>
      action.verb === 'unlock' && !locked ? { ...action, blockedBy: ['CLIENT_NOT_LOCKED'] } : action,
    );
  }

  @FieldResolver(() => [ActStep])
  history(@Root() root: MachineClient, @Context() ctx: Ctx) {
    return stepsOf(ctx, machineClient.name, root.id);
  }
}
