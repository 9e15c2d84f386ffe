import type { Ctx } from '@lianxi/service-kit';
import { Duty, DutyList, DutyListState, DutySubject } from '../modules/duty/duty-list.entity.js';
import type { Unit } from '../modules/unit/unit.entity.js';
import { ensure } from './ensure.js';
import { NOTICE, SUBDISTRICT } from './notice.js';

type Line = [text: string, source: string];

/**
 * Duties as the notice words them, each with its place in it: joint office, first responsible persons, grid workers.
 */
const LISTS: { unit: string; subject: DutySubject; lines: Line[] }[] = [
  {
    unit: 'XC-JOINT',
    subject: DutySubject.UNIT,
    lines: [
      ['承担联席会议的日常工作：负责督促落实联席会议议定的事项', '《通知》三'],
      ['协调处理紧急信访问题', '《通知》三'],
      ['负责与成员部门联络、沟通和协调', '《通知》三'],
      ['负责组织信息收集、分析研判、工作通报以及会务等工作', '《通知》三'],
    ],
  },
  {
    unit: SUBDISTRICT,
    subject: DutySubject.FIRST_RESPONSIBLE,
    lines: [
      ['需要社区一级层面解决的，社区书记是第一责任人', '《通知》五（三）'],
      ['需要街道一级解决的，街道业务分管领导就是第一责任人', '《通知》五（三）'],
    ],
  },
  {
    unit: SUBDISTRICT,
    subject: DutySubject.GRID_WORKER,
    lines: [
      ['所有网格员联系到户', '《通知》五（二）'],
      ['及时掌握网格内群众民意诉求', '《通知》五（二）'],
      ['网格员对网格内发生的一般性问题，由网格员协调解决', '《通知》五（二）'],
      ['对于牵涉面广的复杂问题，由网格员上报上级民情责任区协调解决', '《通知》五（二）'],
    ],
  },
];

/** The duty lists of the notice, published with it. Idempotent; later versions are people's. */
export async function loadDuties(ctx: Ctx, units: ReadonlyMap<string, Unit>): Promise<void> {
  for (const { unit: code, subject, lines } of LISTS) {
    const unit = units.get(code)!;
    const list = await ensure(
      ctx,
      DutyList,
      { unitId: unit.id, subject, number: 1 },
      { state: DutyListState.DRAFT, path: unit.path, validFrom: null, basis: null },
    );
    if (list.state === DutyListState.PUBLISHED) continue;
    for (const [index, [text, source]] of lines.entries())
      await ensure(ctx, Duty, { listId: list.id, order: index + 1 }, { text, source, struck: false });
    // its duties come first: the database takes none for a list that is published
    await ctx.em.flush();
    Object.assign(list, { state: DutyListState.PUBLISHED, validFrom: NOTICE.from, basis: NOTICE.documentNo });
    await ctx.em.flush();
  }
}
