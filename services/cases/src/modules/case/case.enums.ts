import { registerEnumType } from 'type-graphql';

export enum CaseKind {
  DISPUTE = 'DISPUTE', // 矛盾纠纷
}
/**
 * What the person wants (信访目的, domain §2.2), as petition systems code it; a dispute that nobody petitions for has none.
 */
export enum CasePurpose {
  SUGGESTION = 'SUGGESTION', // 意见建议
  APPEAL = 'APPEAL', // 申诉
  REQUEST = 'REQUEST', // 求决
  ACCUSATION = 'ACCUSATION', // 揭发控告
  CONSULTATION = 'CONSULTATION', // 咨询
  OTHER = 'OTHER', // 其他
}
export enum CaseState {
  DRAFT = 'DRAFT', // 草稿
  REGISTERED = 'REGISTERED', // 已登记
  GRID_HANDLING = 'GRID_HANDLING', // 网格协调中
  COMMUNITY_HANDLING = 'COMMUNITY_HANDLING', // 社区办理中
  SUBDISTRICT_TRIAGE = 'SUBDISTRICT_TRIAGE', // 街道分办
  DISPATCHED = 'DISPATCHED', // 已交办待签收
  OBJECTION = 'OBJECTION', // 异议待核
  HANDLING = 'HANDLING', // 办理中
  CLOSED = 'CLOSED', // 已办结
}
export enum CaseLevel {
  GRID = 'GRID', // 网格
  COMMUNITY = 'COMMUNITY', // 社区
  SUBDISTRICT = 'SUBDISTRICT', // 街道
}
export enum Severity {
  GENERAL = 'GENERAL', // 一般性问题
  COMPLEX = 'COMPLEX', // 牵涉面广的复杂问题
}
export enum Urgency {
  NORMAL = 'NORMAL', // 一般
  URGENT = 'URGENT', // 紧急
}
export enum Resolution {
  UNRESOLVED = 'UNRESOLVED', // 未化解
  PARTIAL = 'PARTIAL', // 部分化解
  RESOLVED = 'RESOLVED', // 已化解
  REBOUNDED = 'REBOUNDED', // 反弹
}
export enum Confidentiality {
  NORMAL = 'NORMAL', // 一般
  RESTRICTED = 'RESTRICTED', // 限制知悉
}
export enum CaseChannel {
  GRID = 'GRID', // 网格发现
  VISIT = 'VISIT', // 走访
  PHONE = 'PHONE', // 电话
  LETTER = 'LETTER', // 书信
  ONLINE = 'ONLINE', // 信息网络
  SCREENING = 'SCREENING', // 摸排上报
  JOINT_OFFICE = 'JOINT_OFFICE', // 集中办公
}
export enum ReopenReason {
  DISSATISFIED = 'DISSATISFIED', // 群众不满意
  REBOUNDED = 'REBOUNDED', // 反弹
  CHECK_FINDING = 'CHECK_FINDING', // 抽查发现问题
  AGREEMENT_NOT_PERFORMED = 'AGREEMENT_NOT_PERFORMED', // 协议未履行
}
for (const [name, type] of Object.entries({
  CaseKind,
  CasePurpose,
  CaseState,
  CaseLevel,
  Severity,
  Urgency,
  Resolution,
  Confidentiality,
  CaseChannel,
  ReopenReason,
}))
  registerEnumType(type, { name });
