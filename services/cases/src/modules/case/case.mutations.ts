import { readExisting, readOne, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { RecordCaseInput } from '../record/record.entity.js';
import { recordCase } from '../record/record.actions.js';
import { closeCase, proposeClosingCase, reopenCase } from './actions/close-case.js';
import {
  acknowledgeCase,
  assignHandlerCase,
  decideObjectionCase,
  dispatchCase,
  objectCase,
} from './actions/dispatch-case.js';
import { editLists } from './actions/edit-lists.js';
import { confirmLeaderCase, proposeLeaderCase, releaseLeaderCase } from './actions/lead-case.js';
import { escalateCase, returnCase } from './actions/move-case.js';
import { nameAccusedCase } from './actions/name-accused.js';
import { nameStaffCase } from './actions/name-staff.js';
import { registerCase, takeUp } from './actions/register-case.js';
import { Case } from './case.entity.js';
import {
  AssignHandlerInput,
  CaseReasonInput,
  CaseVerbInput,
  CloseCaseInput,
  DecideObjectionInput,
  DispatchCaseInput,
  EditListsInput,
  NameAccusedInput,
  NameStaffInput,
  ProposeLeaderInput,
  RegisterCaseInput,
  ReopenCaseInput,
  UnmaskCaseInput,
} from './case.inputs.js';
import { cases } from './case.policy.js';
import { CaseParty, unmaskCase } from './unmask-case.js';

/** The verbs of a case, one mutation each. */
@Resolver()
export class CaseMutations {
  /** Null where it is not there any more for who registered it (an accusation): the receipt stays. */
  @Authorized()
  @Mutation(() => Case, { nullable: true })
  async registerCase(@Arg('input', () => RegisterCaseInput) input: RegisterCaseInput, @Context() ctx: Ctx) {
    return readOne(ctx, cases, await registerCase(ctx, input));
  }

  @Authorized()
  @Mutation(() => Case)
  takeUpCase(@Arg('input', () => CaseVerbInput) input: CaseVerbInput, @Context() ctx: Ctx) {
    return takeUp(ctx, input.id, input.version);
  }

  @Authorized()
  @Mutation(() => Case)
  async recordCase(@Arg('input', () => RecordCaseInput) input: RecordCaseInput, @Context() ctx: Ctx) {
    return readExisting(ctx, cases, await recordCase(ctx, input));
  }

  @Authorized()
  @Mutation(() => Case)
  escalateCase(@Arg('input', () => CaseReasonInput) input: CaseReasonInput, @Context() ctx: Ctx) {
    return escalateCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  returnCase(@Arg('input', () => CaseReasonInput) input: CaseReasonInput, @Context() ctx: Ctx) {
    return returnCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  editListsCase(@Arg('input', () => EditListsInput) input: EditListsInput, @Context() ctx: Ctx) {
    return editLists(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  proposeLeaderCase(@Arg('input', () => ProposeLeaderInput) input: ProposeLeaderInput, @Context() ctx: Ctx) {
    return proposeLeaderCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  confirmLeaderCase(@Arg('input', () => CaseVerbInput) input: CaseVerbInput, @Context() ctx: Ctx) {
    return confirmLeaderCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  dispatchCase(@Arg('input', () => DispatchCaseInput) input: DispatchCaseInput, @Context() ctx: Ctx) {
    return dispatchCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  acknowledgeCase(@Arg('input', () => CaseVerbInput) input: CaseVerbInput, @Context() ctx: Ctx) {
    return acknowledgeCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  objectCase(@Arg('input', () => CaseReasonInput) input: CaseReasonInput, @Context() ctx: Ctx) {
    return objectCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  decideObjectionCase(@Arg('input', () => DecideObjectionInput) input: DecideObjectionInput, @Context() ctx: Ctx) {
    return decideObjectionCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  proposeClosingCase(@Arg('input', () => CloseCaseInput) input: CloseCaseInput, @Context() ctx: Ctx) {
    return proposeClosingCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  closeCase(@Arg('input', () => CloseCaseInput) input: CloseCaseInput, @Context() ctx: Ctx) {
    return closeCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  reopenCase(@Arg('input', () => ReopenCaseInput) input: ReopenCaseInput, @Context() ctx: Ctx) {
    return reopenCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  assignHandlerCase(@Arg('input', () => AssignHandlerInput) input: AssignHandlerInput, @Context() ctx: Ctx) {
    return assignHandlerCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  releaseLeaderCase(@Arg('input', () => CaseReasonInput) input: CaseReasonInput, @Context() ctx: Ctx) {
    return releaseLeaderCase(ctx, input);
  }

  /** Null where it is not there any more for who named them (an accusation). */
  @Authorized()
  @Mutation(() => Case, { nullable: true })
  nameAccusedCase(@Arg('input', () => NameAccusedInput) input: NameAccusedInput, @Context() ctx: Ctx) {
    return nameAccusedCase(ctx, input);
  }

  @Authorized()
  @Mutation(() => Case)
  nameStaffCase(@Arg('input', () => NameStaffInput) input: NameStaffInput, @Context() ctx: Ctx) {
    return nameStaffCase(ctx, input);
  }

  /** Plain values of the person concerned, once, for a stated purpose (domain §5.4). */
  @Authorized()
  @Mutation(() => CaseParty)
  unmaskCase(@Arg('input', () => UnmaskCaseInput) input: UnmaskCaseInput, @Context() ctx: Ctx) {
    return unmaskCase(ctx, input.id, input.purpose);
  }
}
