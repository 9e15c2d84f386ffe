import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT, WhyOf } from '@lianxi/frontend-kit';
import { StateCard } from '@lianxi/ui';
import { Button, Input, Pagination, Tag } from 'antd';
import { useId, useState } from 'react';
import { readerRows, type Reader, type ReaderRow } from './reader-rows';
import { Cases_Readers } from './readers.graphql';

const PAGE = 10;

interface ReadersListProps {
  caseId: string;
  /** Null for today. */
  on: string | null;
}

/** Everybody who could see the matter on a day: post by post, searchable and paged. */
export function ReadersList({ caseId, on }: ReadersListProps) {
  const t = useT();
  const query = useQuery(Cases_Readers, { variables: { id: caseId, on }, fetchPolicy: 'no-cache' });
  return (
    <Loaded
      query={query}
      pick={(data) => data.casesReaders}
      rows={6}
      compact
      isEmpty={(readers) => readers.length === 0}
      empty={<StateCard kind="empty" compact title={t('readers.none')} description={t('readers.noneText')} />}
    >
      {(readers) => <Found caseId={caseId} on={on} readers={readers as Reader[]} />}
    </Loaded>
  );
}

function Found({ caseId, on, readers }: ReadersListProps & { readers: readonly Reader[] }) {
  const t = useT();
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  const rows = readerRows(readers, wanted);
  return (
    <>
      <div className="lx-row cs-readers-bar">
        <Input.Search
          className="cs-readers-search"
          allowClear
          aria-label={t('readers.search')}
          placeholder={t('readers.search')}
          value={wanted}
          onChange={({ target }) => {
            setWanted(target.value);
            setPage(1);
          }}
        />
        <span className="lx-hint" role="status">
          {t('readers.count', { count: rows.length })}
        </span>
      </div>
      {rows.length === 0 && <StateCard kind="empty" compact title={t('readers.noMatch')} />}
      <ul className="cs-readers" aria-label={t('readers.title')}>
        {rows.slice((page - 1) * PAGE, page * PAGE).map((row) => (
          <ReaderItem key={row.id} caseId={caseId} on={on} row={row} />
        ))}
      </ul>
      {rows.length > PAGE && (
        <Pagination
          className="cs-readers-pager"
          size="small"
          current={page}
          pageSize={PAGE}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  );
}

function ReaderItem({ caseId, on, row }: ReadersListProps & { row: ReaderRow }) {
  const t = useT();
  const { date } = useDates();
  const [open, setOpen] = useState(false);
  const answer = useId();
  const name = row.name ?? t('readers.unnamed');
  return (
    <li data-reader={row.id}>
      <div className="cs-reader-head">
        <strong>{name}</strong>
        <span>{[row.unit, row.title].filter(Boolean).join(' · ')}</span>
        {row.roles.map((role) => (
          <Tag key={role}>{role}</Tag>
        ))}
        {row.roles.length === 0 && <Tag>{t('readers.task')}</Tag>}
      </div>
      <p className="lx-hint">{row.rule}</p>
      <div className="lx-row">
        <span className="lx-hint">
          {row.until ? t('readers.until', { date: date(row.until) }) : t('readers.noEnd')}
        </span>
        <Button
          type="link"
          size="small"
          className="cs-reader-why"
          aria-expanded={open}
          aria-controls={answer}
          aria-label={t('readers.whyOf', { name })}
          onClick={() => setOpen(!open)}
        >
          {t('readers.why')}
        </Button>
      </div>
      <div id={answer}>{open && <WhyOf service="cases" type="Case" id={caseId} assignmentId={row.id} on={on} />}</div>
    </li>
  );
}
