import {
  CheckCircleFilled,
  CheckSquareOutlined,
  ClockCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PauseCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ComponentType } from 'react';
import { useUiText, type UiTextKey } from './text.js';

/** State of one clock (domain §3.5): green 正常, yellow 临期, red 超期; a stopped clock says whether it ended in time. */
export type LightValue =
  | 'GREEN'
  | 'YELLOW'
  | 'RED'
  | 'STOPPED'
  | 'PAUSED'
  | 'DONE_ON_TIME'
  | 'DONE_LATE'
  | 'DONE_UNMEASURED'
  | 'CANCELLED'
  | 'NONE';

const SHAPES: Record<LightValue, ComponentType> = {
  GREEN: CheckCircleFilled,
  YELLOW: ClockCircleFilled,
  RED: WarningFilled,
  STOPPED: MinusCircleOutlined,
  PAUSED: PauseCircleFilled,
  DONE_ON_TIME: CheckSquareOutlined,
  DONE_LATE: ExclamationCircleFilled,
  DONE_UNMEASURED: CheckSquareOutlined,
  CANCELLED: MinusCircleOutlined,
  NONE: MinusCircleOutlined,
};

export interface LightProps {
  /** Light of the clock; null or an unknown word is drawn as 无时限. */
  light: string | null | undefined;
  /** What the clock is about, in front of the word: 受理, 办理. */
  clock?: string;
  /** The rule that made the clock, and its article. */
  rule?: string | null;
  article?: string | null;
  /** Dates already written for people. */
  start?: string | null;
  due?: string | null;
  /** Whole days left; negative when late. */
  remaining?: number | null;
  /** Pauses, one line each. */
  pauses?: readonly string[];
}

/**
 * A light is always icon, word and colour together; hovering or focusing it shows the rule, its source, start and end.
 */
export function Light({ light, clock, rule, article, start, due, remaining, pauses = [] }: LightProps) {
  const text = useUiText();
  const value: LightValue = light && Object.hasOwn(SHAPES, light) ? (light as LightValue) : 'NONE';
  const Shape = SHAPES[value];
  const word = text(`light.${value}` as UiTextKey);
  const lines = [
    rule && `${text('light.rule')}：${rule}`,
    article && `${text('light.article')}：${article}`,
    start && `${text('light.start')}：${start}`,
    ...pauses,
    due && `${text('light.due')}：${due}`,
    remaining != null &&
      (remaining < 0 ? text('light.overdueBy', { days: -remaining }) : text('light.remaining', { days: remaining })),
  ].filter((line): line is string => Boolean(line));
  const badge = (
    <span className={`lx-light lx-light-${value}`} {...(lines.length > 0 ? { tabIndex: 0 } : {})}>
      <Shape aria-hidden />
      <span>{clock ? `${clock} ${word}` : word}</span>
    </span>
  );
  if (lines.length === 0) return badge;
  return (
    <Tooltip
      title={
        <>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      {badge}
    </Tooltip>
  );
}
