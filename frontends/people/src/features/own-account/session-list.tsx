import { ProblemAlert, ProblemCard, useDates, useT, type Problem } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { App, Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { ownDoors, Refused, type OpenSessions, type SessionRow } from './doors';
import type { Asked } from './use-door';

/** The browser's name out of what it says of itself; the whole of it stands in the title. */
const browserOf = (agent: string | null) =>
  /(Edg|Firefox|Chrome|Safari)\/(\d+)/
    .exec(agent ?? '')
    ?.slice(1)
    .join(' ')
    .replace('Edg', 'Edge') ?? '–';

/** One's own open sessions; any but the present one can be ended here. */
export function SessionList({ asked }: { asked: Asked<OpenSessions> }) {
  const t = useT();
  const dates = useDates();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data } = asked;
  const end = async ({ id }: SessionRow) => {
    setProblem(null);
    try {
      await ownDoors.endSession(id);
      message.success(t('own.ended'));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setProblem(error.problem);
    }
    await asked.again();
  };
  return (
    <Panel title={t('own.sessions')}>
      <ProblemAlert problem={problem} />
      {!data &&
        (asked.problem ? (
          <ProblemCard compact problem={asked.problem} onRetry={() => void asked.again()} />
        ) : (
          <Skeleton active title={false} aria-busy />
        ))}
      {data && (
        <>
          <p className="lx-hint">{t('own.sessionsText', { idle: data.idleMinutes, hours: data.hours })}</p>
          <div className="pe-scroll pe-cards">
            <table className="pe-table" aria-label={t('own.sessions')}>
              <thead>
                <tr>
                  <th scope="col">{t('own.since')}</th>
                  <th scope="col">{t('own.lastSeen')}</th>
                  <th scope="col">{t('own.address')}</th>
                  <th scope="col">{t('own.browser')}</th>
                  <th scope="col">{t('account.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {data.sessions.map((row) => (
                  <tr key={row.id} data-session={row.current ? 'current' : 'other'}>
                    <th scope="row">{dates.instant(row.since)}</th>
                    <td data-label={t('own.lastSeen')}>{dates.instant(row.lastSeen)}</td>
                    <td data-label={t('own.address')}>{row.address || '–'}</td>
                    <td data-label={t('own.browser')} title={row.browser ?? undefined}>
                      {browserOf(row.browser)}
                    </td>
                    <td>
                      {row.current ? (
                        <Tag color="blue">{t('own.current')}</Tag>
                      ) : (
                        <Button
                          danger
                          aria-label={t('own.endOf', { time: dates.instant(row.since) })}
                          onClick={() => void end(row)}
                        >
                          {t('own.end')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Panel>
  );
}
