import { useQuery } from '@apollo/client/react';
import { ConflictDialog, Loaded, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Alert, Button, Form, Modal, Select, Steps } from 'antd';
import { useState } from 'react';
import type { HandOverPostInput } from '../../gql/graphql';
import { PersonSelect } from '../person/person-select';
import { OpenWork } from '../unit/open-work';
import { DatedFields } from './dated-fields';
import type { PostDialogProps } from './post-dialogs';
import { People_Belongings, People_HandOver } from './post.graphql';

type Values = Omit<HandOverPostInput, 'id' | 'version'>;

/** What is asked at each step, by the names of its fields. */
const STEPS: { key: string; fields: (keyof Values)[] }[] = [
  { key: 'successor', fields: ['assignmentId', 'personId'] },
  { key: 'day', fields: ['on', 'basis'] },
  { key: 'follows', fields: [] },
  { key: 'confirm', fields: [] },
];
const REFETCH = [
  'People_Unit',
  'People_Units',
  'People_Persons',
  'People_Conference',
  'People_Lines',
  'People_Appointments',
];

/** Verb `handOver` (交接) step by step: who takes over, when and on what document, what follows, and then the act. */
export function HandOverWizard({ post, today, onClose, onReload }: PostDialogProps) {
  const t = useT();
  const dates = useDates();
  const [form] = Form.useForm<Values>();
  const [step, setStep] = useState(0);
  const [successor, setSuccessor] = useState('');
  const act = useAct(People_HandOver, {
    done: t(post.takesTwo ? 'units.done.proposed' : 'done.handOver'),
    refetch: REFETCH,
  });
  const close = () => {
    act.clear();
    onClose();
  };
  const running = post.assignments.filter(
    ({ capacity, validTo }) => capacity !== 'SUBSTITUTE' && (!validTo || validTo > today),
  );
  const values = Form.useWatch((all: Values) => all, { form, preserve: true });
  const on = values?.on || today;
  const last = step === STEPS.length - 1;

  const next = async () => {
    try {
      await form.validateFields(STEPS[step]!.fields);
    } catch {
      return;
    }
    if (!last) {
      setStep(step + 1);
      return;
    }
    const done = await act.run({ input: { id: post.id, version: post.version, ...form.getFieldsValue(true) } });
    if (done) close();
  };
  const shown = (index: number) => ({ hidden: step !== index });
  return (
    <>
      <Modal
        open
        width={640}
        title={`${t('verb.post.handOver')}：${post.title}`}
        mask={{ closable: false }}
        onCancel={() => !act.busy && close()}
        footer={
          <>
            {step > 0 && (
              <Button disabled={act.busy} onClick={() => setStep(step - 1)}>
                {t('units.back')}
              </Button>
            )}
            <Button type="primary" loading={act.busy} onClick={() => void next()}>
              {last ? t(post.takesTwo ? 'units.propose' : 'units.handOverNow') : t('units.next')}
            </Button>
          </>
        }
      >
        <Steps
          className="pe-steps"
          size="small"
          responsive
          current={step}
          items={STEPS.map(({ key }) => ({ title: t(`units.step.${key}`) }))}
        />
        <ProblemAlert problem={act.problem} />
        <Form form={form} layout="vertical" initialValues={{ on: today, assignmentId: running[0]?.id ?? null }}>
          <div {...shown(0)}>
            <Form.Item name="assignmentId" label={t('post.before')}>
              <Select
                options={running.map((term) => ({ value: term.id, label: term.person?.name ?? t('fact.hidden') }))}
              />
            </Form.Item>
            <Form.Item
              name="personId"
              label={t('post.after')}
              rules={[{ required: true, message: t('person.choose') }]}
            >
              <PersonSelect onName={setSuccessor} />
            </Form.Item>
          </div>
          <div {...shown(1)}>
            <DatedFields name="on" label={t('post.handOverOn')} today={today} />
          </div>
        </Form>
        {step === 2 && <Follows postId={post.id} on={on} />}
        {last && post.takesTwo && (
          <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('units.takesTwo')} />
        )}
        {last && (
          <FactList
            facts={[
              {
                label: t('post.before'),
                value: running.find(({ id }) => id === values?.assignmentId)?.person?.name ?? t('fact.hidden'),
              },
              { label: t('post.after'), value: successor },
              { label: t('post.handOverOn'), value: dates.date(on) },
              { label: t('dated.basis'), value: values?.basis ?? '' },
            ]}
          />
        )}
      </Modal>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

/** Seats, lines, areas and open work that go with the post, so that nobody has to think of them. */
function Follows({ postId, on }: { postId: string; on: string }) {
  const t = useT();
  const query = useQuery(People_Belongings, { variables: { id: postId, on } });
  return (
    <Loaded query={query} pick={(data) => data.post} rows={3}>
      {(post) => {
        const { seats, lines, areas, households } = post.belongings;
        const said = [
          ...seats.map(({ kind }) => t('post.seatFollows', { seat: t(`seat.${kind}`) })),
          ...(lines.length > 0
            ? [t('post.linesFollow', { lines: lines.map(({ code }) => code).join(t('list.separator')) })]
            : []),
          ...(areas.length > 0
            ? [
                t('post.areasFollow', {
                  areas: areas.map(({ grid }) => grid?.name ?? t('area.whole')).join(t('list.separator')),
                }),
              ]
            : []),
          ...(households ? [t('post.householdsFollow', { count: households })] : []),
          ...(seats.length + lines.length === 0 && !households ? [t('units.nothingFollows')] : []),
        ];
        return (
          <Alert
            type="info"
            title={t('post.follows')}
            description={
              <div className="pe-left">
                <ul>
                  {said.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <OpenWork work={post} />
                <p>{t('post.workFollows')}</p>
              </div>
            }
          />
        );
      }}
    </Loaded>
  );
}
