import { TeamOutlined } from '@ant-design/icons';
import { useActions, useT } from '@lianxi/frontend-kit';
import { usePhone } from '@lianxi/ui';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { PersonCheck } from './person-check';
import { today } from './reader-rows';
import { ReadersList } from './readers-list';

/** 谁能看到: the button beside 为什么能看到, for those who may ask; it opens the panel at the side. */
export function ReadersButton({ caseId }: { caseId: string }) {
  const t = useT();
  const phone = usePhone();
  const allowed = useActions('casesActions').some(({ verb }) => verb === 'readReaders');
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  return (
    <>
      <Button
        type="text"
        icon={<TeamOutlined aria-hidden />}
        aria-haspopup="dialog"
        data-readers
        onClick={() => setOpen(true)}
      >
        {t('readers.title')}
      </Button>
      <Drawer
        open={open}
        title={t('readers.title')}
        {...(phone ? { placement: 'bottom' as const, size: '100%' } : { size: 620 })}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <ReadersPanel caseId={caseId} />
      </Drawer>
    </>
  );
}

/** Who can see a matter on any day, and why somebody can or cannot. */
export function ReadersPanel({ caseId }: { caseId: string }) {
  const t = useT();
  const [on, setOn] = useState<string | null>(null);
  const now = today();
  const choose = (day: string) => setOn(day === now ? null : day);
  return (
    <div className="cs-readers-panel">
      <div className="lx-row">
        <label htmlFor="readers-day">{t('readers.day')}</label>
        {/* a year that is still being typed is no day yet; the key takes over a day chosen by the button */}
        <Input
          id="readers-day"
          className="cs-readers-day"
          type="date"
          min="1949-10-01"
          max="2999-12-31"
          key={on ?? 'today'}
          defaultValue={on ?? now}
          onChange={({ target }) => target.value && target.validity.valid && choose(target.value)}
        />
        {on && <Button onClick={() => setOn(null)}>{t('readers.today')}</Button>}
      </div>
      <p className="lx-hint">{t('readers.basis')}</p>
      <PersonCheck caseId={caseId} on={on} />
      <ReadersList key={on ?? 'today'} caseId={caseId} on={on} />
    </div>
  );
}
