import { Field, ID, InputType, Int } from 'type-graphql';
import { ImportKindName } from './import.entity.js';

@InputType()
export class AddImportInput {
  @Field(() => ImportKindName) kind!: ImportKindName;
  /** An uploaded workbook or CSV. */
  @Field(() => ID) fileId!: string;
}

@InputType()
export class MappedColumnInput {
  /** Column of the file, from 0. */
  @Field(() => Int) column!: number;
  @Field(() => String) field!: string;
}

@InputType()
export class MapImportInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => [MappedColumnInput]) columns!: MappedColumnInput[];
}

@InputType()
export class ImportInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class CommitImportInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** True: what is right is written and refused rows are left out. False: all or nothing. */
  @Field(() => Boolean, { defaultValue: false }) leaveOut!: boolean;
  /** Document that the changes rest on; needed where units, posts or grids change. */
  @Field(() => String, { nullable: true }) basis?: string | null;
}
