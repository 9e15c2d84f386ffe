import type { ServiceId } from '../events/index.js';
import { COLUMN_CODES, COLUMNS, type Column } from './columns.js';
import type { Role } from '../roles.js';

/** What of a noun a right is about: reading its rows, a verb of its machine, or a verb without an object. */
export type RightKind = 'read' | 'verb' | 'create';

/** Where a row of the matrix is carried out, and which of its letters give it. */
export interface Binding {
  service: ServiceId;
  noun: string;
  kind: RightKind;
  /** Verbs or create rights; empty for reading. */
  names: readonly string[];
  /** Words of a cell, one of which gives the right; `*` is every cell that is not `–`. */
  letters: readonly string[];
  /** A state, level or place that the row speaks of, for the test and for the reader. */
  at?: string;
  /** Columns where the platform answers otherwise than the letters, with the decision's reason. */
  but?: readonly Deviation[];
}
export interface Deviation {
  columns: readonly Column[];
  may: boolean;
  reason: string;
}

/** One row of the matrix of domain §5.2. */
export interface RightRow {
  key: string;
  /** As domain.md writes it. */
  action: string;
  zh: string;
  /** The seventeen cells as domain.md writes them, in the order of `COLUMNS`. */
  cells: Record<Column, string>;
  /** Empty where the capability is not built yet. */
  bindings: readonly Binding[];
  /** Added here to the rows of §5.2, with its source. */
  added?: string;
}

const to = (
  service: ServiceId,
  noun: string,
  kind: RightKind,
  names: string,
  letters: string,
  more: Pick<Binding, 'at' | 'but'> = {},
): Binding => ({ service, noun, kind, names: names.split(' ').filter(Boolean), letters: letters.split(' '), ...more });
const but = (columns: string, may: boolean, reason: string): Deviation => ({
  columns: columns.split(' ') as Column[],
  may,
  reason,
});

function row(
  key: string,
  zh: string,
  action: string,
  cells: string,
  bindings: readonly Binding[] | 'notBuilt',
  added?: string,
): RightRow {
  const parts = cells.split('|').map((cell) => cell.trim());
  if (parts.length !== COLUMN_CODES.length) throw new Error(`${key}: ${parts.length} cells`);
  return {
    key,
    zh,
    action,
    cells: Object.fromEntries(COLUMN_CODES.map((code, index) => [code, parts[index]!])) as RightRow['cells'],
    bindings: bindings === 'notBuilt' ? [] : bindings,
    ...(added && { added }),
  };
}

const TASKFORCE = but('TF', false, 'Task forces are not built; nobody is linked to a case by one.');
const INSPECTION = but('IN', false, 'Inspection (S3) is not built; no case or decision is in a sample.');

/**
 * The whole matrix of domain §5.2: every action and every role column, readable beside domain.md, with what carries it
 * out. Rights come from the acting post alone; what a matter concerns is taken away on top of it (`concern.ts` of the
 * kit). Tests of every service compare its policies with this table, role by role, in the own scope and in another.
 */
//                                                      CC | CV | OD | OS | LI | CL | DH | DW | CS | CW | GW | AC | TF |
// IN | DR | SA | AU
export const MATRIX: readonly RightRow[] = [
  row(
    'units',
    '单位、职务、席位',
    'Units, posts, seats',
    'R | R | U A | U | R | R | R | R | R | R | R | R | R | R | R (code, name, kind) | U | R',
    [
      to('people', 'unit', 'read', '', '*'),
      to('people', 'unit', 'create', 'readUnits', '*'),
      to('people', 'unit', 'create', 'addUnit', 'U'),
      to('people', 'unit', 'verb', 'rename', 'U'),
      to('people', 'unit', 'verb', 'end merge', 'A'),
      to('people', 'post', 'create', 'addPost', 'U'),
      to('people', 'person', 'create', 'addPerson correctPerson', 'U'),
      to('people', 'post', 'verb', 'appoint handOver end', 'U', {
        but: [
          but(
            'SA',
            false,
            'Who holds a post is content: the office decides. The system administrator only appoints the first person of a new joint office.',
          ),
        ],
      }),
      to('people', 'post', 'verb', 'release', 'U', {
        but: [
          but('SA', false, 'Who holds a post is content: the office decides.'),
          but(
            'CC CV',
            true,
            'Who conducts the conference or works in its office is released by the director or a convener, not by the staff alone; other posts by the office.',
          ),
        ],
      }),
      to('people', 'seat', 'create', 'addSeat', 'U', {
        but: [but('SA', false, "The conference's membership is content: the office keeps it.")],
      }),
      to('people', 'seat', 'create', 'endSeat', 'U', {
        but: [
          but('SA', false, "The conference's membership is content: the office keeps it."),
          but(
            'CC CV',
            true,
            'Seats of conveners and director are ended by the director or a convener; those of member units by the office.',
          ),
        ],
      }),
      to('people', 'line', 'create', 'assignLeader', 'U', {
        but: [but('SA', false, 'Who leads a line is content: the office decides.')],
      }),
    ],
  ),
  row(
    'households',
    '网格、住户',
    'Grids, households',
    'M | M | R | U | M | – | – | – | U | U | R | R | – | – | – | – | –',
    [to('people', 'household', 'read', '', '*'), to('people', 'household', 'create', 'readHouseholds', '*')],
  ),
  row(
    'visits',
    '入户走访记录',
    'Household visit log',
    'G | G | R | R | – | – | – | – | R | R | C R | C R | – | R | G | – | –',
    [
      to('people', 'visit', 'create', 'readVisits', 'R', { but: [INSPECTION] }),
      to('people', 'household', 'verb', 'recordVisit correctVisit', 'C'),
      to('people', 'visitCoverage', 'create', 'readVisitCoverage', 'G R', { but: [INSPECTION] }),
    ],
  ),
  row(
    'signals',
    '苗头线索、意见',
    'Early signal / opinion',
    'R | R | R | C U | R | – | C | C | C U | C U | C R | C R | R | – | G | – | –',
    'notBuilt',
  ),
  row(
    'caseRegister',
    '登记事项',
    'Case register',
    '– | – | C | C | – | – | C | C | C | C | C | C(draft) | – | – | – | – | –',
    [
      to('cases', 'case', 'create', 'register', 'C', {
        but: [
          but(
            'AC',
            false,
            'Keeping drafts is not built: registering drafts and registers in one step, which an area cadre may not.',
          ),
        ],
      }),
    ],
  ),
  row('caseRead', '查看事项', 'Case read', 'R | R | R | R | R | R | R | R | R | R | R | M | R | M | M | – | –', [
    to('cases', 'case', 'read', '', 'R M', { but: [TASKFORCE, INSPECTION] }),
    to('cases', 'case', 'create', 'readLedger', 'R M', {
      but: [
        TASKFORCE,
        INSPECTION,
        but(
          'CL',
          false,
          'A case leader is so by one case, not by role: the case opens from the workbench, and every leader has the ledger of another column.',
        ),
      ],
    }),
  ]),
  row(
    'restricted',
    '检举控告事项',
    'RESTRICTED case (ACCUSATION)',
    'R* | – | R | named OS only | – | – | – | – | – | – | – | – | – | – | G | – | –',
    [to('cases', 'case', 'read', '', 'R R* named', { at: 'RESTRICTED' })],
  ),
  row(
    'unmask',
    '查看个人信息（须填用途）',
    'Unmask personal data (with purpose)',
    "yes | yes | yes | yes | own line | assigned | own unit | assigned | own | own | own households' name/phone only | – | assigned | – | – | – | –",
    [to('cases', 'case', 'verb', 'unmask', '*', { but: [TASKFORCE] })],
  ),
  row('record', '处理记录', 'Handling record', '– | – | C | C | C | C | C | C | C | C | C | – | C | – | – | – | –', [
    to('cases', 'case', 'verb', 'record', 'C', { at: 'own level', but: [TASKFORCE] }),
  ]),
  row(
    'escalateGrid',
    '网格上报社区',
    'Escalate grid→community',
    '– | – | – | – | – | – | – | – | – | – | U | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'escalate', 'U', { at: 'GRID' })],
  ),
  row(
    'returnGrid',
    '社区退回网格',
    'Return community→grid',
    '– | – | – | – | – | – | – | – | U | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'return', 'U', { at: 'COMMUNITY' })],
  ),
  row(
    'escalateCommunity',
    '社区上报街道',
    'Escalate community→sub-district',
    '– | – | – | – | – | – | – | – | U | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'escalate', 'U', { at: 'COMMUNITY' })],
  ),
  row(
    'dispatch',
    '交办、下派',
    'Dispatch / send down',
    '– | – | A | U | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'dispatch return', 'A U', { at: 'SUBDISTRICT' })],
  ),
  row(
    'reportUp',
    '上报区',
    'Report to district',
    '– | A | U | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
    'notBuilt',
  ),
  row(
    'object',
    '提出异议（5个工作日）',
    'Object (5 wd)',
    '– | – | decide | – | – | – | U | – | – | – | – | – | – | – | – | – | –',
    [
      to('cases', 'case', 'verb', 'object', 'U', {
        at: 'SUBDISTRICT',
        but: [
          but(
            'CS',
            true,
            'A community may lead a dispatched matter (T12); its secretary is then the head of the lead unit who objects (T14).',
          ),
        ],
      }),
      to('cases', 'case', 'verb', 'decideObjection', 'decide', { at: 'SUBDISTRICT' }),
    ],
  ),
  row('lists', '填写三清单', 'Three lists edit', '– | – | A | U | R | R | U | U | U | U | – | – | R | R | – | – | –', [
    to('cases', 'case', 'verb', 'editLists', 'A U', { at: 'own level' }),
  ]),
  row(
    'roadmap',
    '工作路线图审批',
    'Roadmap RESOLVE / STABILIZE / ENFORCE approve',
    'ENFORCE | STABILIZE | RESOLVE | – | co-sign | co-sign | co-sign | – | co-sign | – | – | – | – | – | – | – | –',
    'notBuilt',
  ),
  row(
    'leader',
    '包案领导',
    'Leader assignment confirm',
    'A | – | U | U | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [
      to('cases', 'case', 'verb', 'confirmLeader', 'A', { at: 'SUBDISTRICT' }),
      to('cases', 'case', 'verb', 'proposeLeader releaseLeader', 'U', { at: 'SUBDISTRICT' }),
    ],
  ),
  row(
    'extension',
    '延期（仅办事处主任）',
    'Extension',
    '– | – | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
    'notBuilt',
  ),
  row(
    'reply',
    '答复审批',
    'Reply approve',
    'important | – | R | R | A | R | U | C | – | – | – | – | – | – | – | – | –',
    'notBuilt',
  ),
  row('close', '办结', 'Close', '– | – | A | U | – | – | – | – | own level | – | GENERAL own | – | – | – | – | – | –', [
    to('cases', 'case', 'verb', 'close', '*', { at: 'own level' }),
  ]),
  row(
    'callRegular',
    '召集例会',
    'Meeting: call REGULAR',
    'U | U | U | U | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [to('meetings', 'meeting', 'create', 'call', 'U')],
  ),
  row(
    'callExtraordinary',
    '召集临时会议',
    'Meeting: call EXTRAORDINARY',
    'U | U | – | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [to('meetings', 'meeting', 'create', 'callExtraordinary', 'U')],
  ),
  row(
    'agenda',
    '议题提出、列入',
    'Agenda propose / accept',
    'C | C | C A | C A | C | C | C | – | C | – | – | – | C | – | – | – | –',
    [
      to('meetings', 'agendaItem', 'create', 'proposeItem', 'C'),
      to('meetings', 'agendaItem', 'verb', 'acceptItem rejectItem', 'A'),
    ],
  ),
  row(
    'minutes',
    '纪要签发',
    'Minutes sign',
    'A | A if chaired | U | U | R | R | R | R | R | R | – | – | R | R | R | – | –',
    [
      to('meetings', 'meeting', 'verb', 'signMinutes returnMinutes', 'A'),
      to('meetings', 'meeting', 'verb', 'draftMinutes editMinutes', 'U'),
      to('meetings', 'minutes', 'read', '', '*', { at: 'SIGNED' }),
      to('meetings', 'minutes', 'create', 'readMinutes', '*'),
    ],
  ),
  row(
    'copyUp',
    '纪要抄送区',
    'Copy to district',
    '– | – | U | U | – | – | – | – | – | – | – | – | – | – | R receipt | – | –',
    [
      to('meetings', 'meeting', 'verb', 'copyUp', 'U'),
      to('meetings', 'copyDelivery', 'verb', 'confirmReceipt', 'receipt'),
    ],
  ),
  row(
    'decision',
    '议定事项落实、核实',
    'Decision item: act / verify',
    'R | R | verify | verify | act | act | act | act | act | act | – | – | act | R | R | – | –',
    [
      to('meetings', 'decisionItem', 'verb', 'verify return', 'verify'),
      to('meetings', 'decisionItem', 'verb', 'acknowledge progress submit', 'act', { but: [TASKFORCE] }),
      to('meetings', 'decisionItem', 'read', '', '*', { but: [TASKFORCE, INSPECTION] }),
    ],
  ),
  row(
    'check',
    '季度抽查计划、抽取',
    'Quarterly check: plan / draw',
    'R | R | U / U | U / – | – | – | – | – | – | – | – | – | – | R | G | – | R',
    [
      to('supervision', 'quarterlyCheck', 'create', 'plan', 'U'),
      to('supervision', 'quarterlyCheck', 'verb', 'draw', 'U', {
        but: [but('OS', false, 'The cell says U for planning and – for drawing.')],
      }),
      to('supervision', 'quarterlyCheck', 'read', '', '*', {
        but: [
          but(
            'DH DW CS CW',
            true,
            'A unit reads the check that it witnessed or that drew it (§4.4 S2); nothing of it says that it reads others.',
          ),
        ],
      }),
    ],
  ),
  row(
    'bulletin',
    '通报签发',
    'Bulletin sign',
    'A | A | U | C | R | – | R | R | R | – | – | – | – | R | R | – | –',
    'notBuilt',
  ),
  row(
    'cards',
    '黄红牌发出、撤销',
    'Card issue / cancel',
    '– | – | U / U | U / – | – | – | R | R | R | – | – | – | – | – | G | – | –',
    'notBuilt',
  ),
  row(
    'appraisal',
    '考评公布',
    'Appraisal publish',
    '– | – | A | U | – | – | R own | – | R own | – | – | – | – | – | G | – | –',
    'notBuilt',
  ),
  row(
    'trace',
    '倒查启动、决定',
    'Trace open / decide',
    'A / meeting | meeting | U | – | – | – | – | – | – | – | – | – | – | – | – | – | R',
    'notBuilt',
  ),
  row(
    'export',
    '导出台账',
    'Export ledger',
    'R | R | U | U | own line | – | own unit | – | own | own | – | – | – | – | masked | – | –',
    [to('cases', 'case', 'create', 'exportLedger', '*')],
  ),
  row(
    'audit',
    '审计日志',
    'Audit log',
    '– | – | own actions | own | own | own | own | own | own | own | own | own | own | own | – | – | R',
    [to('people', 'audit', 'create', 'readAudit', 'R'), to('people', 'audit', 'create', 'readOwnActs', 'own')],
  ),
  row(
    'accounts',
    '账号、字典',
    'Accounts, dictionaries',
    '– | – | – | dict | – | – | – | – | – | – | – | – | – | – | – | U | R',
    [
      to('people', 'account', 'create', 'openAccount', 'U'),
      to('people', 'account', 'create', 'readAccounts', 'U R'),
      to('people', 'account', 'read', '', 'U R'),
      to('people', 'account', 'verb', 'enable resetPassword unlock', 'U'),
    ],
  ),
  row(
    'recusal',
    '回避申请、决定',
    'Recusal: ask / decide',
    'C A | C | C A | C | C | C | C | C | C | C | C | C | C | C | – | – | –',
    [
      to('cases', 'case', 'verb', 'requestRecusal', 'C', { at: 'own level', but: [TASKFORCE, INSPECTION] }),
      to('cases', 'case', 'verb', 'orderRecusal', 'A', { at: 'own level' }),
      to('cases', 'recusal', 'verb', 'grant refuse', 'A'),
    ],
    'Regulations Art. 28(3)',
  ),
  row(
    'handler',
    '转交承办人',
    'Hand over to another handler',
    '– | – | U | U | – | – | U | – | U | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'assignHandler', 'U', { at: 'SUBDISTRICT' })],
    'Regulations Art. 28(3)',
  ),
  row(
    'accused',
    '指明被反映的单位、人员',
    'Name whom a case complains of',
    'U | – | U | U | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'nameAccused', 'U', { at: 'SUBDISTRICT' })],
    'Regulations Art. 30',
  ),
  row(
    'namedStaff',
    '指定检举控告事项的工作人员',
    'Name office staff for an accusation',
    'U | – | U | – | – | – | – | – | – | – | – | – | – | – | – | – | –',
    [to('cases', 'case', 'verb', 'nameStaff', 'U', { at: 'RESTRICTED' })],
    'Regulations Art. 30, domain §5.2 “named OS only”',
  ),
];

const words = (cell: string): string[] => cell.split(/[\s/()]+/).filter((word) => word && word !== '–');

/** Whether the letters of a column's cell give a right, before the documented deviations. */
export const lettersGive = ({ cells }: RightRow, { letters }: Binding, column: Column): boolean =>
  letters.includes('*') ? words(cells[column]).length > 0 : words(cells[column]).some((word) => letters.includes(word));

/** Whether a column has a right of the matrix in its own scope. */
export const mayBy = (line: RightRow, binding: Binding, column: Column): boolean =>
  binding.but?.find(({ columns }) => columns.includes(column))?.may ?? lettersGive(line, binding, column);

/** Every row with what carries it out, for a noun's right; several where a row speaks of a level each. */
export const rightsFor = (
  service: ServiceId,
  noun: string,
  kind: RightKind,
  name?: string,
): { line: RightRow; binding: Binding }[] =>
  MATRIX.flatMap((line) =>
    line.bindings
      .filter(
        (one) =>
          one.service === service && one.noun === noun && one.kind === kind && (!name || one.names.includes(name)),
      )
      .map((binding) => ({ line, binding })),
  );

/** Roles to which the matrix gives a right: policies read simple rights from here, so that nothing is written twice. */
export function rolesFor(service: ServiceId, noun: string, kind: RightKind, name?: string): readonly Role[] {
  const found = rightsFor(service, noun, kind, name);
  if (!found.length) throw new Error(`The matrix has no right ${service}.${noun}.${kind}.${name ?? ''}`);
  return COLUMN_CODES.filter((column) => found.some(({ line, binding }) => mayBy(line, binding, column))).map(
    (column) => COLUMNS[column],
  );
}

/** The column of a role; null for roles outside the matrix. */
export const columnOf = (role: Role): Column | null => COLUMN_CODES.find((code) => COLUMNS[code] === role) ?? null;
