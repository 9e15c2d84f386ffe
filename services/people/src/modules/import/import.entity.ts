import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Facts, Instant } from '@lianxi/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What a workbook brings. */
export enum ImportKindName {
  UNITS = 'UNITS', // 单位
  PEOPLE = 'PEOPLE', // 人员
  POSTS = 'POSTS', // 职务与任职
  GRIDS = 'GRIDS', // 网格
  HOUSEHOLDS = 'HOUSEHOLDS', // 户
  RESIDENTS = 'RESIDENTS', // 户内人员
  DIVISIONS = 'DIVISIONS', // 统计用区划代码表
}
registerEnumType(ImportKindName, { name: 'ImportKind' });

export enum ImportState {
  UPLOADED = 'UPLOADED', // 已上传
  PREVIEWED = 'PREVIEWED', // 已预览
  COMMITTED = 'COMMITTED', // 已提交
  ABANDONED = 'ABANDONED', // 已放弃
}
registerEnumType(ImportState, { name: 'ImportState' });

/** What an import would do to a row or a cell. */
export enum ImportMark {
  NEW = 'NEW', // 新增
  CHANGED = 'CHANGED', // 变更
  SAME = 'SAME', // 相同
  ERROR = 'ERROR', // 错误
  NOT_ALLOWED = 'NOT_ALLOWED', // 无权
}
registerEnumType(ImportMark, { name: 'ImportMark' });

/** What a run is busy with, apart from any request. */
export enum ImportWork {
  CHECK = 'CHECK', // 正在核对
  COMMIT = 'COMMIT', // 正在提交
}
registerEnumType(ImportWork, { name: 'ImportWork' });

/** Which column of the file (from 0) is read as which field. */
export interface MappedColumn {
  column: number;
  field: string;
}

/** How a file was read. */
@ObjectType()
export class ImportReading {
  /** The sheet that was taken; null for a file without sheets. */
  @Field(() => String, { nullable: true }) sheet!: string | null;
  /** Visible sheets that were not. */
  @Field(() => [String]) otherSheets!: string[];
  /** Rows that the spreadsheet hides; they are read like the others. */
  @Field(() => Int) hiddenRows!: number;
  /** Numbers of rows below the header that are no objects: totals, notes, examples. */
  @Field(() => [Int]) leftOut!: number[];
}

/** One import of one file, from upload to result. It keeps marks and counts; the values stay in the stored file. */
@ObjectType()
@Entity({ tableName: 'import_run' })
export class ImportRun {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => ImportKindName) @Property({ type: 'text' }) kind!: ImportKindName;
  @Field(() => ImportState) @Property({ type: 'text' }) state!: ImportState;
  /** Place whose objects the importer may keep; empty for the system administrator. */
  @Index() @Property({ type: 'text' }) path!: string;
  @Field(() => String) @Property({ type: 'text' }) account!: string;
  @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  @Property({ type: 'uuid' }) fileId!: string;
  @Field(() => String) @Property({ type: 'text' }) fileName!: string;
  /** Headers of the file, in order. */
  @Field(() => [String]) @Property({ type: 'text[]' }) headers!: string[];
  @Property({ type: 'int' }) headerRow!: number;
  @Property({ type: 'json' }) mapping!: MappedColumn[];
  /** How the file was read; null for imports from before this was told. */
  @Field(() => ImportReading, { nullable: true })
  @Property({ type: 'json', nullable: true })
  reading!: ImportReading | null;
  /** Rows with content below the header. */
  @Field(() => Int) @Property({ type: 'int' }) rows!: number;
  /** Rows by mark; empty until they are checked. */
  @Field(() => Facts) @Property({ type: 'json' }) counts!: Partial<Record<ImportMark, number>>;
  /** Hash of every mark and of the version of every object met; the commit has to find the same. */
  @Property({ type: 'text', nullable: true }) fingerprint!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) checkedAt!: Date | null;
  @Field(() => ImportWork, { nullable: true }) @Property({ type: 'text', nullable: true }) work!: ImportWork | null;
  /** Code of what ended the last work without its result. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) problem!: string | null;
  @Property({ type: 'json' }) problemParams!: Record<string, unknown>;
  /** Document that the committed changes rest on. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  committedAt!: Date | null;
  /** When the bytes of the file were deleted: at once for what was given up, some weeks after a commit. */
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  fileDroppedAt!: Date | null;
}

/** What the check found in one cell: no value, so that no personal data is kept twice. */
export interface CellFinding {
  field: string;
  mark: ImportMark;
  code?: string;
  params?: Record<string, string | number>;
}

/** One row of a file with its marks. The table is working data: a new check replaces its rows. */
@Entity({ tableName: 'import_row' })
@Index({ properties: ['runId', 'number'] })
export class ImportRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'uuid' }) runId!: string;
  /** Number of the row in the file, as a spreadsheet shows it. */
  @Property({ type: 'int' }) number!: number;
  @Property({ type: 'text' }) mark!: ImportMark;
  @Property({ type: 'json' }) cells!: CellFinding[];
}
