import { ActionBar, useDates, useT } from '@lianxi/frontend-kit';
import { Light, StateCard } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Meetings_DecisionFieldsFragment } from '../../gql/graphql';
import { paths } from '../../paths';
import { namesOf, postName } from '../shared/names';
import { StateTag } from '../shared/state-tag';
import { DecisionVerbs } from './decision-verbs';

/** Decisions of a meeting or of one item, each with its own next steps. */
export function DecisionList({
  rows,
  quiet = false,
}: {
  rows: readonly Meetings_DecisionFieldsFragment[];
  quiet?: boolean;
}) {
  const t = useT();
  const dates = useDates();
  const [chosen, setChosen] = useState<{ id: string; verb: string } | null>(null);
  const current = rows.find(({ id }) => id === chosen?.id);
  if (rows.length === 0)
    return quiet ? null : (
      <StateCard kind="empty" compact title={t('decision.none')} description={t('decision.noneText')} />
    );
  return (
    <>
      <ol className="mt-items" aria-label={t('field.decisions')}>
        {rows.map((row) => (
          <li key={row.id} className="mt-item" data-decision={row.id}>
            <div className="mt-item-head">
              <Link to={paths.decisionOf(row.id)}>
                <strong>{row.content}</strong>
              </Link>
              <StateTag noun="decisionItem" state={row.state} />
              {row.light && <Light light={row.light} due={dates.date(row.dueOn)} />}
              {row.closed && <Tag>{t('field.closed')}</Tag>}
            </div>
            <p className="lx-muted">
              {t('decision.line', {
                unit: row.leadUnit?.name ?? '',
                person: row.responsible?.person?.name ?? postName(row.responsiblePost),
                due: dates.date(row.dueOn),
              })}
              {row.coUnits && row.coUnits.length > 0 && ` · ${t('decision.coLine', { units: namesOf(row.coUnits) })}`}
            </p>
            {row.availableActions.length > 0 && (
              <div className="lx-row mt-item-actions">
                <ActionBar
                  noun="decisionItem"
                  actions={row.availableActions}
                  danger={['discard', 'return']}
                  primary="confirmDecision"
                  onAct={(verb) => setChosen({ id: row.id, verb })}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {current && <DecisionVerbs one={current} verb={chosen?.verb ?? null} onClose={() => setChosen(null)} />}
    </>
  );
}
