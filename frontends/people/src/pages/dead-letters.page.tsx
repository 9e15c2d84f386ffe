import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { DeadLetterDialog, type LetterRow, type LetterVerb } from '../features/dead-letter/dead-letter-dialog';
import { People_DeadLetters } from '../features/dead-letter/dead-letter.graphql';
import { countOf, lettersOf } from '../features/dead-letter/letters';
import { Gate } from '../gate';
import '../people.css';

const VERBS: readonly LetterVerb[] = ['retry', 'discard'];

/** 未处理事件: events that a service could not handle, for the system administrator. */
export default function DeadLettersPage() {
  return (
    <Gate nav="people.deadLetters">
      <DeadLetters />
    </Gate>
  );
}

function DeadLetters() {
  const t = useT();
  const dates = useDates();
  const [acting, setActing] = useState<{ row: LetterRow; verb: LetterVerb } | null>(null);
  const query = useQuery(People_DeadLetters, {
    variables: { first: 100 },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const columns = ['event', 'service', 'sentAt', 'deadSince', 'attempts', 'error'] as const;
  return (
    <div className="pe-page">
      <PageHeader title={t('page.deadLetters')} description={t('deadLetter.text')} />
      <Loaded keep query={query} pick={(data) => data}>
        {(data) =>
          countOf(data) === 0 ? (
            <StateCard kind="empty" title={t('deadLetter.none')} description={t('deadLetter.noneText')} />
          ) : (
            <Panel title={t('deadLetter.count', { count: countOf(data) })}>
              <div className="pe-scroll pe-cards">
                <table className="pe-table" aria-label={t('page.deadLetters')}>
                  <thead>
                    <tr>
                      {columns.map((column) => (
                        <th key={column} scope="col">
                          {t(`deadLetter.${column}`)}
                        </th>
                      ))}
                      <th scope="col">{t('account.actions')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {lettersOf(data).map((row) => (
                      <tr key={row.id} data-letter={row.event}>
                        <th scope="row">
                          <code className="pe-code">{row.event}</code>
                        </th>
                        <td data-label={t('deadLetter.service')}>{t(`service.${row.service}`)}</td>
                        <td data-label={t('deadLetter.sentAt')}>{dates.instant(row.sentAt)}</td>
                        <td data-label={t('deadLetter.deadSince')}>{dates.instant(row.deadSince)}</td>
                        <td data-label={t('deadLetter.attempts')}>{row.attempts}</td>
                        <td data-label={t('deadLetter.error')} title={row.at ?? undefined}>
                          <code className="pe-code">{[row.error, row.code].filter(Boolean).join(' ')}</code>
                        </td>
                        <td>
                          <Space>
                            {VERBS.map((verb) => (
                              <Button
                                key={verb}
                                size="small"
                                danger={verb === 'discard'}
                                onClick={() => setActing({ row, verb })}
                              >
                                {t(`verb.deadLetter.${verb}`)}
                              </Button>
                            ))}
                          </Space>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Panel>
          )
        }
      </Loaded>
      {acting && <DeadLetterDialog {...acting} onClose={() => setActing(null)} />}
    </div>
  );
}
