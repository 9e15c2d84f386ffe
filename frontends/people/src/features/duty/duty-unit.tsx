import { ActionBar, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Tag } from 'antd';
import { HistoryButton } from '../history/history-button';
import { DUTY_REFETCH, type DutyVersion, type UnitDuties } from './duty-dialogs';
import { People_DraftDuties } from './duty.graphql';

interface Props {
  row: UnitDuties;
  today: string;
  onStep: (verb: string, row: UnitDuties, list: DutyVersion) => void;
}

/** The list of one unit: what is in force with its sources, versions to come, and the draft with its steps. */
export function DutyUnit({ row, today, onStep }: Props) {
  const t = useT();
  const dates = useDates();
  const { unit, subject, inForce, versions } = row;
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const planned = versions.filter(({ state, validFrom }) => state === 'PUBLISHED' && validFrom && validFrom > today);
  return (
    <Panel
      title={subject === 'UNIT' ? unit.name : `${unit.name}　${t(`duties.subject.${subject}`)}`}
      extra={
        <span className="lx-row">
          <HistoryButton
            register="DUTY_LISTS"
            ids={[...new Set([...(inForce ? [inForce.id] : []), ...versions.map(({ id }) => id)])]}
            title={unit.name}
          />
          <Draft row={row} />
        </span>
      }
    >
      <div data-duties={unit.name} data-gap={inForce ? undefined : true}>
        {inForce ? (
          <>
            <p className="lx-muted">
              {t('duties.inForce', { number: inForce.number, date: dates.date(inForce.validFrom ?? '') })}　
              {t('duties.basis', { basis: inForce.basis ?? '' })}
            </p>
            <ol className="pe-duty-list">
              {inForce.duties.map(({ id, text, source }) => (
                <li key={id}>
                  {text} {source && <Tag>{source}</Tag>}
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p className="pe-gap">{t('duties.gap')}</p>
        )}
        {planned.map((one) => (
          <p key={one.id} className="lx-hint">
            {t('duties.planned', { number: one.number, date: dates.date(one.validFrom ?? '') })}
          </p>
        ))}
        {draft && (
          <div className="pe-chain-head pe-no-print">
            <span>
              {t('duties.draft', { number: draft.number })}　
              <span className="lx-muted">{draft.duties.map(({ text }) => text).join('；')}</span>
            </span>
            <ActionBar
              noun="dutyList"
              primary="publish"
              actions={draft.availableActions}
              onAct={(verb) => onStep(verb, row, draft)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

/**
 * Verb `draftDutyList`, where the graph offers it: the office for every unit, a unit for itself, while there is no
 * draft.
 */
function Draft({ row }: { row: UnitDuties }) {
  const t = useT();
  const act = useAct(People_DraftDuties, { done: t('done.draftDutyList'), refetch: DUTY_REFETCH });
  return (
    <span className="pe-no-print">
      <ProblemAlert problem={act.problem} />
      <ActionBar
        noun="dutyList"
        primary={null}
        actions={row.availableActions}
        busy={act.busy}
        onAct={() => void act.run({ input: { unitId: row.unit.id, subject: row.subject } })}
      />
    </span>
  );
}
