import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, useKeys, usePhone } from '@lianxi/ui';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ListExport } from '../features/export/list-export';
import { FoundElsewhere } from '../features/organisation/found-elsewhere';
import { useArea, ZONE } from '../features/organisation/use-area';
import { OrgChart } from '../features/unit/org-chart';
import { bySeat } from '../features/unit/post-order';
import { SubdistrictSelect } from '../features/unit/subdistrict-select';
import { People_Units } from '../features/unit/unit.graphql';
import { UnitList } from '../features/unit/unit-list';
import { UnitTable } from '../features/unit/unit-table';
import { countNodes, searchTree, treeOf, type UnitRow } from '../features/unit/unit-tree';
import { Gate } from '../gate';
import '../people.css';

/** 组织架构: the units of one sub-district with posts and who holds them, as a tree or a chart. */
export default function OrganisationPage() {
  return (
    <Gate nav="people.units">
      <Organisation />
    </Gate>
  );
}

type Area = ReturnType<typeof useArea>;

function Organisation() {
  const t = useT();
  const area = useArea();
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.organisation')}
        description={t('page.organisationText')}
        actions={
          <>
            <SubdistrictSelect
              everybody
              value={area.area}
              onChange={area.choose}
              besides={[{ value: ZONE, label: t('organisation.zone') }]}
            />
            <ListExport lists={['units', 'posts', 'grids']} />
          </>
        }
      />
      {area.area ? (
        <Units key={area.area} area={area} id={area.area} />
      ) : (
        <Loaded query={area.home} pick={() => true} rows={12}>
          {() => null}
        </Loaded>
      )}
    </div>
  );
}

function Units({ area, id }: { area: Area; id: string }) {
  const subdistrictId = id === ZONE ? null : id;
  const query = useQuery(People_Units, {
    variables: {
      after: null,
      subdistrictId,
      filter: subdistrictId ? { areaId: subdistrictId } : { outsideSubdistricts: true },
    },
  });
  const { data, fetchMore } = query;
  const seen = data?.units?.pageInfo;
  const next = seen?.hasNextPage ? seen.endCursor : null;
  // a tree has no pages: a list longer than one page is read to its end
  useEffect(() => {
    if (!next) return;
    void fetchMore({
      variables: { after: next },
      updateQuery: (known, { fetchMoreResult: more }) =>
        known.units && more.units
          ? { ...more, units: { ...more.units, edges: [...known.units.edges, ...more.units.edges] } }
          : known,
    });
  }, [next, fetchMore]);
  return (
    <Loaded query={query} pick={({ units }) => units?.edges.map(({ node }) => node)} rows={12}>
      {(units) => (
        <Tree
          area={area}
          units={units.map((unit) => ({ ...unit, posts: bySeat(unit.posts, data?.conference?.seats ?? []) }))}
          day={data?.conference?.on ?? ''}
        />
      )}
    </Loaded>
  );
}

function Tree({ area: { chart, showAs, choose }, units, day }: { area: Area; units: readonly UnitRow[]; day: string }) {
  const t = useT();
  const phone = usePhone();
  // a name that is searched for stays out of the address
  const [words, setWords] = useState('');
  const field = useRef<InputRef>(null);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  const tree = useMemo(() => treeOf(units), [units]);
  const shown = searchTree(tree, words);
  return (
    <div className="lx-stack">
      <div className="lx-row">
        <Input
          ref={field}
          className="pe-search pe-no-print"
          allowClear
          value={words}
          placeholder={t('organisation.search')}
          aria-label={t('organisation.search')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented
          className="pe-no-print"
          aria-label={t('units.view')}
          value={chart ? 'chart' : 'tree'}
          options={[
            { value: 'tree', label: t('units.viewTree') },
            { value: 'chart', label: t('units.chart') },
          ]}
          onChange={showAs}
        />
        {chart && (
          <Button className="pe-no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('conference.print')}
          </Button>
        )}
        <span className="lx-muted" aria-live="polite">
          {t('organisation.count', { count: countNodes(shown) })}
        </span>
      </div>
      {shown.length > 0 &&
        (chart ? (
          <OrgChart nodes={shown} day={day} />
        ) : phone ? (
          <UnitList nodes={shown} day={day} />
        ) : (
          <UnitTable nodes={shown} day={day} />
        ))}
      {words.trim() && (
        <FoundElsewhere
          words={words}
          shown={new Set(units.map(({ id }) => id))}
          foundHere={shown.length > 0}
          onArea={choose}
        />
      )}
    </div>
  );
}
