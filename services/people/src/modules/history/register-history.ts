import {
  badInput,
  HistoryEntry,
  readRows,
  type AnyNoun,
  type Base,
  type Ctx,
  type Noun,
  type Viewer,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, ID, Query, registerEnumType, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { appointment } from '../appointment/appointment.policy.js';
import { area } from '../area/area.policy.js';
import { dutyList } from '../duty/duty.policy.js';
import { imports } from '../import/import.policy.js';
import { liaison } from '../liaison/liaison.policy.js';
import { line } from '../line/line.policy.js';
import { dutyShift } from '../roster/roster.policy.js';
import { seat } from '../seat/seat.policy.js';
import { securityAlert } from '../security-alert/security-alert.policy.js';
import { readsHistory } from '../unit/unit.policy.js';
import { postPhone } from '../work-phone/post-phone.policy.js';
import { historyOf } from './history.queries.js';

/** Registers whose entries have a history. */
export enum Register {
  LINES = 'LINES', // 业务条线
  SEATS = 'SEATS', // 席位
  LIAISONS = 'LIAISONS', // 联络员
  DUTY_LISTS = 'DUTY_LISTS', // 职责清单
  AREAS = 'AREAS', // 包片
  WORK_PHONES = 'WORK_PHONES', // 办公电话
  SHIFTS = 'SHIFTS', // 值班
  APPOINTMENTS = 'APPOINTMENTS', // 待确认任职
  IMPORTS = 'IMPORTS', // 导入
  SECURITY_ALERTS = 'SECURITY_ALERTS', // 安全告警
}
registerEnumType(Register, { name: 'Register' });

const NOUNS: Record<Register, AnyNoun> = {
  LINES: line,
  SEATS: seat,
  LIAISONS: liaison,
  DUTY_LISTS: dutyList,
  AREAS: area,
  WORK_PHONES: postPhone,
  SHIFTS: dutyShift,
  APPOINTMENTS: appointment,
  IMPORTS: imports,
  SECURITY_ALERTS: securityAlert,
};

/** An entry has few terms; a register is not asked for as a whole. */
const MOST = 50;

/** The verb by which the screens offer the history of an entry. */
export const historyMenu = { policy: { create: { readHistory: (viewer: Viewer): boolean => readsHistory(viewer) } } };

@Resolver()
export class RegisterHistoryResolver {
  /**
   * What was done with the terms of one entry of a register, by whom, when and on what basis, the oldest first; of
   * those only that the viewer may read.
   */
  @Authorized()
  @Query(() => [HistoryEntry])
  async registerHistory(
    @Arg('register', () => Register) register: Register,
    @Arg('ids', () => [ID]) ids: string[],
    @Context() ctx: Ctx,
  ): Promise<HistoryEntry[]> {
    if (ids.length > MOST || !ids.every((id) => isUuid(id))) throw badInput('ids');
    const noun: Noun<Base, never> = NOUNS[register];
    const rows = await readRows(ctx, noun, { among: { column: 'id', values: ids } });
    const steps = await Promise.all(rows.map(({ id }) => historyOf(ctx, noun.name, id)));
    return steps.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}
