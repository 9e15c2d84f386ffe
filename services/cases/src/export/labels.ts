/** Words of the printed ledger; it is an official paper and always Chinese. */
export const LEVEL: Record<string, string> = { GRID: '网格', COMMUNITY: '社区', SUBDISTRICT: '街道' };
export const STATE: Record<string, string> = {
  DRAFT: '草稿',
  REGISTERED: '已登记',
  GRID_HANDLING: '网格协调中',
  COMMUNITY_HANDLING: '社区办理中',
  SUBDISTRICT_TRIAGE: '街道分办',
  DISPATCHED: '已交办待签收',
  OBJECTION: '异议待核',
  HANDLING: '办理中',
  CLOSED: '已办结',
};
export const CHANNEL: Record<string, string> = {
  GRID: '网格发现',
  VISIT: '走访',
  PHONE: '电话',
  LETTER: '书信',
  ONLINE: '信息网络',
  SCREENING: '摸排上报',
  JOINT_OFFICE: '集中办公',
};
export const RESOLUTION: Record<string, string> = {
  UNRESOLVED: '未化解',
  PARTIAL: '部分化解',
  RESOLVED: '已化解',
  REBOUNDED: '反弹',
};
/** Word and fill colour of a light; never the colour alone (domain §3.5). */
export const LIGHT: Record<string, [word: string, argb: string | null]> = {
  GREEN: ['正常', 'FFD9F2D9'],
  YELLOW: ['临期', 'FFFFF2CC'],
  RED: ['超期', 'FFF8CBAD'],
  DONE_ON_TIME: ['按期办结', null],
  DONE_LATE: ['超期办结', 'FFF8CBAD'],
  DONE_UNMEASURED: ['已办结（无到期日）', null],
  OPEN: ['待定', null],
};
