import { useEffect, useState } from 'react';
import { useKitT } from './i18n.js';

/** The rules of a new password as people answers them (`GET /auth/password`). */
interface Rules {
  length: number;
  classes: number;
  history: number;
  minAgeHours: number;
}

/** What a new password has to be, beside its field before anything is typed; nothing while the rules cannot be read. */
export function PasswordRules() {
  const t = useKitT();
  const [rules, setRules] = useState<Rules | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/auth/password', { credentials: 'same-origin', signal: leaving.signal })
      .then(async (answer) => (answer.ok ? setRules((await answer.json()) as Rules) : undefined))
      .catch(() => undefined);
    return () => leaving.abort();
  }, []);
  if (!rules) return null;
  const { length, classes, history, minAgeHours } = rules;
  return (
    <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
      <li>{t('password.kinds', { length, classes })}</li>
      <li>{t('password.names')}</li>
      <li>{t('password.runs')}</li>
      <li>{t('password.common')}</li>
      {history > 0 && <li>{t('password.history', { history })}</li>}
      {minAgeHours > 0 && <li>{t('password.age', { hours: minAgeHours })}</li>}
    </ul>
  );
}
