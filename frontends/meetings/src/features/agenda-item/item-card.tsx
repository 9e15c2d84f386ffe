import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Meetings_ItemFieldsFragment } from '../../gql/graphql';
import { StateTag } from '../shared/state-tag';
import { CaseLine } from './case-line';

export interface ItemCardProps {
  item: Meetings_ItemFieldsFragment;
  number?: number;
  actions?: ReactNode;
  onMove?: (step: -1 | 1) => void;
  first?: boolean;
  last?: boolean;
  busy?: boolean;
}

/** One agenda item: what, from where, who presents, how long, what the matter is. */
export function ItemCard({ item, number, actions, onMove, first = false, last = false, busy = false }: ItemCardProps) {
  const t = useT();
  const facts = [
    t(`source.${item.source}`),
    item.presenterUnit && t('item.presenter', { unit: item.presenterUnit.name }),
    item.minutesPlanned && t('item.minutes', { count: item.minutesPlanned }),
    item.proposerUnit && t('item.proposer', { unit: item.proposerUnit.name }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <li className="mt-item" data-item={item.id}>
      <div className="mt-item-head">
        {number !== undefined && <span className="mt-item-number">{number}</span>}
        <strong>{item.title}</strong>
        <StateTag noun="agendaItem" state={item.state} />
        {item.closed && <Tag>{t('field.closed')}</Tag>}
        {onMove && (
          <span className="mt-item-move">
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={first || busy}
              aria-label={t('item.up', { title: item.title })}
              onClick={() => onMove(-1)}
            />
            <Button
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={last || busy}
              aria-label={t('item.down', { title: item.title })}
              onClick={() => onMove(1)}
            />
          </span>
        )}
      </div>
      <p className="lx-muted">{facts.join(' · ')}</p>
      {item.case && (
        <p>
          <CaseLine caseId={item.case.id} caseNo={item.caseNo} />
          {item.caseState && <span className="lx-muted">（{t(`state.case.${item.caseState}`)}）</span>}
        </p>
      )}
      {item.preliminaryOpinion && (
        <p>
          <span className="lx-muted">{t('field.preliminaryOpinion')}：</span>
          {item.preliminaryOpinion}
        </p>
      )}
      {item.discussion && (
        <p>
          <span className="lx-muted">{t('field.discussion')}：</span>
          {item.discussion}
        </p>
      )}
      {actions && <div className="lx-row mt-item-actions">{actions}</div>}
    </li>
  );
}
