import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Panel, StateCard } from '@lianxi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { People_Subdistricts } from '../unit/unit.graphql';
import { People_FindUnits } from './organisation.graphql';
import { useSettled } from './use-settled';

/** So many characters at least, so that a search is not the whole zone. */
const LEAST = 2;

interface Props {
  words: string;
  /** Units that are on the screen already. */
  shown: ReadonlySet<string>;
  /** Whether the search found something in the part that is shown. */
  foundHere: boolean;
  onArea: (id: string) => void;
}

/** Units of the rest of the zone whose name or code has the words. */
export function FoundElsewhere({ words, shown, foundHere, onArea }: Props) {
  const t = useT();
  const text = useSettled(words.trim().slice(0, 50));
  const wanted = text.length >= LEAST;
  const { data, loading } = useQuery(People_FindUnits, { variables: { text }, skip: !wanted });
  const subdistricts = useQuery(People_Subdistricts, { skip: !wanted }).data?.units?.edges ?? [];
  const found = wanted ? (data?.units?.edges ?? []).map(({ node }) => node).filter(({ id }) => !shown.has(id)) : [];
  if (found.length === 0)
    return foundHere || (wanted && loading) ? null : (
      <StateCard kind="empty" title={t('organisation.none')} description={t('organisation.noneText')} />
    );
  return (
    <Panel title={t('organisation.elsewhere')}>
      <ul className="pe-residents" aria-label={t('organisation.elsewhere')}>
        {found.map(({ id, name, code, kind, path }) => {
          const home = subdistricts.find(({ node }) => path === node.path || path.startsWith(`${node.path}/`))?.node;
          return (
            <li key={id}>
              <Link to={paths.unitOf(id)}>{name}</Link>{' '}
              <span className="lx-hint">
                {t(`kind.${kind}`)} · <code>{code}</code>
              </span>
              {home && (
                <Button type="link" size="small" onClick={() => onArea(home.id)}>
                  {t('organisation.showArea', { name: home.name })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {data?.units?.pageInfo.hasNextPage && <p className="lx-hint">{t('organisation.moreFound')}</p>}
    </Panel>
  );
}
