import {
  AvailableAction,
  availableActions,
  badInput,
  connectionOf,
  loaderOf,
  PageArguments,
  readOne,
  readPage,
  toConnection,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { errorMessage } from '@lianxi/contracts';
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
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { abandonImport, addImport, checkImport, commitImport, mapImport } from './import.actions.js';
import { ImportKindName, ImportMark, ImportRun } from './import.entity.js';
import { AddImportInput, CommitImportInput, ImportInput, MapImportInput } from './import.inputs.js';
import { imports, kindsOf } from './import.policy.js';
import { ImportRowConnection, nextMarked, previewOf } from './import.queries.js';
import { progressOf } from './import.work.js';
import { KINDS, kindNamed } from './kinds/index.js';

@ObjectType()
export class ImportRunConnection extends connectionOf('ImportRun', () => ImportRun) {}

/** A field that a kind of import reads. */
@ObjectType()
export class ImportField {
  @Field(() => String) field!: string;
  @Field(() => String) label!: string;
  @Field(() => String) hint!: string;
  @Field(() => Boolean) required!: boolean;
}

/** A kind of import that the viewer may do. */
@ObjectType()
export class ImportKindFacts {
  @Field(() => ImportKindName) kind!: ImportKindName;
  @Field(() => String) label!: string;
  /** Whether the commit asks for a document. */
  @Field(() => Boolean) needsBasis!: boolean;
  @Field(() => [ImportField]) fields!: ImportField[];
}

@ObjectType()
export class ImportColumn {
  @Field(() => Int) column!: number;
  @Field(() => String) field!: string;
}

@ObjectType()
export class ImportProgress {
  /** READ, CHECK or WRITE. */
  @Field(() => String) step!: string;
  @Field(() => Int) total!: number;
}

/** Where the next marked row stands. */
@ObjectType()
export class ImportPlace {
  @Field(() => Int) number!: number;
  /** Rows of the preview before it. */
  @Field(() => Int) before!: number;
}

const factsOf = ({ locale }: Ctx, kind: ImportKindName): ImportKindFacts => {
  const { words, needsBasis, columns } = kindNamed(kind);
  return {
    kind,
    label: words[locale],
    needsBasis,
    fields: columns.map((one) => ({
      field: one.field,
      label: one.words[locale],
      hint: one.hint[locale],
      required: one.required ?? false,
    })),
  };
};

@Resolver(() => ImportRun)
export class ImportResolver {
  /** Imports that the viewer may see, the latest first. */
  @Authorized()
  @Query(() => ImportRunConnection)
  async imports(@Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(await readPage(ctx, imports, { ...page, sort: [{ field: 'createdAt', direction: 'desc' }] }));
  }

  @Authorized()
  @Query(() => ImportRun, { nullable: true })
  import(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, imports, id);
  }

  /** Kinds that the viewer may import. */
  @Authorized()
  @Query(() => [ImportKindFacts])
  importKinds(@Context() ctx: Ctx) {
    const may = kindsOf(viewerOf(ctx));
    return KINDS.filter(({ name }) => may.includes(name)).map(({ name }) => factsOf(ctx, name));
  }

  @Authorized()
  @Mutation(() => ImportRun)
  addImport(@Arg('input', () => AddImportInput) input: AddImportInput, @Context() ctx: Ctx) {
    return addImport(ctx, input);
  }

  @Authorized()
  @Mutation(() => ImportRun)
  mapImport(@Arg('input', () => MapImportInput) input: MapImportInput, @Context() ctx: Ctx) {
    return mapImport(ctx, input);
  }

  @Authorized()
  @Mutation(() => ImportRun)
  checkImport(@Arg('input', () => ImportInput) input: ImportInput, @Context() ctx: Ctx) {
    return checkImport(ctx, input);
  }

  @Authorized()
  @Mutation(() => ImportRun)
  commitImport(@Arg('input', () => CommitImportInput) input: CommitImportInput, @Context() ctx: Ctx) {
    return commitImport(ctx, input);
  }

  @Authorized()
  @Mutation(() => ImportRun)
  abandonImport(@Arg('input', () => ImportInput) input: ImportInput, @Context() ctx: Ctx) {
    return abandonImport(ctx, input);
  }

  @FieldResolver(() => ImportKindFacts)
  facts(@Root() root: ImportRun, @Context() ctx: Ctx) {
    return factsOf(ctx, root.kind);
  }

  @FieldResolver(() => [ImportColumn])
  columns(@Root() root: ImportRun) {
    return root.mapping;
  }

  @FieldResolver(() => Person, { nullable: true })
  importer(@Root() root: ImportRun, @Context() ctx: Ctx) {
    return root.personId ? loaderOf(ctx, person).load(root.personId) : null;
  }

  /** Why the last work came to nothing, in the reader's language. */
  @FieldResolver(() => String, { nullable: true })
  problemText(@Root() root: ImportRun, @Context() ctx: Ctx) {
    const { problem, problemParams: params } = root;
    const why = typeof params['code'] === 'string' ? errorMessage(params['code'], params, ctx.locale) : undefined;
    return problem && errorMessage(problem, { ...params, why }, ctx.locale);
  }

  /** What is being done at this moment; null while nothing is. */
  @FieldResolver(() => ImportProgress, { nullable: true })
  progress(@Root() root: ImportRun) {
    return root.work && progressOf(root.id);
  }

  /** The preview, a page at a time, in the order of the file; `from` begins at a row of the file. */
  @FieldResolver(() => ImportRowConnection)
  preview(
    @Root() root: ImportRun,
    @Arg('marks', () => [ImportMark], { nullable: true }) marks: ImportMark[] | null,
    @Arg('from', () => Int, { nullable: true }) from: number | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return previewOf(ctx, root, marks, { ...page, from });
  }

  /** The next row with one of these marks after a row of the file. */
  @FieldResolver(() => ImportPlace, { nullable: true })
  nextMarked(
    @Root() root: ImportRun,
    @Arg('marks', () => [ImportMark]) marks: ImportMark[],
    @Arg('after', () => Int) after: number,
    @Context() ctx: Ctx,
  ) {
    if (marks.length === 0) throw badInput('marks');
    return nextMarked(ctx, root, marks, after);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: ImportRun, @Context() ctx: Ctx) {
    return availableActions(imports, viewerOf(ctx), root);
  }
}
