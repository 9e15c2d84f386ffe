import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard, useKeys, usePhone } from '@lianxi/ui';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ListExport } from '../features/export/list-export';
import { bySeat } from '../features/unit/post-order';
import { OrgChart } from '../features/unit/org-chart';
import { People_Units } from '../features/unit/unit.graphql';
import { UnitList } from '../features/unit/unit-list';
import { UnitTable } from '../features/unit/unit-table';
import { countNodes, searchTree, treeOf, type UnitRow } from '../features/unit/unit-tree';
import { useSearchParams } from 'react-router';
import { Gate } from '../gate';
import '../people.css';

/** 组织架构: the tree of units with posts and who holds them. */
export default function OrganisationPage() {
  return <Gate nav="people.units"><Organisation /></Gate>;
}

function Organisation() {
  const t = useT();
  const query = useQuery(People_Units, { variables: { after: null } });
  const { data, fetchMore } = query;
  const next = data?.units.pageInfo.hasNextPage ? data.units.pageInfo.endCursor : null;
  // a tree has no pages: a list longer than one page is read to its end
  useEffect(() => {
    if (!next) return;
    void fetchMore({ variables: { after: next }, updateQuery: (known, { fetchMoreResult: more }) => ({ ...more, units: { ...more.units, edges: [...known.units.edges, ...more.units.edges] } }) });
  }, [next, fetchMore]);
  return (
    <div className="pe-page">
      <PageHeader title={t('page.organisation')} description={t('page.organisationText')} actions={<ListExport lists={['units', 'posts', 'grids']} />} />
      <Loaded query={query} pick={({ units }) => units.edges.map(({ node }) => node)} rows={12}>
        {(units) => <Tree units={units.map((unit) => ({ ...unit, posts: bySeat(unit.posts, data?.conference.seats ?? []) }))} day={data?.conference.on ?? ''} />}
      </Loaded>
    </div>
  );
}

function Tree({ units, day }: { units: readonly UnitRow[]; day: string }) {
  const t = useT();
  const phone = usePhone();
  // a name that is searched for stays out of the address
  const [words, setWords] = useState('');
  const [params, setParams] = useSearchParams();
  const chart = params.get('view') === 'chart';
  const field = useRef<InputRef>(null);
  useKeys({ '/': (event) => { event.preventDefault(); field.current?.focus(); } });
  const tree = useMemo(() => treeOf(units), [units]);
  const shown = searchTree(tree, words);
  return (
    <div className="lx-stack">
      <div className="lx-row">
        <Input ref={field} className="pe-search pe-no-print" allowClear value={words} placeholder={t('organisation.search')} aria-label={t('organisation.search')} onChange={(event) => setWords(event.target.value)} />
        <Segmented
          className="pe-no-print"
          aria-label={t('units.view')}
          value={chart ? 'chart' : 'tree'}
          options={[{ value: 'tree', label: t('units.viewTree') }, { value: 'chart', label: t('units.chart') }]}
          onChange={(view) => setParams(view === 'chart' ? { view } : {}, { replace: true })}
        />
        {chart && <Button className="pe-no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>{t('conference.print')}</Button>}
        <span className="lx-muted" aria-live="polite">{t('organisation.count', { count: countNodes(shown) })}</span>
      </div>
      {shown.length === 0 ? (
        <StateCard kind="empty" title={t('organisation.none')} description={t('organisation.noneText')} />
      ) : chart ? (
        <OrgChart nodes={shown} day={day} />
      ) : phone ? (
        <UnitList nodes={shown} day={day} />
      ) : (
        <UnitTable nodes={shown} day={day} />
      )}
    </div>
  );
}
