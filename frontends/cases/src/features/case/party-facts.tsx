import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { CaseView } from './timeline-steps';
import { Cases_Unmask } from './verbs.graphql';

/** Plain values are shown for ten minutes (domain §5.4), then masked again. */
const SHOWN_MS = 10 * 60_000;

interface Plain {
  name: string | null;
  phone: string | null;
  address: string | null;
  texts: { place: string; text: string }[];
  until: number;
}

/**
 * The person concerned (当事人), masked until a purpose is stated; plain values live in this component alone and end with
 * it.
 */
export function PartyFacts({ one }: { one: Pick<CaseView, 'id' | 'party'> }) {
  const t = useT();
  const { time } = useDates();
  const [asking, setAsking] = useState(false);
  const [plain, setPlain] = useState<Plain | null>(null);
  const unmask = useAct(Cases_Unmask);
  useEffect(() => {
    if (!plain) return;
    const timer = setTimeout(() => setPlain(null), plain.until - Date.now());
    return () => clearTimeout(timer);
  }, [plain]);

  const { party } = one;
  const shown = plain ?? party;
  if (!party.name && !party.phone && !party.address && !party.canUnmask)
    return <FactList facts={[{ label: t('field.party'), value: null }]} />;
  return (
    <section className="cs-party" aria-label={t('field.party')}>
      <FactList
        facts={[
          { label: t('field.party'), value: shown.name },
          { label: t('field.phone'), value: shown.phone },
          { label: t('field.address'), value: shown.address },
        ]}
      />
      {plain && plain.texts.length > 0 && (
        <FactList
          facts={plain.texts.map(({ place, text }) => ({
            label: t(`plain.${place.split('.')[0]}`),
            value: <span className="cs-pre">{text}</span>,
          }))}
        />
      )}
      <div className="lx-row">
        {plain && (
          <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => setPlain(null)}>
            {t('party.hide')}
          </Button>
        )}
        {!plain && party.canUnmask && (
          <Button size="small" icon={<EyeOutlined aria-hidden />} data-verb="unmask" onClick={() => setAsking(true)}>
            {t('party.show')}
          </Button>
        )}
        <span className="lx-hint" role="status">
          {plain ? t('party.until', { time: time(new Date(plain.until)) }) : t('party.masked')}
        </span>
      </div>
      <FormDialog<{ purpose: string }>
        open={asking}
        title={t('party.title')}
        submitText={t('party.show')}
        problem={<ProblemAlert problem={unmask.problem} />}
        onClose={() => {
          setAsking(false);
          unmask.clear();
        }}
        onSubmit={async ({ purpose }) => {
          const data = await unmask.run({ input: { id: one.id, purpose } });
          if (!data) return false;
          const { name, phone, address, texts } = data.unmaskCase;
          setPlain({ name, phone, address, texts, until: Date.now() + SHOWN_MS });
          return true;
        }}
      >
        <p className="lx-muted">{t('party.audited')}</p>
        <Form.Item
          name="purpose"
          label={t('party.purpose')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('rule.purpose') }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </FormDialog>
    </section>
  );
}
