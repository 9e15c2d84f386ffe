import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';

/** The six digits of the room, to be shown large; the graph gives them to the office and the chair alone. */
export function SignInCode({ code, meetingId }: { code: string; meetingId: string }) {
  const t = useT();
  return (
    <div className="mt-code">
      <strong aria-label={t('field.signInCode')}>{code}</strong>
      <p className="lx-hint">{t('hint.signInCode')}</p>
      <Link to={paths.signInOf(meetingId)}>{t('page.signIn')}</Link>
    </div>
  );
}
