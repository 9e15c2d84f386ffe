import {
  AvailableAction,
  availableActions,
  childrenOf,
  connectionOf,
  loaderOf,
  PageArguments,
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
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { confirmAppointment, rejectAppointment, withdrawAppointment } from './appointment.actions.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import { appointment } from './appointment.policy.js';
import { lacksDecision } from './decision.js';
import { seat } from '../seat/seat.policy.js';
import { weighs } from './weighty.js';

@ObjectType()
export class AppointmentConnection extends connectionOf('Appointment', () => Appointment) {}

@InputType()
export class AppointmentActInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** Why it is not confirmed; needed for `rejectAppointment`. */
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  /** Appointments that take two persons, the latest first; those of one state where it is given. */
  @Authorized()
  @Query(() => AppointmentConnection)
  async appointments(
    @Arg('state', () => AppointmentState, { nullable: true }) state: AppointmentState | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(
      await readPage(ctx, appointment, {
        ...page,
        where: state ? { state } : {},
        sort: [{ field: 'createdAt', direction: 'desc' }],
      }),
    );
  }

  @Authorized()
  @Mutation(() => Appointment)
  confirmAppointment(@Arg('input', () => AppointmentActInput) input: AppointmentActInput, @Context() ctx: Ctx) {
    return confirmAppointment(ctx, input);
  }

  @Authorized()
  @Mutation(() => Appointment)
  rejectAppointment(@Arg('input', () => AppointmentActInput) input: AppointmentActInput, @Context() ctx: Ctx) {
    return rejectAppointment(ctx, input);
  }

  @Authorized()
  @Mutation(() => Appointment)
  withdrawAppointment(@Arg('input', () => AppointmentActInput) input: AppointmentActInput, @Context() ctx: Ctx) {
    return withdrawAppointment(ctx, input);
  }

  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: Appointment, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.postId);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: Appointment, @Context() ctx: Ctx) {
    return loaderOf(ctx, person).load(root.personId);
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Appointment, @Context() ctx: Ctx) {
    const lacks = await lacksDecision(ctx, root);
    return availableActions(appointment, viewerOf(ctx), root).map(({ verb, blockedBy }) => ({
      verb,
      blockedBy: verb === 'confirm' && lacks ? [...blockedBy, 'DIRECTOR_OR_CONVENER'] : blockedBy,
    }));
  }
}

@Resolver(() => Post)
export class PostAppointments {
  /** Appointments to the post that wait for their confirmation, to those who may know of them. */
  @FieldResolver(() => [Appointment])
  async proposals(@Root() root: Post, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, appointment, 'postId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      ({ state }) => state === AppointmentState.PROPOSED,
    );
  }

  /** Whether appointing to the post takes a second person. */
  @FieldResolver(() => Boolean)
  async takesTwo(@Root() root: Post, @Context() ctx: Ctx) {
    return weighs(root, await childrenOf(ctx, seat, 'postId', [{ validFrom: 'asc' }]).load(root.id), ctx.clock.today());
  }
}
