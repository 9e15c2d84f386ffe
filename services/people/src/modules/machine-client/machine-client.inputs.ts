import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

/** Purpose and limits of a client; what is left out stays as it is, or is the usual. */
@InputType()
export class ClientLimitsInput {
  /** What the data is used for, 2 to 200 characters. */
  @Field(() => String, { nullable: true }) purpose?: string | null;
  /** Networks as CIDR (`10.0.0.0/8`, `2001:db8::/32`) or single addresses, 20 at most; none is from anywhere. */
  @Field(() => [String], { nullable: true }) networks?: string[] | null;
  /** Requests a minute, 1 to 6000. */
  @Field(() => Int, { nullable: true }) perMinute?: number | null;
  /** Requests a day in Shanghai, 1 to 5 million. */
  @Field(() => Int, { nullable: true }) perDay?: number | null;
}

@InputType()
export class RegisterClientInput extends ClientLimitsInput {
  /** Name of the system, 2 to 60 characters. */
  @Field(() => String) name!: string;
  /** 3 to 60 small letters, digits and `-`. */
  @Field(() => String) clientId!: string;
  /** At least one of those that `machineScopes` lists. */
  @Field(() => [String]) scopes!: string[];
  /** Unit of the district whose area the client may read. */
  @Field(() => ID) unitId!: string;
  /** First day on which the credential is no longer good: after today, at most two years ahead. */
  @Field(() => LocalDate) expiresOn!: string;
}

@InputType()
export class AmendMachineClientInput extends ClientLimitsInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => [String]) scopes!: string[];
  @Field(() => LocalDate) expiresOn!: string;
}

@InputType()
export class RotateSecretInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** Hours for which the former secret stays good, 0 to 168. */
  @Field(() => Int, { defaultValue: 24 }) overlapHours!: number;
}

@InputType()
export class KillMachineClientInput {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class UnlockMachineClientInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class RestoreMachineClientInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}
