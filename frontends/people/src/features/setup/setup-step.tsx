import { ActionBar, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Link } from 'react-router';
import type { People_SetupQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import type { SetupItem } from './setup-dialogs';

/** Page on which an item is mended. */
const MENDED: Record<string, string> = {
  DIRECTOR_HELD: paths.conference,
  OFFICE_STAFFED: paths.organisation,
  UNITS_CONFIRMED: paths.organisation,
  LINES_LED: paths.lines,
  COMMUNITIES_LED: paths.coverage,
  GRIDS_WORKED: paths.coverage,
  CONVENERS_SEATED: paths.conference,
  MEMBERS_SEATED: paths.conference,
  LIAISONS_NAMED: paths.liaisons,
  ACCOUNTS_OPEN: paths.accounts,
  DUTIES_PUBLISHED: paths.duties,
};

interface Props {
  step: NonNullable<People_SetupQuery['setupChecklist']>['steps'][number];
  onAct: (verb: string, item: SetupItem) => void;
}

/** One of the four steps with its items: done or not, by whom and on which document, what is lacking by name. */
export function SetupStep({ step: { step, items }, onAct }: Props) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('peopleActions');
  return (
    <Panel
      title={t(`setup.step.${step}`)}
      extra={
        <span className="lx-muted">
          {t('setup.progress', { done: items.filter(({ done }) => done).length, all: items.length })}
        </span>
      }
    >
      <div className="pe-scroll pe-cards">
        <table className="pe-table" aria-label={t(`setup.step.${step}`)}>
          <thead>
            <tr>
              <th scope="col">{t('setup.item')}</th>
              <th scope="col">{t('setup.state')}</th>
              <th scope="col">{t('setup.lacking')}</th>
              <th scope="col">{t('setup.proof')}</th>
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.item} data-item={one.item} data-done={one.done}>
                <th scope="row">{t(`setup.${one.item}`)}</th>
                <td data-label={t('setup.state')}>
                  {one.done ? t('setup.done') : <span className="pe-gap">{t('setup.open')}</span>}
                  {!one.byHand && one.need > 1 && (
                    <span className="lx-muted">　{t('setup.count', { have: one.have, need: one.need })}</span>
                  )}
                </td>
                <td data-label={t('setup.lacking')}>{one.lacking.join(t('list.separator')) || '–'}</td>
                <td data-label={t('setup.proof')}>
                  {one.confirmation
                    ? t('setup.confirmed', { date: dates.date(one.confirmation.doneOn), basis: one.confirmation.basis })
                    : t(one.byHand ? 'setup.byHand' : 'setup.derived')}
                  {one.confirmation?.person && (
                    <div className="lx-hint">
                      {t('setup.confirmedBy', { name: one.confirmation.person.name })}　
                      {dates.instant(one.confirmation.createdAt)}
                    </div>
                  )}
                </td>
                <td className="pe-no-print">
                  {one.byHand ? (
                    <ActionBar
                      noun="setup"
                      primary={null}
                      actions={actions}
                      only={[one.done ? 'withdrawSetup' : 'confirmSetup']}
                      danger={['withdrawSetup']}
                      onAct={(verb) => onAct(verb, one)}
                    />
                  ) : (
                    !one.done && MENDED[one.item] && <Link to={MENDED[one.item]!}>{t('setup.mend')}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
