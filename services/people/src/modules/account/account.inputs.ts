import { Field, ID, InputType, Int } from 'type-graphql';
import { AccountState, AdministratorKind } from './account.entities.js';

@InputType()
export class AccountFilter {
  /** Part of the user name or of the person's name, at most 50 characters. */
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => [AccountState], { nullable: true }) states?: AccountState[] | null;
  /** Accounts of administrators alone, or of business alone; both when left out. */
  @Field(() => Boolean, { nullable: true }) administrators?: boolean | null;
}

@InputType()
export class OpenAccountInput {
  /** 2 to 60 small letters, digits, `.`, `_`, `-`. */
  @Field(() => String) username!: string;
  /** Whose account it is; of an administrator's account, who uses it. */
  @Field(() => ID) personId!: string;
  /** Proposes an administrator's account, which another person confirms; a business account when left out. */
  @Field(() => AdministratorKind, { nullable: true }) administrator?: AdministratorKind | null;
}

@InputType()
export class AccountActInput {
  @Field(() => ID) id!: string;
  /** Version that the user saw. */
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
