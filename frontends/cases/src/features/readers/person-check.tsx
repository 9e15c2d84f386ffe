import { useQuery } from '@apollo/client/react';
import { Loaded, useT, WhyOf } from '@lianxi/frontend-kit';
import { useState } from 'react';
import { PersonSelect } from '../recusal/person-select';
import { Cases_PersonPosts } from './readers.graphql';

interface PersonCheckProps {
  caseId: string;
  /** Null for today. */
  on: string | null;
}

/** 能不能看到: somebody chosen by name, answered for every post that he or she holds on the day. */
export function PersonCheck({ caseId, on }: PersonCheckProps) {
  const t = useT();
  const [personId, setPersonId] = useState<string | undefined>();
  return (
    <section className="cs-person-check" aria-label={t('readers.ask')}>
      <label htmlFor="readers-person">{t('readers.ask')}</label>
      <PersonSelect id="readers-person" {...(personId ? { value: personId } : {})} onChange={setPersonId} />
      {personId && <Posts key={`${personId} ${on}`} caseId={caseId} on={on} personId={personId} />}
    </section>
  );
}

function Posts({ caseId, on, personId }: PersonCheckProps & { personId: string }) {
  const t = useT();
  const query = useQuery(Cases_PersonPosts, { variables: { id: personId, on }, fetchPolicy: 'no-cache' });
  return (
    <Loaded query={query} pick={(data) => data.person} rows={2} compact>
      {({ name, assignments }) => (
        <div role="status" className="lx-stack">
          {assignments.length === 0 && <p>{t('readers.noPost', { name })}</p>}
          {assignments.map(({ id, capacity, post }) =>
            // a substitute is not among the facts that other services keep: the holder's answer stands for both
            capacity === 'SUBSTITUTE' ? (
              <p key={id} className="lx-muted">
                {t('readers.substitute', { post: [post?.unit?.name, post?.title].filter(Boolean).join(' · ') })}
              </p>
            ) : (
              <WhyOf key={id} service="cases" type="Case" id={caseId} assignmentId={id} on={on} />
            ),
          )}
        </div>
      )}
    </Loaded>
  );
}
