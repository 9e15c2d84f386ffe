import { ActionBar, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Tag } from 'antd';
import type { Meetings_DecisionFieldsFragment, Meetings_ItemFieldsFragment } from '../../gql/graphql';
import { CaseFacts } from '../agenda-item/case-facts';
import { DecideForm } from '../decision-item/decide-form';
import { DecisionList } from '../decision-item/decision-list';
import { StateTag } from '../shared/state-tag';
import { DiscussForm } from './discuss-form';

export interface CurrentItemProps {
  item: Meetings_ItemFieldsFragment;
  number: number;
  decisions: readonly Meetings_DecisionFieldsFragment[];
  onDiscussed: () => void;
}

/**
 * The item that the room speaks of: the matter as it stands, decisions in one form, the outcome. What the recorder may
 * do comes from the graph.
 */
export function CurrentItem({ item, number, decisions, onDiscussed }: CurrentItemProps) {
  const t = useT();
  const free = (verb: string) =>
    item.availableActions.some((action) => action.verb === verb && action.blockedBy.length === 0);
  const blocked = item.availableActions.filter(
    ({ verb, blockedBy }) => ['decide', 'discuss'].includes(verb) && blockedBy.length > 0,
  );
  return (
    <div className="mt-session-current" data-item={item.id}>
      <section className="lx-panel" aria-labelledby="mt-current">
        <h2 id="mt-current" className="mt-session-heading">
          {number}. {item.title}
        </h2>
        <p className="lx-row lx-muted">
          <StateTag noun="agendaItem" state={item.state} />
          {item.closed && <Tag>{t('field.closed')}</Tag>}
          {item.presenterUnit && <span>{t('item.presenter', { unit: item.presenterUnit.name })}</span>}
          {item.minutesPlanned && <span>{t('item.minutes', { count: item.minutesPlanned })}</span>}
        </p>
        {item.preliminaryOpinion && (
          <p className="mt-wrap">
            <span className="lx-muted">{t('field.preliminaryOpinion')}：</span>
            {item.preliminaryOpinion}
          </p>
        )}
        {item.discussion && (
          <p className="mt-wrap">
            <span className="lx-muted">{t('field.discussion')}：</span>
            {item.discussion}
          </p>
        )}
        {item.case && <CaseFacts caseId={item.case.id} />}
      </section>
      <Panel title={t('field.decisions')}>
        <DecisionList rows={decisions} quiet={free('decide')} />
        {free('decide') && (
          <DecideForm key={item.id} agendaItemId={item.id} leadUnitId={item.presenterUnit?.id ?? null} />
        )}
        {blocked.length > 0 && (
          <div className="lx-row">
            <ActionBar noun="agendaItem" actions={blocked} onAct={() => undefined} />
          </div>
        )}
      </Panel>
      {free('discuss') && (
        <Panel title={t('panel.outcome')}>
          <DiscussForm key={item.id} item={item} decided={decisions.length > 0} onDone={onDiscussed} />
        </Panel>
      )}
    </div>
  );
}
