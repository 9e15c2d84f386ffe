import {
  CloseCircleOutlined,
  DisconnectOutlined,
  InboxOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { useUiText } from './text.js';

export type StateKind = 'empty' | 'error' | 'forbidden' | 'notFound' | 'down' | 'conflict';
const SHAPES: Record<StateKind, ComponentType> = {
  empty: InboxOutlined,
  error: CloseCircleOutlined,
  forbidden: LockOutlined,
  notFound: QuestionCircleOutlined,
  down: DisconnectOutlined,
  conflict: SwapOutlined,
};

/** Something went wrong: the card always says in a sentence what to do. */
type Sentence =
  | { kind: 'error' | 'down' | 'conflict'; description: NonNullable<ReactNode> }
  | { kind: Exclude<StateKind, 'error' | 'down' | 'conflict'>; description?: ReactNode };

/** `description` is what to do now. */
export type StateCardProps = Sentence & {
  /** In plain words: what is the matter. */
  title: string;
  /** Shown under 详情: the code and whatever helps the one who repairs it. */
  code?: string | null;
  details?: ReactNode;
  actions?: ReactNode;
  /** Smaller, for a piece inside a page. */
  compact?: boolean;
};

/** A state instead of content: nothing yet, failed, not allowed, not there, module down, saved by somebody else. */
export function StateCard({ kind, title, description, code, details, actions, compact = false }: StateCardProps) {
  const text = useUiText();
  const Shape = SHAPES[kind];
  return (
    <section
      className={`lx-state lx-state-${kind}${compact ? ' lx-state-compact' : ''}`}
      role={kind === 'error' || kind === 'down' ? 'alert' : undefined}
    >
      <span className="lx-state-icon">
        <Shape aria-hidden />
      </span>
      <p className="lx-state-title">{title}</p>
      {description && <div className="lx-state-text">{description}</div>}
      {actions && <div className="lx-state-actions">{actions}</div>}
      {(code || details) && (
        <details className="lx-state-details">
          <summary>{text('state.details')}</summary>
          {code && (
            <div>
              {text('state.code')}：<code>{code}</code>
            </div>
          )}
          {details && <div>{details}</div>}
        </details>
      )}
    </section>
  );
}
