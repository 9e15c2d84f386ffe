import { capitalCode } from '@lianxi/contracts/text/forms';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { AddGridInput, EndGridInput, People_GridQuery, RenameGridInput } from '../../gql/graphql';
import { paths } from '../../paths';
import { DatedFields } from '../post/dated-fields';
import { WithdrawDialog } from '../planned/withdraw-dialog';
import { People_AddGrid, People_EndGrid, People_RenameGrid, People_WithdrawGrid } from './grid.graphql';

export type GridFull = NonNullable<People_GridQuery['grid']>;

const REFETCH = ['People_Grid', 'People_Grids', 'People_Unit'];

/** Verb `addGrid`: a grid of a community, with the post of its worker. */
export function AddGrid({ unitId, today, onClose }: { unitId: string; today: string; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const act = useAct(People_AddGrid, { done: t('gridPage.done.add'), refetch: REFETCH });
  return (
    <FormDialog<Omit<AddGridInput, 'unitId'>>
      open
      title={t('verb.grid.addGrid')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ from: today }}
      onClose={onClose}
      onSubmit={async (values) => {
        const done = await act.run({ input: { ...values, unitId } });
        if (done) navigate(paths.gridOf(done.addGrid.id));
        return done !== null;
      }}
    >
      <Form.Item
        name="name"
        label={t('gridPage.name')}
        rules={[{ required: true, whitespace: true, message: t('hh.needed') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('gridPage.code')}
        extra={t('gridPage.codeText')}
        rules={[
          {
            required: true,
            transform: capitalCode,
            pattern: /^[0-9A-Z][0-9A-Z-]{1,19}$/,
            message: t('gridPage.codeText'),
          },
        ]}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <DatedFields name="from" label={t('hh.from')} today={today} />
    </FormDialog>
  );
}

interface Props {
  grid: GridFull;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

/** The dialog of one verb of a grid. */
export function GridDialog({ verb, ...props }: Props & { verb: string }) {
  if (verb === 'withdraw') return <Withdraw {...props} />;
  return verb === 'rename' ? <Rename {...props} /> : <End {...props} />;
}

function Rename({ grid, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_RenameGrid, { done: t('gridPage.done.rename'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<RenameGridInput, 'id' | 'version'>>
        open
        title={t('verb.grid.rename')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ name: grid.name, from: today }}
        onClose={onClose}
        onSubmit={async (values) =>
          (await act.run({ input: { id: grid.id, version: grid.version, ...values } })) !== null
        }
      >
        <Form.Item
          name="name"
          label={t('gridPage.name')}
          rules={[{ required: true, whitespace: true, message: t('hh.needed') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <DatedFields name="from" label={t('unit.renameFrom')} today={today} />
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          act.clear();
          onClose();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

function End({ grid, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_EndGrid, { done: t('gridPage.done.end'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<EndGridInput, 'id' | 'version'>>
        open
        danger
        title={t('verb.grid.end')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={onClose}
        onSubmit={async (values) =>
          (await act.run({ input: { id: grid.id, version: grid.version, ...values } })) !== null
        }
      >
        <p className="lx-muted">{t('gridPage.endText')}</p>
        {grid.openCases !== 0 && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 16 }}
            title={
              typeof grid.openCases === 'number'
                ? t('gridPage.openCases', { count: grid.openCases })
                : t('units.casesUnknown')
            }
          />
        )}
        <DatedFields name="on" label={t('gridPage.endOn')} today={today} />
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          act.clear();
          onClose();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

function Withdraw({ grid, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_WithdrawGrid, { done: t('units.done.withdraw'), refetch: REFETCH });
  return (
    <WithdrawDialog
      title={`${t('verb.grid.withdraw')}：${grid.name}`}
      planned={grid.planned}
      act={act}
      onClose={onClose}
      onReload={onReload}
      onSubmit={async (values) =>
        (await act.run({ input: { id: grid.id, version: grid.version, ...values } })) !== null
      }
    />
  );
}
