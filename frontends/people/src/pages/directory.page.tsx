import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard, type LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ListExport } from '../features/export/list-export';
import { AddPersonDialog, CorrectPersonDialog } from '../features/person/person-dialogs';
import { People_Persons } from '../features/person/person.graphql';
import { onDay } from '../features/unit/term';
import { Gate } from '../gate';
import type { People_PersonsQuery } from '../gql/graphql';
import { paths } from '../paths';
import '../people.css';

type PersonRow = NonNullable<People_PersonsQuery['persons']>['edges'][number]['node'];

/** 人员名录: staff by pinyin, with what they hold today and from a later day on. */
export default function DirectoryPage() {
  return (
    <Gate nav="people.directory">
      <Directory />
    </Gate>
  );
}

function Directory() {
  const t = useT();
  const dates = useDates();
  const ledger = useLedgerState({ name: 'people.directory', size: 20 });
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<PersonRow | null>(null);
  // a name that is searched for stays out of the address
  const [words, setWords] = useState('');
  const query = useQuery(People_Persons, {
    variables: { first: ledger.size, after: ledger.after, text: words || null },
  });
  const today = query.data?.conference?.on ?? '';
  const columns: LedgerColumn<PersonRow>[] = [
    {
      key: 'name',
      title: t('person.name'),
      card: 'title',
      width: 220,
      render: (row) => (
        <>
          {row.name}
          {row.demonstration && <Tag style={{ marginInlineStart: 8 }}>{t('household.demonstration')}</Tag>}
        </>
      ),
    },
    { key: 'posts', title: t('person.posts'), render: (row) => <Held terms={onDay(row.assignments, today)} /> },
    {
      key: 'later',
      title: t('person.later'),
      width: 280,
      render: (row) =>
        row.assignments
          .filter(({ validFrom }) => validFrom > today)
          .map((term) => (
            <div key={term.id}>
              {dates.date(term.validFrom)} {term.post?.title}
            </div>
          )),
    },
    {
      key: 'actions',
      title: t('person.actions'),
      width: 130,
      render: (row) => (
        <ActionBar noun="person" primary={null} actions={row.availableActions} onAct={() => setCorrecting(row)} />
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('page.directory')}
        description={t('person.text')}
        actions={
          <>
            <ActionBar
              noun="person"
              actions={useActions('peopleActions')}
              only={['addPerson']}
              onAct={() => setAdding(true)}
            />
            <ListExport lists={['people']} />
          </>
        }
      />
      <Loaded keep query={query} pick={(data) => data.persons}>
        {(persons) => (
          <LedgerTable
            {...ledger.table(persons)}
            search={words}
            onSearch={(text) => {
              setWords(text.slice(0, 50));
              ledger.resetFilters();
            }}
            searchPlaceholder={t('person.search')}
            label={t('page.directory')}
            columns={columns}
            rows={persons.edges.map(({ node }) => node)}
            rowKey={(row) => row.id}
            loading={query.loading}
            empty={
              <StateCard
                kind="empty"
                compact
                title={t('person.none')}
                description={words ? t('person.noneText') : null}
              />
            }
          />
        )}
      </Loaded>
      <AddPersonDialog open={adding} onClose={() => setAdding(false)} />
      <CorrectPersonDialog
        person={correcting}
        onClose={() => setCorrecting(null)}
        onReload={() => void query.refetch()}
      />
    </>
  );
}

function Held({ terms }: { terms: PersonRow['assignments'] }) {
  const t = useT();
  if (terms.length === 0) return <span className="lx-muted">{t('person.noPost')}</span>;
  return (
    <ul className="pe-posts">
      {terms.map((term) => (
        <li key={term.id}>
          {term.post?.unit && <Link to={paths.unitOf(term.post.unit.id)}>{term.post.unit.name}</Link>}{' '}
          {term.post?.title ?? t('fact.hidden')}
          {term.capacity !== 'HOLDER' && <Tag style={{ marginInlineStart: 6 }}>{t(`capacity.${term.capacity}`)}</Tag>}
        </li>
      ))}
    </ul>
  );
}
