import { useLazyQuery } from '@apollo/client/react';
import { ReloadOutlined } from '@ant-design/icons';
import { ProblemAlert, toProblem, useT } from '@lianxi/frontend-kit';
import { Alert, Button } from 'antd';
import type { Supervision_ReplayQuery } from '../../gql/graphql';
import type { Check } from './check-facts';
import { Supervision_Replay } from './quarterly-check.graphql';

type Drawn = NonNullable<Check['result']>[number];

/** Draws again from the record, as often as one likes, and lays both results side by side (R-047). */
export function Replay({ check }: { check: Check }) {
  const t = useT();
  const [ask, { data, error, loading }] = useLazyQuery(Supervision_Replay, { fetchPolicy: 'network-only' });
  const replay = data?.replayDraw;
  return (
    <div style={{ marginTop: 12 }}>
      <Button
        icon={<ReloadOutlined aria-hidden />}
        loading={loading}
        onClick={() => void ask({ variables: { checkId: check.id } })}
      >
        {t('replay.button')}
      </Button>
      <div aria-live="polite" style={{ marginTop: 8 }}>
        {error && !replay && <ProblemAlert problem={toProblem(error)} />}
        {replay && !loading && <Compared check={check} replay={replay} />}
      </div>
      <details style={{ marginTop: 8 }}>
        <summary>{t('replay.byHand')}</summary>
        <p className="lx-hint">{t('replay.byHandText')}</p>
        <pre className="su-command">{commandFor(check)}</pre>
      </details>
    </div>
  );
}

/** The lot of the first unit as a line for a shell; the seed may hold a quote. */
function commandFor({ seed, eligible }: Check): string {
  const unit = eligible?.[0];
  return `printf '%s' '${`${seed}:${unit?.stratum}:${unit?.code}`.replaceAll("'", `'\\''`)}' | sha256sum`;
}

function Compared({ check, replay }: { check: Check; replay: NonNullable<Supervision_ReplayQuery['replayDraw']> }) {
  const t = useT();
  const key = (unit: Drawn) => `${unit.stratum}:${unit.rank}`;
  const again = new Map(replay.result.map((unit) => [key(unit), unit]));
  return (
    <>
      <Alert
        type={replay.matches ? 'success' : 'error'}
        showIcon
        role="status"
        title={t(replay.matches ? 'replay.same' : 'replay.different')}
        description={
          <>
            {t('replay.hash')} <code className="su-hash">{replay.hash}</code>
          </>
        }
      />
      <table className="su-table" aria-label={t('replay.list')}>
        <thead>
          <tr>
            <th scope="col">{t('replay.place')}</th>
            <th scope="col">{t('replay.recorded')}</th>
            <th scope="col">{t('replay.recomputed')}</th>
          </tr>
        </thead>
        <tbody>
          {(check.result ?? []).map((unit) => {
            const other = again.get(key(unit));
            return (
              <tr key={key(unit)}>
                <th scope="row">{t('replay.placeOf', { stratum: t(`stratum.${unit.stratum}`), rank: unit.rank })}</th>
                <td>{unit.name}</td>
                <td>
                  {other?.name ?? '–'}{' '}
                  {other?.code === unit.code ? t('replay.equal') : <strong>{t('replay.unequal')}</strong>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
