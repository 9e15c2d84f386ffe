import { registerEnumType } from 'type-graphql';

/** Kinds of meetings (domain §4.2). Only the first two are 联席会议 in the sense of. */
export enum MeetingKind {
  REGULAR = 'REGULAR', // 定期联席会议
  EXTRAORDINARY = 'EXTRAORDINARY', // 临时会议
  JOINT_OFFICE = 'JOINT_OFFICE', // 集中办公
  TASKFORCE = 'TASKFORCE', // 专项会商
  ANALYSIS = 'ANALYSIS', // 研判会
  EXCHANGE = 'EXCHANGE', // 工作交流
}
registerEnumType(MeetingKind, { name: 'MeetingKind' });

export const CONFERENCES: readonly MeetingKind[] = [MeetingKind.REGULAR, MeetingKind.EXTRAORDINARY];

/** How a meeting that is no conference is called in its title and its paper. */
export const KIND_NAME: Record<MeetingKind, string> = {
  REGULAR: '信访工作联席会议',
  EXTRAORDINARY: '信访工作联席会议',
  JOINT_OFFICE: '信访集中办公会',
  TASKFORCE: '信访专项会商会',
  ANALYSIS: '信访形势研判会',
  EXCHANGE: '信访工作交流会',
};

/** States of a meeting, M1–M14. */
export enum MeetingState {
  PLANNED = 'PLANNED', // 已计划
  NOTIFIED = 'NOTIFIED', // 已通知
  POSTPONED = 'POSTPONED', // 已延期
  CANCELLED = 'CANCELLED', // 已取消
  IN_SESSION = 'IN_SESSION', // 会议中
  ENDED = 'ENDED', // 已散会
  MINUTES_DRAFT = 'MINUTES_DRAFT', // 纪要起草
  MINUTES_REVIEW = 'MINUTES_REVIEW', // 纪要送审
  MINUTES_SIGNED = 'MINUTES_SIGNED', // 纪要已签发
  COPIED_UP = 'COPIED_UP', // 已抄送
  ARCHIVED = 'ARCHIVED', // 已归档
}
registerEnumType(MeetingState, { name: 'MeetingState' });
